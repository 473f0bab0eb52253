using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Every page, as it looks and as it is read by machines that read to people.</summary>
public sealed class PageTests(Workbench workbench) : IClassFixture<Workbench>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "inbox", "/" },
        { "reader", "report" },
        { "incidents", "/incidents" },
        { "incident", "/incidents?disputed=true" },
        { "map", "/map" },
        { "charts", "/charts" },
        { "publish", "/publish" },
        { "quality", "/quality" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_and_nothing_goes_wrong(string name, string address)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var window = await workbench.Open(scheme);
            await Visit(window, name, address);
            await window.Shoot($"{name}-{scheme.ToString().ToLowerInvariant()}");
            var wrong = window.Wrong.Concat(await window.Barriers()).ToList();
            Assert.True(wrong is [], string.Join("\n", wrong));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_narrow_window_shows_all(string name, string address)
    {
        await using var window = await workbench.Open(width: 320, height: 640);
        await Visit(window, name, address);
        await window.Shoot($"{name}-narrow");
        Assert.Equal(0, await window.Overflow());
    }

    private static async Task Visit(Window window, string name, string address)
    {
        await window.Go(name is "reader" ? "/" : address);
        if (name is "reader")
            await window.Page.GetByRole(AriaRole.Link, new() { Name = "Forces loyal to Tripoli government" }).ClickAsync();
        if (name is "incident")
            await window.Page.Locator("main table a").First.ClickAsync();
        if (name is "reader" or "incident")
        {
            await window.Page.WaitForURLAsync(url => url.Contains(name is "reader" ? "/reports/r-" : "/incidents/i-", StringComparison.Ordinal));
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
        if (name is "map")
            await window.Page.Locator("[data-state=idle]").WaitForAsync();
    }
}
