using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Reports are text: whatever they hold is shown, and nothing of it is done.</summary>
public sealed class HostileReportTests(Workbench workbench) : IClassFixture<Workbench>
{
    private const string Text =
        "Rebels killed five soldiers in Sirte on Monday. <script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\"> "
        + "<svg onload=\"document.title = 'taken'\"></svg> =HYPERLINK(\"http://127.0.0.1\") \u202Edetnirp sdrawkcab\u202C. \"Three men,\" he said, \"were shot in Sirte.\"";

    [Fact]
    public async Task Markup_in_a_report_is_words()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Go("/");
        var id = await page.EvaluateAsync<string>(
            """
            async text => {
                const form = new FormData();
                form.append("text", text); form.append("title", "<b>bold</b>"); form.append("outlet", "\"><script>document.title = 'taken'</script>"); form.append("published", "2021-07-07");
                const answer = await fetch("/api/v1/reports", { method: "POST", body: form, headers: { "X-Dragoman": "1" } });
                return (await answer.json()).items[0].report;
            }
            """, Text);
        await window.Go($"/reports/{id}");
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
        await window.Shoot("hostile");
        Assert.Contains("<script>document.title = 'taken'</script>", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("taken", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script, main img, main svg[onload]").CountAsync());
        await window.Go("/");
        Assert.DoesNotContain("taken", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }
}
