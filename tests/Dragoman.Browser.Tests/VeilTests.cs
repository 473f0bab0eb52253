using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Graphic passages are veiled until somebody asks for them, say that they are there, and stay in the text.</summary>
public sealed class VeilTests(Workbench workbench) : IClassFixture<Workbench>
{
    private const string Graphic = "Two shopkeepers were beheaded by gunmen in Zaranj on Tuesday, police said.";

    private static readonly PageWaitForURLOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_passage_is_shown_when_it_is_asked_for_and_the_choice_is_remembered()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await Add(Graphic + "\n\nTraders closed the market of Zaranj on Wednesday.\n");
        await window.Go("/?words=beheaded");
        var row = page.Locator(".reports tbody tr").First;
        await Assertions.Expect(row.Locator("a .veiled")).ToHaveTextAsync(Graphic);
        await Assertions.Expect(row.GetByRole(AriaRole.Link, new() { Name = "A report with a graphic title" })).ToBeVisibleAsync();
        await window.Shoot("veil-inbox");
        Assert.Empty(await window.Barriers());
        await row.Locator("a").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/reports/r-", StringComparison.Ordinal), Soon);

        var text = page.Locator(".reader .text");
        await Assertions.Expect(text.Locator(".veiled").First).ToBeVisibleAsync();
        Assert.Equal(Graphic, string.Concat(await text.Locator(".veiled").AllInnerTextsAsync()));
        await Assertions.Expect(text).ToContainTextAsync("Traders closed the market");
        await window.Shoot("veil-reader");
        Assert.Empty(await window.Barriers());

        await text.GetByRole(AriaRole.Button, new() { Name = "Show a graphic passage" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(text.Locator(".veiled")).ToHaveCountAsync(0);
        await Assertions.Expect(text).ToContainTextAsync("beheaded");

        await page.ReloadAsync();
        await Assertions.Expect(text.Locator(".veiled").First).ToBeVisibleAsync();
        await text.ClickAsync(new() { Position = new() { X = 5, Y = 300 } });
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(text.Locator(".veiled")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(text).ToContainTextAsync("beheaded");
        await Assertions.Expect(page.Locator(".veiled")).ToHaveCountAsync(0);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task Quotes_in_an_incident_are_veiled_too()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await Add("Gunmen beheaded three farmers in Chakhansur on Monday, elders said.\n");
        await window.Go("/incidents?words=Chakhansur");
        await page.Locator("main table tbody a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".quotes .veiled").First).ToContainTextAsync("beheaded");
        await window.Shoot("veil-incident");
        await page.Locator(".quotes .unveil").First.ClickAsync();
        await Assertions.Expect(page.Locator(".quotes .veiled")).ToHaveCountAsync(0);
        await page.GetByLabel("Veil graphic passages").UncheckAsync();
        await Assertions.Expect(page.Locator(".veiled")).ToHaveCountAsync(0);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    private async Task Add(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dragoman-").FullName, "nimroz.txt");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        await workbench.Run("add", file, "--published", "2021-07-07");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
