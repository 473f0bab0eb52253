using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>What coders do with claims beside accepting them: others like it, by hand, history, the way back.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class CodingTests(Workbench workbench)
{
    [Fact]
    public async Task A_correction_is_done_to_the_others_like_it()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        string[] days = ["Monday", "Saturday", "Friday"];
        var reports = new List<string>();
        foreach (var day in days)
            reports.Add(await window.Add($"Raiders looted a grain store in Zliten on {day}, residents of the {day} market said.", "Wire of likes"));
        await window.Go($"/reports/{reports[0]}");
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        var place = page.GetByRole(AriaRole.Combobox, new() { Name = "Place", Exact = true });
        await place.FocusAsync();
        await page.Keyboard.TypeAsync("Zuwara");
        await Assertions.Expect(page.Locator(".combo [role=option] b").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Zuwara"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("article.card.corrected")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("l");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByLabel("Alike in")).ToHaveValueAsync("place");
        await Assertions.Expect(dialog.Locator(".likes li")).ToHaveCountAsync(2);
        Assert.Empty(await window.Barriers());
        await window.Shoot("like");
        await dialog.Locator(".likes input").First.UncheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("Make it “Zuw.*” in 1") }).ClickAsync();
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("1 claim corrected");
        await Assertions.Expect(dialog.Locator(".likes li")).ToHaveCountAsync(1);
        var towns = new List<string>();
        foreach (var report in reports)
            towns.Add((await window.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("claim").GetProperty("place").GetProperty("gazetteer").GetString()!);
        Assert.Equal(2, towns.Count(town => town == towns[0]));
        Assert.Equal(2, towns.Distinct().Count());
    }

    [Fact]
    public async Task A_claim_is_added_by_keyboard_alone()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var report = await window.Add("Nobody says what became of the bus. A driver was seized in Sirte.", "Wire of the bus");
        await window.Go($"/reports/{report}");
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
        var before = await page.Locator("article.card").CountAsync();
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator(".reader .text")).ToBeFocusedAsync();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight" })
            await page.Keyboard.PressAsync(key);
        await page.Keyboard.PressAsync("n");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "New claim" });
        await Assertions.Expect(form.Locator("select").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose what kind of event it is");
        await form.Locator("select").First.FocusAsync();
        await page.Keyboard.TypeAsync("abd");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("article.card")).ToHaveCountAsync(before + 1);
        var added = page.Locator("article.card").Filter(new() { HasText = "by hand" });
        await Assertions.Expect(added).ToContainTextAsync("abduction");
        var claim = (await window.Ask($"reports/{report}")).GetProperty("claims").EnumerateArray().Single(one => one.GetProperty("by_person").GetBoolean()).GetProperty("claim");
        var trigger = claim.GetProperty("trigger");
        Assert.Equal("what became", trigger.GetProperty("text").GetString()!.Trim());
    }

    [Fact]
    public async Task History_tells_all_and_a_verdict_is_taken_back()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var report = await window.Add("Gunmen attacked a bakery in Sabha on Sunday, bakers of the night shift said.", "Wire of history");
        await window.Go($"/reports/{report}");
        await Assertions.Expect(page.Locator("article.card")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("article.card.accepted")).ToHaveCountAsync(1);
        await page.Locator(".live").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.card.unreviewed")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("Nothing to undo");
        await page.Keyboard.PressAsync("h");
        var entries = page.GetByRole(AriaRole.Dialog).Locator(".history li");
        await Assertions.Expect(entries).ToHaveCountAsync(2);
        await Assertions.Expect(entries.First).ToContainTextAsync("opened again");
        await Assertions.Expect(entries.First).ToContainTextAsync("undone");
        await Assertions.Expect(entries.Last).ToContainTextAsync("accepted");
    }
}
