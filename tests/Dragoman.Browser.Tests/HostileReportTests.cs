using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Reports are text: whatever they hold is shown, and nothing of it is done.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class HostileReportTests(Workbench workbench)
{
    private const string Text =
        "Rebels killed five soldiers in Sirte on Monday. <script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\"> "
        + "<svg onload=\"document.title = 'taken'\"></svg> =HYPERLINK(\"http://127.0.0.1\") \u202Edetnirp sdrawkcab\u202C. \"Three men,\" he said, \"were shot in Sirte.\"";

    /// <summary>
    /// Text with a character that turns the order around has a box of its own, so that nothing of the page beside it is turned around: the nearest element that isolates its text holds no other text.
    /// </summary>
    private const string Unisolated =
        """
        () => {
            const turns = /[\u202a-\u202e\u2066-\u2069]/;
            const isolates = element => /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) || !getComputedStyle(element).display.startsWith("inline");
            const texts = element => { const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = []; while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode); return found; };
            return texts(document.body).filter(node => turns.test(node.data)).filter(node => {
                let box = node.parentElement;
                while (!isolates(box)) box = box.parentElement;
                return texts(box).some(other => other !== node && !other.parentElement.closest("[data-start]"));
            }).map(node => node.parentElement.outerHTML.slice(0, 200));
        }
        """;

    [Fact]
    public async Task Markup_in_a_report_is_words()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var id = await window.Add(Text, "\"><script>document.title = 'taken'</script>", "<b>bold</b>");
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

    [Fact]
    public async Task An_override_is_a_visible_mark_and_turns_nothing_around()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var id = await window.Add("The order reads abc \u202Edef ghi and so\u200B on. Rebels killed five soldiers in Sirte on Monday.", "Wire of overrides");
        await window.Go($"/reports/{id}");
        await Assertions.Expect(page.Locator(".text [data-sign=RLO]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".text [data-sign=ZWSP]")).ToHaveCountAsync(1);
        // "def" stands left of "ghi", which the override would have put behind it.
        var (def, ghi) = (await LeftOf(page, "def"), await LeftOf(page, "ghi"));
        Assert.True(def < ghi, $"def at {def}, ghi at {ghi}");
        // The words of values are where they are said to be, though characters that nobody sees stand before them.
        await Assertions.Expect(page.Locator(".text .mark").Filter(new() { HasText = "Sirte" }).First).ToHaveTextAsync("Sirte");
        await window.Shoot("hostile-override");
    }

    [Fact]
    public async Task No_page_is_turned_around_by_names_in_it()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        const string Outlet = "Wire \u202Edenrut";
        var id = await window.Add("Rebels shelled the ice house of Brega on Monday, killing five soldiers, a medic\u202E said.", Outlet, "Title \u202Edenrut");
        await window.Add("On Monday rebels shelled the ice house of Brega, killing seven soldiers, a medic\u202E said.", "Herald \u202Edenrut", "Headline \u202Edenrut");
        var incident = (await window.Ask($"reports/{id}")).GetProperty("claims")[0].GetProperty("incident").GetString();
        foreach (var address in new[] { $"/reports/{id}", "/", "/incidents?words=%22ice%20house%22", $"/incidents/{incident}", "/map?words=%22ice%20house%22", "/charts?words=%22ice%20house%22", "/publish?words=%22ice%20house%22" })
        {
            await window.Go(address);
            var wrong = await page.EvaluateAsync<string[]>(Unisolated);
            Assert.True(wrong is [], $"{address}: {string.Join("\n", wrong)}");
        }
        await window.Go($"/reports/{id}");
        foreach (var key in new[] { "e", "s", "h", "l" })
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var wrong = await page.EvaluateAsync<string[]>(Unisolated);
            Assert.True(wrong is [], $"key {key}: {string.Join("\n", wrong)}");
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task A_million_characters_without_a_space_are_shown()
    {
        await using var window = await workbench.Open();
        var id = await window.Add("Rebels killed five soldiers in Sirte on Monday.\n\n" + new string('x', 1_000_000) + "\n", "Wire of x");
        await window.Go($"/reports/{id}");
        await Assertions.Expect(window.Page.Locator("article.card").First).ToBeVisibleAsync();
        Assert.Equal(1_000_000, await window.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.text .block')].filter(block => !block.textContent.includes(' ')).reduce((sum, block) => sum + block.textContent.trim().length, 0)"));
        Assert.Equal(0, await window.Overflow());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => { const text = document.querySelector('.text'); return text.scrollWidth - text.clientWidth; }"));
        await window.Shoot("hostile-no-space");
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task Sentences_from_right_to_left_stand_right_and_so_do_their_marks()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        var id = await window.Add(
            "Rebels killed five soldiers in Sirte on Monday.\n\n"
            + "قال متحدث باسم Libyan National Army إن قواته قصفت مواقع في سرت يوم الاثنين، ما أدى إلى مقتل 5 جنود.\n\n"
            + "דובר של Libyan National Army אמר כי כוחותיו הפגיזו עמדות בסירת ביום שני, ו-5 חיילים נהרגו.\n\n"
            + "Residents said that the town was quiet on Tuesday, as قناة reported.\n",
            "Wire of scripts");
        await window.Go($"/reports/{id}");
        await window.Shoot("right-to-left");
        var sides = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".text .block")].map(block => {
                const range = document.createRange();
                range.selectNodeContents(block);
                const box = block.getBoundingClientRect();
                // The last line, which isn't full, leans to where the paragraph begins.
                const lines = [...range.getClientRects()], last = Math.max(...lines.map(line => line.top));
                const of = lines.filter(line => line.top > last - 4);
                return Math.min(...of.map(line => line.left)) - box.left < box.right - Math.max(...of.map(line => line.right)) ? "left" : "right";
            })
            """);
        Assert.Equal(["left", "right", "right", "left"], sides);
        await Assertions.Expect(page.Locator(".text .mark").Filter(new() { HasText = "Sirte" }).First).ToHaveTextAsync("Sirte");
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task Nested_quotes_do_not_freeze_the_page()
    {
        const string Unit = "\"he said “she said ‘we were there’ and ";
        var size = Environment.GetEnvironmentVariable("DRAGOMAN_LONG_REPORTS") is null ? 300_000 : 3_900_000;
        await using var window = await workbench.Open();
        var id = await window.Add("Rebels killed five soldiers in Sirte on Monday. " + string.Concat(Enumerable.Repeat(Unit, size / Unit.Length)), "Wire of quotes");
        await window.Page.GotoAsync($"/reports/{id}");
        await Assertions.Expect(window.Page.Locator("article.card").First).ToBeVisibleAsync();
        // It answers: to a key, and to the mouse wheel.
        await OpenDialog(window.Page, "s");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Page.Locator(".text").HoverAsync();
        await window.Page.Mouse.WheelAsync(0, 5000);
        await window.Page.WaitForFunctionAsync("() => document.querySelector('.text').scrollTop > 1000");
        TestContext.Current.SendDiagnosticMessage($"{size} characters of nested quotes: interactive after {await window.Page.EvaluateAsync<double>("() => performance.now()"):F0} ms, with keys and wheel");
        await window.Shoot("hostile-quotes");
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    /// <summary>On a busy machine the page is drawn a while before it listens: a person would press the key again.</summary>
    private static async Task OpenDialog(IPage page, string key)
    {
        for (var attempt = 1; ; attempt++)
        {
            await page.Keyboard.PressAsync(key);
            try
            {
                await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync(new() { Timeout = 10_000 });
                return;
            }
            catch (PlaywrightException) when (attempt < 5)
            {
            }
        }
    }

    private static Task<double> LeftOf(IPage page, string word) => page.EvaluateAsync<double>(
        """
        word => {
            const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(word);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + word.length);
                return range.getBoundingClientRect().left;
            }
            return NaN;
        }
        """, word);
}
