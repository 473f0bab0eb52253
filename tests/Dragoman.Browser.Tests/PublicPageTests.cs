using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>A public page, as readers have it: from a web host, from a disk, with and without scripts.</summary>
public sealed class PublicPageTests(PublicPage published) : IClassFixture<PublicPage>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_a_host_and_from_a_disk_it_has_map_timeline_table_and_details(bool fromDisk)
    {
        await published.Prepare();
        await using var window = await published.Bench.Open(height: 1600);
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        var page = window.Page;
        await window.Go(fromDisk ? published.OnDisk : published.OnHost);
        await page.Locator("[data-state=ready]").WaitForAsync();
        var count = page.Locator("#explore .count");
        await Assertions.Expect(count).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9,]+ incidents$"));
        var all = await count.InnerTextAsync();

        await page.Locator(".incidents tbody button.link").First.ClickAsync();
        await Assertions.Expect(page.Locator(".details")).ToContainTextAsync("Reports");
        Assert.Contains("#?incident=i-", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("tripoli");
        await Assertions.Expect(count).ToContainTextAsync(" of ");
        await Assertions.Expect(page.Locator(".incidents tbody tr:not(.opened) td[data-label=Where]").First).ToContainTextAsync("Tripoli");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deaths" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Deaths" }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Deaths");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(count).ToHaveTextAsync(all);

        var first = page.GetByRole(AriaRole.Slider, new() { Name = "First day" });
        await first.FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Assertions.Expect(count).ToContainTextAsync(" of ");
        await page.ReloadAsync();
        await Assertions.Expect(count).ToContainTextAsync(" of ");

        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
        var home = new Uri(fromDisk ? published.OnDisk : published.OnHost);
        Assert.All(asked, url => Assert.True(url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal) || new Uri(url).GetLeftPart(UriPartial.Authority) == home.GetLeftPart(UriPartial.Authority), url[..Math.Min(80, url.Length)]));
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_either_theme()
    {
        await published.Prepare();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var window = await published.Bench.Open(scheme, height: 1500);
            await window.Go(published.OnHost);
            await window.Page.Locator("[data-state=ready]").WaitForAsync();
            await window.Page.Locator(".incidents tbody button.link").First.ClickAsync();
            await window.Page.Locator(".details").WaitForAsync();
            await window.Shoot($"public-{scheme.ToString().ToLowerInvariant()}");
            var wrong = window.Wrong.Concat(await window.Barriers()).ToList();
            Assert.True(wrong is [], string.Join("\n", wrong));
            await window.Page.Locator("#method").ScrollIntoViewIfNeededAsync();
            await window.Page.EvaluateAsync("document.getElementById('downloads').scrollIntoView()");
            await window.Shoot($"public-note-{scheme.ToString().ToLowerInvariant()}");
        }
    }

    [Fact]
    public async Task A_narrow_window_shows_all()
    {
        await published.Prepare();
        await using var window = await published.Bench.Open(width: 320, height: 1200);
        await window.Go(published.OnHost);
        await window.Page.Locator("[data-state=ready]").WaitForAsync();
        await window.Shoot("public-narrow");
        Assert.Equal(0, await window.Overflow());
    }

    [Fact]
    public async Task Without_scripts_there_are_table_downloads_and_note()
    {
        await published.Prepare();
        await using var window = await published.Bench.Open(scripts: false);
        await window.Go(published.OnDisk);
        await Assertions.Expect(window.Page.Locator("#explore tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("How claims became incidents")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#downloads a").First).ToBeVisibleAsync();
        await window.Shoot("public-without-scripts");
    }
}

/// <summary>All of the demo as a page on a disk, and a host for it.</summary>
public sealed class PublicPage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
    private StaticHost? _host;

    public Workbench Bench { get; } = new();

    public string OnDisk => new Uri(Path.Combine(_folder, "page", "index.html")).AbsoluteUri;

    public string OnHost => new Uri(_host!.Address, "index.html").AbsoluteUri;

    public async ValueTask InitializeAsync() => await Bench.InitializeAsync();

    public async Task Prepare()
    {
        if (_host is not null || !Bench.IsThere)
            return;
        await Bench.Run("publish", "--all", "--unreviewed", "--out", Path.Combine(_folder, "page"), "--name", "The samples <b>of</b> Dragoman", "--contact", "desk@example.org", "--data-version", "2026.1");
        _host = new StaticHost(Path.Combine(_folder, "page"));
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        await Bench.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
