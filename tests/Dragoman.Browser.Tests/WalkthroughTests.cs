using System.Globalization;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>A coder's way from a report to what is published, with the keyboard wherever it goes.</summary>
public sealed class WalkthroughTests(Workbench workbench) : IClassFixture<Workbench>
{
    private const string Dispatch =
        """
        Twelve people were killed when fighters of the Taliban attacked a police post in Jowzak, a village near Zaranj, on Tuesday, a medic said.

        Police arrested two men in Herat on Monday.
        """;

    private const string Statement = "The governor said on Wednesday that seven people were killed in the attack of Taliban fighters on a police post in Jowzak on Tuesday.";

    [Fact]
    public async Task From_a_report_to_a_published_file()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var dispatch = await Add(window, "Hindukush Wire", Dispatch);
        var statement = await Add(window, "Voice of Nimroz", Statement);

        await window.Go(dispatch);
        var cards = page.Locator("article.card");
        await Assertions.Expect(cards.First).ToBeVisibleAsync();
        var count = await cards.CountAsync();
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync("a");
            // And on it goes to the next one that is open.
            await Assertions.Expect(page.Locator("article.card.accepted")).ToHaveCountAsync(i + 1);
        }
        await CorrectPlace(window, cards.Last, "Karukh");
        await Assertions.Expect(page.Locator("article.card.corrected")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("article.card.corrected")).ToContainTextAsync("Karukh");
        await window.Shoot("walk-review");

        await window.Go(statement);
        await Assertions.Expect(cards.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("article.card.accepted")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("article.card.accepted")).ToHaveCountAsync(0);

        await Merge(window);
        await window.Go("/incidents?words=Jowzak&from=2021-07-01");
        await page.Locator("main table tbody tr").Filter(new() { HasText = "Jowzak" }).First.Locator("a").First.ClickAsync();
        await Assertions.Expect(page.GetByText("What is contradicted")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Voice of Nimroz");
        await window.Shoot("walk-contradiction");

        await Brush(window);
        await Publish(window);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    /// <returns>The address of the report.</returns>
    private static async Task<string> Add(Window window, string outlet, string text)
    {
        var page = window.Page;
        await window.Go("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a report" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await page.Locator("dialog textarea").FillAsync(text);
        await page.Locator("dialog input[name=outlet]").FillAsync(outlet);
        await page.Locator("dialog input[name=published]").FillAsync("2021-07-07");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        return (await page.Locator("dialog .outcome a").GetAttributeAsync("href"))!;
    }

    /// <summary>By keyboard alone.</summary>
    private static async Task CorrectPlace(Window window, ILocator card, string name)
    {
        var page = window.Page;
        await card.Locator("header").ClickAsync();
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("form.edit select").First).ToBeFocusedAsync();
        var place = page.GetByRole(AriaRole.Combobox, new() { Name = "Place", Exact = true });
        await place.FocusAsync();
        await page.Keyboard.TypeAsync(name);
        await window.Shoot("walk-place");
        await Assertions.Expect(page.Locator(".combo [role=option] b").First).ToHaveTextAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>Two incidents of one night become one: the address goes on, and their claims are in it.</summary>
    private static async Task Merge(Window window)
    {
        var page = window.Page;
        await window.Go("/incidents?country=BFA");
        var all = await Total(page);
        await page.Locator("main table tbody tr a").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Claims side by side")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge …" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog input[type=radio]").First).ToBeVisibleAsync();
        await window.Shoot("walk-merge");
        await page.Locator("dialog input[type=radio]").First.CheckAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Merged.")).ToBeVisibleAsync();
        await window.Go("/incidents?country=BFA");
        Assert.Equal(Number(all) - 1, Number(await Total(page)));
    }

    private static int Number(string count) => int.Parse(count.Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>The handles of the time brush, by keys: the address says what is shown, and the list follows.</summary>
    private static async Task Brush(Window window)
    {
        var page = window.Page;
        await window.Go("/incidents");
        var all = await Total(page);
        var first = page.GetByRole(AriaRole.Slider, new() { Name = "First day" });
        await first.FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        await page.WaitForURLAsync(url => url.Contains("from=", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("main .count").First).Not.ToHaveTextAsync(all);
        await first.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator("main .count").First).ToHaveTextAsync(all);
    }

    private static async Task<string> Total(IPage page)
    {
        await Assertions.Expect(page.Locator("main .count").First).ToContainTextAsync("incidents");
        return await page.Locator("main .count").First.InnerTextAsync();
    }

    [Fact]
    public async Task What_is_ticked_stays_ticked_on_other_pages_and_after_a_reload()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Go("/publish?only_reviewed=false");
        await page.Locator(".likes input").Nth(1).CheckAsync();
        await page.Locator(".likes input").Nth(3).CheckAsync();
        await Assertions.Expect(page.GetByText("2 incidents ticked.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Incidents", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents", StringComparison.Ordinal));
        await window.Go("/publish?only_reviewed=false");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("2 incidents ticked.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".likes input:checked")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "All that the filter lets through" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".likes input").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".likes input:checked")).ToHaveCountAsync(0);
    }

    /// <summary>What leaves is what was reviewed, and no place of it is more exact than its province.</summary>
    private static async Task Publish(Window window)
    {
        var page = window.Page;
        await window.Go("/publish?words=Herat&from=2021-07-01");
        await Assertions.Expect(page.GetByLabel("first-level unit")).ToBeCheckedAsync();
        var exact = page.Locator("main table tbody tr").Filter(new() { HasText = "lat" }).Locator("td").Last;
        await Assertions.Expect(exact).Not.ToHaveTextAsync("34.4811");
        await Assertions.Expect(page.Locator("main .count").First).ToContainTextAsync("1 incident would leave");
        await window.Shoot("walk-publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish …" }).ClickAsync();
        await page.Locator("dialog input[name=name]").FillAsync("herat-july-2021");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        var files = page.Locator("dialog ul.files a");
        await Assertions.Expect(files.First).ToBeVisibleAsync();
        await window.Shoot("walk-published");
        var (text, folder) = ("", Directory.CreateTempSubdirectory("dragoman-"));
        foreach (var file in await files.AllAsync())
        {
            var download = await page.RunAndWaitForDownloadAsync(() => file.ClickAsync());
            if (download.SuggestedFilename is "page.zip")
                await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), folder.FullName);
            else
                text += await File.ReadAllTextAsync(await download.PathAsync());
        }
        text += string.Concat(Directory.EnumerateFiles(Path.Combine(folder.FullName, "data")).Append(Path.Combine(folder.FullName, "index.html")).Select(File.ReadAllText));
        Assert.Contains("Herat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Karukh", text, StringComparison.Ordinal);
        Assert.DoesNotContain("34.4811", text, StringComparison.Ordinal);
        await window.Go(new Uri(Path.Combine(folder.FullName, "index.html")).AbsoluteUri);
        await page.Locator("[data-state=ready]").WaitForAsync();
        await Assertions.Expect(page.Locator("#explore .count")).ToHaveTextAsync("1 incident");
        await window.Shoot("walk-public-page");
        folder.Delete(recursive: true);
    }
}
