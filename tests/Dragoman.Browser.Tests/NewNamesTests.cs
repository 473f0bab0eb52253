using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>A correction needs parties and places that no table has: they are added from the form, and nothing that was typed in it is lost by that.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class NewNamesTests(Workbench workbench)
{
    [Fact]
    public async Task A_party_and_a_place_that_were_added_stand_in_the_correction()
    {
        await using var window = await workbench.Open();
        var (page, dialog) = (window.Page, window.Page.GetByRole(AriaRole.Dialog));
        var report = await Open(window, "Gunmen attacked a checkpoint near Sabha on Sunday, guards of the palm grove said.");
        await page.GetByLabel("Why (for the log)").FillAsync("the grove's owner told so");
        await Otherwise(page, "Who, party 1", "Palm Grove Company");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel("Why (for the log)")).ToHaveValueAsync("the grove's owner told so");
        await Otherwise(page, "Who, party 1", "Palm Grove Company");
        await dialog.GetByLabel("Other spellings").FillAsync("Company of the Grove");
        await dialog.GetByLabel("Country").FillAsync("LBY");
        await dialog.GetByLabel("Sector").FillAsync("REB");
        await dialog.GetByLabel("Kind").SelectOptionAsync("3");
        Assert.Empty(await window.Barriers());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add the party" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Who, party 1" })).ToHaveValueAsync("Palm Grove Company");

        await Otherwise(page, "Place", "Grove of the Two Wells");
        await dialog.GetByLabel("Country").FillAsync("LBY");
        var (lat, lon) = (dialog.GetByLabel("Latitude"), dialog.GetByLabel("Longitude"));
        var before = double.Parse(await lat.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var map = await dialog.Locator("svg.locator").BoundingBoxAsync();
        // A quarter of the map up: 100 of its 400 kilometres, of which a degree has 111.
        await page.Mouse.ClickAsync((float)(map!.X + (map.Width / 2)), (float)(map.Y + (map.Height / 4)));
        await Assertions.Expect(lat).Not.ToHaveValueAsync(before.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(double.Parse(await lat.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture) - before, 0.8, 1.0);
        Assert.InRange(double.Parse(await lon.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 13, 16);
        Assert.Empty(await window.Barriers());
        await window.Shoot("new-place");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add the place" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await page.GetByLabel("Why (for the log)").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("article.card.corrected")).ToContainTextAsync("Grove of the Two Wells");
        await Assertions.Expect(page.Locator("article.card.corrected")).ToContainTextAsync("Palm Grove Company");
        var claim = (await window.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("claim");
        Assert.Equal("local:lby-grove-of-the-two-wells", claim.GetProperty("place").GetProperty("gazetteer").GetString());
        Assert.Equal("lby-x-palm-grove-company", claim.GetProperty("actors")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_name_that_was_added_to_a_known_party_is_read_as_it()
    {
        await using var window = await workbench.Open();
        var (page, dialog) = (window.Page, window.Page.GetByRole(AriaRole.Dialog));
        await Open(window, "Gunmen attacked a checkpoint near Sirte on Sunday, guards of the lighthouse said.");
        await Otherwise(page, "Who, party 1", "Lighthouse Falcons");
        var known = dialog.GetByRole(AriaRole.Combobox, new() { Name = "Another name of" });
        await known.FocusAsync();
        await page.Keyboard.TypeAsync("Libyan National Army");
        await dialog.Locator("[role=option] b").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(known).ToHaveValueAsync("Libyan National Army");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add the name" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Who, party 1" })).ToHaveValueAsync("Libyan National Army");
        var report = await window.Add("The Lighthouse Falcons attacked a checkpoint in Sabha on Monday.", "Wire of new names");
        Assert.Equal("lby-lna", (await window.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("claim").GetProperty("actors")[0].GetProperty("id").GetString());
    }

    /// <summary>The form over the only claim of a new report.</summary>
    private static async Task<string> Open(Window window, string text)
    {
        var report = await window.Add(text, "Wire of new names");
        await window.Go($"/reports/{report}");
        await Assertions.Expect(window.Page.Locator("article.card")).ToHaveCountAsync(1);
        await window.Page.Keyboard.PressAsync("e");
        return report;
    }

    private static async Task Otherwise(IPage page, string box, string name)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = box, Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync(name);
        var add = page.Locator(".combo [role=option].otherwise");
        await Assertions.Expect(add).ToContainTextAsync(name);
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(add).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }
}
