using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>What people with other eyes, hands and settings get: the focus in sight, no motion where none is wanted, lines where colours are the system's, and four times the size.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class SightTests(Workbench workbench)
{
    private const int Steps = 40;

    /// <summary>Something of the focused element is on top at one of five points of it.</summary>
    private const string IsInSight =
        """
        () => {
            const active = document.activeElement;
            // Of a choice, its words wear the focus.
            const element = active.matches(".choice input") ? active.nextElementSibling : active;
            if (element === document.body || element.classList.contains("maplibregl-canvas")) return null;
            const box = [...element.getClientRects()].find(box => box.width > 0) ?? element.getBoundingClientRect();
            const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
            const seen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (top === element || element.contains(top) || top.contains(element) && top.tagName === "LABEL"); });
            return seen ? null : element.outerHTML.slice(0, 160);
        }
        """;

    [Theory]
    [InlineData("/", 1400, 900)]
    [InlineData("/", 320, 512)]
    [InlineData("report", 1400, 900)]
    [InlineData("report", 320, 512)]
    [InlineData("/incidents", 320, 512)]
    [InlineData("incident", 320, 512)]
    [InlineData("/publish", 320, 512)]
    public async Task The_focus_is_never_hidden(string at, int width, int height)
    {
        await using var window = await workbench.Open(width: width, height: height);
        await Visit(window, at);
        for (var i = 0; i < Steps; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            await window.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var hidden = await window.Page.EvaluateAsync<string?>(IsInSight);
            Assert.True(hidden is null, $"{at} at {width}: after {i + 1} steps the focus is out of sight at {hidden}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("report")]
    [InlineData("/incidents")]
    [InlineData("incident")]
    [InlineData("/map")]
    [InlineData("/publish")]
    public async Task At_four_times_the_size_nothing_is_cut_off(string at)
    {
        // A window of 1280 by 1024 at 400 %.
        await using var window = await workbench.Open(width: 320, height: 256);
        await Visit(window, at);
        Assert.Equal(0, await window.Overflow());
        Assert.Empty(await window.Barriers());
    }

    [Fact]
    public async Task Nothing_moves_where_no_motion_is_wanted()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await Visit(window, "report");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => { document.querySelector('.masthead [aria-label^=Colours]').click(); return document.getAnimations().length; }"));
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".message")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.Equal("none", await page.Locator(".message").EvaluateAsync<string>("message => getComputedStyle(message).animationName"));
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.Equal("rise", await page.Locator(".message").EvaluateAsync<string>("message => getComputedStyle(message).animationName"));
    }

    [Fact]
    public async Task Where_colours_are_the_systems_lines_tell_what_they_told()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Visit(window, "report");
        Assert.Contains("underline", await Style(page, ".text .mark", "textDecorationLine"), StringComparison.Ordinal);
        Assert.NotEqual(await Style(page, ".text .l1-trigger", "textDecorationStyle"), await Style(page, ".text .l1-place", "textDecorationStyle"));
        Assert.Equal("3px", await Style(page, ".card[aria-current]", "borderTopWidth"));
        Assert.NotEqual(await Style(page, ".masthead nav a[aria-current]", "borderBottomColor"), await Style(page, ".masthead nav a:not([aria-current])", "borderBottomColor"));
        await window.Shoot("forced-colours");
        Assert.Empty(await window.Barriers());
    }

    private static Task<string> Style(IPage page, string selector, string property) => page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    private static async Task Visit(Window window, string at)
    {
        if (at is "report" or "incident")
        {
            var report = await window.Add("Gunmen attacked the water works of Sirte on Sunday, plumbers of the day shift said. Rebels shelled Derna on Monday, killing five soldiers.", "Wire of sight");
            var claim = (await window.Ask($"reports/{report}")).GetProperty("claims")[0];
            at = at is "report" ? $"/reports/{report}" : $"/incidents/{claim.GetProperty("incident").GetString()}";
        }
        await window.Go(at);
        await Assertions.Expect(window.Page.Locator("h1").First).ToBeVisibleAsync();
    }
}
