using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Every dialog: what axe says of it, in wide and narrow windows, and where the focus is before, in and after it.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class DialogTests(Workbench workbench)
{
    public static TheoryData<string, string, string> Dialogs => new()
    {
        { "add", "/", "button:Add a report" },
        { "keys", "/", "button:Show the keys" },
        { "spans", "report", "button:List of marked words" },
        { "like", "report", "button:Others like it" },
        { "history", "report", "button:History" },
        { "merge", "incident", "button:Merge …" },
        { "rate", "incident", "button:Rate …" },
        { "publish", "/publish?words=%22post+office%22", "button:Publish …" },
    };

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task A_dialog_takes_the_focus_and_gives_it_back(string name, string at, string opener)
    {
        foreach (var (scheme, width, height) in new[] { (ColorScheme.Light, 1400, 900), (ColorScheme.Dark, 320, 256) })
        {
            await using var window = await workbench.Open(scheme, width, height);
            var page = window.Page;
            await Visit(window, at);
            var button = page.GetByRole(AriaRole.Button, new() { Name = opener.Split(':')[1] }).First;
            await button.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            var dialog = page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.True(await IsInDialog(page), $"{name}: the focus isn't in the dialog");
            for (var i = 0; i < 25; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null"), $"{name}: the focus left the dialog after {i + 1} steps");
            }
            var barriers = await window.Barriers();
            Assert.True(barriers is [], $"{name}: {string.Join("\n", barriers)}");
            Assert.Equal(0, await page.EvaluateAsync<int>("() => { const dialog = document.querySelector('dialog[open]'); return Math.max(0, dialog.scrollWidth - dialog.clientWidth); }"));
            await window.Shoot($"dialog-{name}-{width}");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
            await Assertions.Expect(button).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_correction_can_be_made_in_a_narrow_window_and_gives_the_focus_back()
    {
        await using var window = await workbench.Open(ColorScheme.Dark, 320, 256);
        var page = window.Page;
        await Visit(window, "report");
        var correct = page.GetByRole(AriaRole.Button, new() { Name = "Correct" }).First;
        await correct.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form.edit select").First).ToBeFocusedAsync();
        Assert.Empty(await window.Barriers());
        Assert.Equal(0, await window.Overflow());
        await window.Shoot("dialog-correct-320");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(correct).ToBeFocusedAsync();
    }

    private static async Task Visit(Window window, string at)
    {
        var report = await window.Add("Gunmen attacked the post office of Ghadames on Saturday, clerks of the back room said.", "Wire of dialogs");
        var claim = (await window.Ask($"reports/{report}")).GetProperty("claims")[0];
        if (claim.GetProperty("verdict").GetString() == "unreviewed")
            await window.Page.Context.APIRequest.PutAsync(
                $"/api/v1/claims/{claim.GetProperty("id").GetString()}/verdict",
                new() { DataObject = new { verdict = "accepted", version = claim.GetProperty("version").GetInt64() }, Headers = [new("X-Dragoman", "1")] });
        await window.Go(at switch { "report" => $"/reports/{report}", "incident" => $"/incidents/{claim.GetProperty("incident").GetString()}", _ => at });
        if (at == "report")
            await Assertions.Expect(window.Page.Locator("article.card").First).ToBeVisibleAsync();
        if (at.StartsWith("/publish", StringComparison.Ordinal))
            await Assertions.Expect(window.Page.Locator("main .count").First).ToContainTextAsync("1 incident would leave");
    }

    private static Task<bool> IsInDialog(IPage page) => page.EvaluateAsync<bool>("() => document.activeElement.closest('dialog') !== null");
}
