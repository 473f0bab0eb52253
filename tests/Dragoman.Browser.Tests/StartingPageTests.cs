using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>While a large archive's claims are put together after a start, the page says how far it is, and comes by itself.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class StartingPageTests(Workbench workbench)
{
    [Fact]
    public async Task How_far_it_is_is_told_and_then_the_page_comes()
    {
        await using var window = await workbench.Open();
        var (page, done) = (window.Page, 1200);
        await page.RouteAsync("**/api/v1/**", route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json",
            Body = $$"""{"status":503,"detail":"putting {{done}} of 50000 claims together","done":{{done++}},"all":50000}""",
        }));
        await page.GotoAsync("/incidents");
        var told = page.Locator(".away");
        await Assertions.Expect(told).ToContainTextAsync("Putting 1,2");
        await Assertions.Expect(told).ToContainTextAsync("of 50,000 claims together");
        var before = await told.InnerTextAsync();
        await Assertions.Expect(told).Not.ToHaveTextAsync(before);
        Assert.Empty(await window.Barriers());
        await window.Shoot("starting");
        await page.UnrouteAllAsync();
        await Assertions.Expect(page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(told).ToHaveCountAsync(0);
    }
}
