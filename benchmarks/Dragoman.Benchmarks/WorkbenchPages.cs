using System.Diagnostics;
using Microsoft.Playwright;

namespace Dragoman.Benchmarks;

/// <summary>How long people look at a page before it is there, in a browser that draws without a graphics card.</summary>
public static class WorkbenchPages
{
    private const int Tries = 5;

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-background-networking", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

    public static async Task Run(Uri workbench, string chromium, TextWriter output)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Arguments });
        await Measure(output, "first page", browser, workbench, async page => await Open(page, "/", "main table a"));
        await Measure(output, "incidents", browser, workbench, async page => await Open(page, "/incidents", "main table a"));
        await Measure(output, "map idle", browser, workbench, page => Open(page, "/map", ".canvas[data-state=idle]"));
        await Measure(output, "map filtered by class", browser, workbench, page => Filtered(page, "ASSAULT"));
        await Measure(output, "charts", browser, workbench, page => Open(page, "/charts", "main table td"));
    }

    private static async Task<double> Open(IPage page, string address, string there)
    {
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(address);
        await page.Locator(there).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>From the choice until the number of incidents and the map are those of the filter.</summary>
    private static async Task<double> Filtered(IPage page, string type)
    {
        await Open(page, "/map", ".canvas[data-state=idle]");
        var count = page.Locator("p.count");
        var before = await count.InnerTextAsync();
        var clock = Stopwatch.StartNew();
        await page.GetByLabel("Class").SelectOptionAsync(type);
        await page.WaitForFunctionAsync("before => ![before, 'Reading …'].includes(document.querySelector('p.count').innerText) && document.querySelector('.canvas').dataset.state === 'idle'", before);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task Measure(TextWriter output, string name, IBrowser browser, Uri workbench, Func<IPage, Task<double>> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Tries; i++)
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = workbench.AbsoluteUri, ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
            context.SetDefaultTimeout(120_000);
            times.Add(await work(await context.NewPageAsync()));
        }
        output.WriteLine(FormattableString.Invariant($"{name,-22} first {times[0],6:F0} ms, median {times.Order().ElementAt(Tries / 2),6:F0} ms, slowest {times.Max(),6:F0} ms"));
    }
}
