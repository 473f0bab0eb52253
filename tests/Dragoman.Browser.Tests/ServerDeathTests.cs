using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>The server is killed while somebody types: the page says so, keeps what was typed, and sends it when the server is back.</summary>
public sealed class ServerDeathTests(Workbench workbench) : IClassFixture<Workbench>
{
    [Fact]
    public async Task What_was_typed_is_kept_and_sent_when_the_server_is_back()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var claim = await Open(window, "Gunmen attacked a checkpoint near Sabha on Sunday, guards of the second shift said.");
        await page.Keyboard.PressAsync("e");
        await page.Locator("form.edit").GetByLabel("Status").SelectOptionAsync("unconfirmed");
        var reason = page.GetByLabel("Why (for the log)");
        await reason.FillAsync("typed before");
        await workbench.Kill();
        await reason.FillAsync("typed before, and after");
        await reason.PressAsync("Control+Enter");

        var away = page.Locator(".away");
        await Assertions.Expect(away).ToContainTextAsync("can’t be reached");
        await Assertions.Expect(away).ToContainTextAsync("1 decision of yours waits here");
        await Assertions.Expect(reason).ToHaveValueAsync("typed before, and after");
        Assert.Empty(await window.Barriers());
        await window.Shoot("server-gone");

        await workbench.Restart();
        await Assertions.Expect(page.Locator("article.card.corrected")).ToContainTextAsync("unconfirmed");
        await Assertions.Expect(away).ToHaveCountAsync(0);
        var entry = Assert.Single((await window.Ask($"claims/{claim}/history")).GetProperty("items").EnumerateArray());
        Assert.Equal("typed before, and after", entry.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task What_was_typed_outlives_the_page_and_rests_on_what_was_seen_then()
    {
        await using var window = await workbench.Open();
        await using var other = await workbench.Open();
        var page = window.Page;
        var claim = await Open(window, "Gunmen attacked a checkpoint near Derna on Sunday, guards of the third shift said.");
        await page.Keyboard.PressAsync("e");
        await page.Locator("form.edit").GetByLabel("Status").SelectOptionAsync("possible");
        await page.GetByLabel("Why (for the log)").FillAsync("half a sentence");
        await workbench.Kill();
        await workbench.Restart();
        await other.Go(new Uri(page.Url).PathAndQuery);
        // The network may rest before the card is drawn, and a key would find nothing.
        await Assertions.Expect(other.Page.Locator("article.card")).ToHaveCountAsync(1);
        await other.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(other.Page.Locator("article.card.accepted")).ToHaveCountAsync(1);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("form.edit").GetByLabel("Status")).ToHaveValueAsync("possible");
        await Assertions.Expect(page.GetByLabel("Why (for the log)")).ToHaveValueAsync("half a sentence");
        await page.GetByLabel("Why (for the log)").PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("accepted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put yours over it" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.card.corrected")).ToContainTextAsync("possible");
        Assert.Equal(2, (await window.Ask($"claims/{claim}/history")).GetProperty("items").GetArrayLength());

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article.card.corrected")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("form.edit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_found_no_server_comes_by_itself_when_there_is_one()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Go("/");
        await workbench.Kill();
        await page.GetByRole(AriaRole.Link, new() { Name = "Incidents", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".away")).ToContainTextAsync("can’t be reached");
        await workbench.Restart();
        await Assertions.Expect(page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".away, .failure")).ToHaveCountAsync(0);
    }

    /// <returns>The id of its only claim.</returns>
    private static async Task<string> Open(Window window, string text)
    {
        var report = await window.Add(text, "Wire of the dead server");
        await window.Go($"/reports/{report}");
        await Assertions.Expect(window.Page.Locator("article.card")).ToHaveCountAsync(1);
        return (await window.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("id").GetString()!;
    }
}
