using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>What is done on the page of an incident and on the map.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class IncidentPageTests(Workbench workbench)
{
    [Fact]
    public async Task A_rating_is_kept_and_weighs()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await Open(window, "fish market", "Rebels shelled the fish market of Nalut on Monday, traders of the north quay said.", "Wire of ratings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rate …" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByLabel("Outlet")).ToHaveValueAsync("Wire of ratings");
        await dialog.GetByLabel("Reliability").SelectOptionAsync("B");
        await dialog.GetByLabel("Why").FillAsync("read for years");
        Assert.Empty(await window.Barriers());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Rate", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rate …" }).First.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("Reliability")).ToHaveValueAsync("B");
        await Assertions.Expect(dialog.GetByLabel("Why")).ToHaveValueAsync("read for years");
        var rating = (await window.Ask("ratings")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Wire of ratings");
        Assert.Equal("B", rating.GetProperty("reliability").GetString());
    }

    [Fact]
    public async Task An_incident_is_split_by_keyboard()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Add("Rebels shelled the salt works of Misrata on Monday, workers of the old pans said.", "Wire of splits");
        await Open(window, "salt works", "On Monday rebels shelled the salt works of Misrata, workers of the old pans said.", "Herald of splits");
        await Assertions.Expect(page.Locator(".matrix .tick input")).ToHaveCountAsync(2);
        await page.Locator(".matrix .tick input").Last.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("Split");
        await Assertions.Expect(page.Locator(".matrix .tick input")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("split");
        Assert.Equal(2, (await window.Ask("incidents?words=%22salt%20works%22")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_map_and_its_list_open_an_incident()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Add("Rebels shelled the lighthouse of Derna on Monday, its keepers said.", "Wire of the lighthouse");
        await window.Go("/map?words=lighthouse+keepers");
        await page.Locator(".canvas[data-state=idle]").WaitForAsync();
        await Assertions.Expect(page.Locator("main .count").First).ToContainTextAsync("1 incident, 1 of them placed");
        // One alone stands in the middle.
        var canvas = (await page.Locator(".canvas-frame canvas").BoundingBoxAsync())!;
        for (var attempt = 0; attempt < 20 && await page.Locator(".picked").CountAsync() == 0; attempt++)
        {
            await page.WaitForTimeoutAsync(300);
            await page.Mouse.ClickAsync(canvas.X + (canvas.Width / 2), canvas.Y + (canvas.Height / 2));
        }
        await Assertions.Expect(page.Locator(".picked")).ToContainTextAsync("Derna");
        await window.Shoot("map-picked");
        Assert.Empty(await window.Barriers());
        await page.Locator(".picked").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".maplist a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Claims side by side")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Derna");
    }

    [Fact]
    public async Task What_another_incident_contradicts_is_shown_with_the_way_to_it()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Add("The Government of National Accord said its forces captured Bani Walid on Monday.", "Capital Radio");
        await Open(window, "Bani Walid", "The Libyan National Army said on Tuesday that its forces still control Bani Walid.", "Eastern Radio");
        var here = page.Url;
        var elsewhere = page.GetByRole(AriaRole.Region, new() { Name = "Contradictions with other incidents" });
        await Assertions.Expect(elsewhere).ToContainTextAsync("control of Bani Walid");
        Assert.Empty(await window.Barriers());
        await window.Shoot("elsewhere");
        await elsewhere.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync(url => url != here && url.Contains("/incidents/i-", StringComparison.Ordinal));
        await Assertions.Expect(elsewhere).ToContainTextAsync("control of Bani Walid");
    }

    /// <summary>The incident of a new report.</summary>
    private static async Task Open(Window window, string words, string text, string outlet)
    {
        var report = await window.Add(text, outlet);
        await window.Go($"/incidents?words={Uri.EscapeDataString($"\"{words}\"")}");
        var incident = (await window.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("incident").GetString();
        await window.Go($"/incidents/{incident}");
        await Assertions.Expect(window.Page.GetByText("Claims side by side")).ToBeVisibleAsync();
    }
}
