using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>A report of 100,000 characters with 3,000 marked spans opens. How fast, benchmarks/reader-page prints; no machine's haste is a test.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class ReaderSpeedTests(Workbench workbench, ITestOutputHelper output)
{
    private const int Length = 100_000;
    private const int Spans = 3_000;

    private static readonly string[] Towns = ["Tripoli", "Sirte", "Sabha", "Misrata", "Derna", "Zuwara", "Tarhuna", "Ajdabiya"];
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] Filler = "market bridge council convoy river school harvest minister evening smoke road depot orchard silence bread teachers radio lorries".Split(' ');

    [Fact]
    public async Task A_long_report_opens_with_all_its_spans()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var text = Text();
        var id = await window.Add(text, "Wire of long reports");
        for (var round = 0; round < Rounds; round++)
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync($"/reports/{id}", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            var times = await page.EvaluateAsync<double[]>(
                """
                () => new Promise(done => {
                    const look = () => document.querySelector("article.card[aria-current]") && document.querySelector(".text .mark")
                        ? requestAnimationFrame(() => setTimeout(() => done([performance.getEntriesByType("resource").find(entry => entry.name.includes("/api/v1/reports/"))?.responseEnd ?? 0, performance.now()])))
                        : requestAnimationFrame(look);
                    look();
                })
                """);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters: the interface had answered after {times[0]:F0} ms, the page was there after {times[1]:F0} ms"));
        }
        var (marks, elements) = (await page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('.text [data-marks]')].flatMap(mark => mark.dataset.marks.split(' '))).size"), await page.EvaluateAsync<int>("() => document.querySelectorAll('*').length"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{marks} spans, {elements} elements"));
        Assert.True(marks >= Spans, $"{marks} spans");
        var claims = (await window.Ask($"reports/{id}")).GetProperty("claims").GetArrayLength();
        await Assertions.Expect(page.Locator(".cards > li")).ToHaveCountAsync(claims);
        // From the first claim to the last by key: it comes into sight, and so do its words.
        await page.Locator(".cards > li").Last.ScrollIntoViewIfNeededAsync();
        await page.Locator(".cards > li article").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".text .current").First).ToBeInViewportAsync();
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("DRAGOMAN_ROUNDS") ?? "1", CultureInfo.InvariantCulture);

    private static string Text()
    {
        var (random, text) = (new Random(5), new StringBuilder());
        for (var i = 0; text.Length < Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"Rebels shelled {Towns[random.Next(Towns.Length)]} on {random.Next(1, 29)} {Months[random.Next(12)]} {random.Next(2012, 2021)}, killing {random.Next(2, 40)} civilians, a medic said. ")
                .Append(CultureInfo.InvariantCulture, $"The {string.Join(' ', Enumerable.Range(0, 32).Select(_ => Filler[random.Next(Filler.Length)]))} of {i}.\n\n");
        return text.ToString();
    }
}
