using System.Text.Json;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>The page for quality, after two people have judged claims of one report.</summary>
public sealed class QualityPageTests(Workbench workbench) : IClassFixture<Workbench>
{
    [Fact]
    public async Task What_people_said_is_measured_and_shown()
    {
        await using (var window = await workbench.Open())
            await Judge(window);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var window = await workbench.Open(scheme);
            await window.Go("/");
            await window.Page.Keyboard.PressAsync("g");
            await window.Page.Keyboard.PressAsync("q");
            await Look(window);
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Workbench.Pictures, $"quality-judged-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            Assert.Empty(window.Wrong);
            Assert.Empty(await window.Barriers());
        }
        await using var narrow = await workbench.Open(width: 320, height: 640);
        await narrow.Go("/quality");
        await Look(narrow);
        await narrow.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Workbench.Pictures, "quality-judged-narrow.png"), FullPage = true });
        Assert.Equal(0, await narrow.Overflow());
        var download = await narrow.Page.RunAndWaitForDownloadAsync(() => narrow.Page.GetByRole(AriaRole.Link, new() { Name = "Export as test cases" }).ClickAsync());
        Assert.Equal("corrections.jsonl", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.False(string.IsNullOrEmpty(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString())));
    }

    private static async Task Look(Window window)
    {
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Quality", Exact = true }).WaitForAsync();
        await Assertions.Expect(window.Page.GetByText("Of 12 judged claims")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Table, new() { Name = "Krippendorff" }).GetByRole(AriaRole.Rowheader, new() { Name = "Status" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Table, new() { Name = "Corrections" }).GetByText("unconfirmed").First).ToBeVisibleAsync();
    }

    /// <summary>Ben accepts twelve claims; whoever sits at the workbench, too, but for three where the status is another and one that isn't there.</summary>
    private async Task Judge(Window window)
    {
        var api = window.Page.Context.APIRequest;
        var reports = await Read(await api.GetAsync("/api/v1/reports"));
        var report = reports.GetProperty("items").EnumerateArray().MaxBy(item => item.GetProperty("claims").GetInt32()).GetProperty("id").GetString();
        string[] ids = [.. Claims(await Read(await api.GetAsync($"/api/v1/reports/{report}"))).Where(claim => claim.Status is not "unconfirmed").Take(12).Select(claim => claim.Id)];
        await workbench.Run("review", [.. ids, "--verdict", "accepted", "--who", "ben"]);
        var versions = Claims(await Read(await api.GetAsync($"/api/v1/reports/{report}"))).ToDictionary(claim => claim.Id, claim => claim.Version);
        foreach (var (from, to, verdict, change) in new[] { (0, 3, "corrected", (object?)new { field = "status", value = "unconfirmed" }), (3, 4, "rejected", null), (4, 12, "accepted", null) })
        {
            var items = ids[from..to].Select(id => new { id, version = versions[id] }).ToArray();
            var done = await Read(await api.PostAsync("/api/v1/claims/verdicts", new APIRequestContextOptions { DataObject = new { items, verdict, change }, Headers = [new("X-Dragoman", "1")] }));
            Assert.Equal(items.Length, done.GetProperty("done").GetArrayLength());
        }
    }

    private static IEnumerable<(string Id, string? Status, long Version)> Claims(JsonElement report) => report.GetProperty("claims").EnumerateArray()
        .Select(claim => (claim.GetProperty("id").GetString()!, claim.GetProperty("claim").GetProperty("status").GetString(), claim.GetProperty("version").GetInt64()));

    private static async Task<JsonElement> Read(IAPIResponse answer)
    {
        Assert.True(answer.Ok, $"{answer.Url}: {answer.Status}: {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }
}
