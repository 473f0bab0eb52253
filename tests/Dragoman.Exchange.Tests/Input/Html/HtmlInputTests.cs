using System.Diagnostics;
using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Html;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Input.Html;

public sealed class HtmlInputTests
{
    private const string Paragraphs = """
        <p>The army left the town of Qasr on Wednesday, a spokesman said, after three weeks of fighting in which at least twelve people were killed.</p>
        <p>In the south, gunmen attacked a convoy, killing four soldiers, according to a local official who asked not to be named in this report.</p>
        """;

    internal const string Article = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Army leaves | Coast Wire</title>
        <meta property="og:title" content="Army leaves Qasr"><meta property="og:site_name" content="Coast Wire">
        <meta property="article:published_time" content="2020-06-03T23:30:00+02:00">
        <link rel="canonical" href="https://coastwire.example/army-leaves"></head><body>
        <nav><ul><li><a href="/a">Home</a><li><a href="/b">World</a></ul></nav>
        <main><article><h1>Army leaves Qasr</h1>
        <figure><img src="a.jpg"><figcaption>Fighters near the airport on Tuesday.</figcaption></figure>
        <p>The army left the town of <b>Qasr</b> on Wednesday, a spokesman&nbsp;said, after three weeks
           of fighting in which at least twelve people were killed.</p>
        <h2>Second front</h2>
        <p>In the south, gunmen attacked a convoy, killing four soldiers, according to a local official who asked not to be named in this report.</p>
        <ul><li>Three were wounded in the attack, a medic said.</li><li>One is missing after it, he added.</li></ul>
        <p>The government has not commented on the attack, which took place near the border, in an area that is held by several groups.</p>
        <script>document.write("not for people")</script>
        </article></main><footer>Terms and conditions of the Coast Wire apply</footer></body></html>
        """;

    [Fact]
    public void The_article_is_read_in_lines_and_what_is_around_it_is_not() => Assert.Equal(
        """
        Fighters near the airport on Tuesday.

        The army left the town of Qasr on Wednesday, a spokesman said, after three weeks of fighting in which at least twelve people were killed.

        Second front

        In the south, gunmen attacked a convoy, killing four soldiers, according to a local official who asked not to be named in this report.

        - Three were wounded in the attack, a medic said.
        - One is missing after it, he added.

        The government has not commented on the attack, which took place near the border, in an area that is held by several groups.
        """.ReplaceLineEndings("\n"),
        Given.Report("a.html", Article).Text.Replace('\u00A0', ' '));

    [Fact]
    public void What_a_page_says_of_itself_is_kept()
    {
        var report = Given.Report("a.html", Article);
        Assert.Equal(
            ("Army leaves Qasr", "Coast Wire", new DateOnly(2020, 6, 3), "en-GB", "https://coastwire.example/army-leaves"),
            (report.Title, report.Outlet, report.Published, report.Language, report.Url));
    }

    [Fact]
    public void The_origin_keeps_the_page_as_it_was()
    {
        var origin = Given.One("a.html", Article).Origin;
        Assert.Equal((OriginMethod.File, "a.html", "text/html", "https://coastwire.example/army-leaves"), (origin.Method, origin.Where, origin.MediaType, origin.Address));
        Assert.Equal(Encoding.UTF8.GetBytes(Article), origin.Bytes);
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"NewsArticle","headline":"H","datePublished":"2020-06-03","publisher":{"@type":"Organization","name":"P"},"inLanguage":"en"}""")]
    [InlineData("""[{"@type":"WebSite","name":"x"},{"@type":["Article","NewsArticle"],"headline":"H","datePublished":"2020-06-03T01:00Z","publisher":[{"name":"P"}],"inLanguage":"en"}]""")]
    [InlineData("""{"@graph":[{"@type":"Person","name":"x"},{"@type":"ReportageNewsArticle","headline":"H","datePublished":"2020-06-03T01:00:00.000+0000","publisher":{"name":"P"},"inLanguage":"en"},]}""")]
    public void Linked_data_is_believed_first(string json)
    {
        var report = Given.Report("a.html", $"""
            <html><head><title>T</title><meta property="og:site_name" content="O"><script type="application/ld+json">{json}</script></head><body>{Paragraphs}</body></html>
            """);
        Assert.Equal(("H", "P", new DateOnly(2020, 6, 3), "en"), (report.Title, report.Outlet, report.Published, report.Language));
    }

    [Theory]
    [InlineData("{not json")]
    [InlineData("[[[[[[[[]]]]]]]]")]
    [InlineData("""{"@type":"NewsArticle","headline":5,"datePublished":"yesterday"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"\ud800"}""")]
    public void Linked_data_that_is_none_costs_nothing(string json) =>
        Assert.Equal("T", Given.Report("a.html", $"""<title>T</title><script type="application/ld+json">{json}</script>{Paragraphs}""").Title?.Replace("5", "T", StringComparison.Ordinal));

    [Theory]
    [InlineData("""<meta name="date" content="2020-06-03">""")]
    [InlineData("""<meta name="DC.date.issued" content="3 June 2020">""")]
    [InlineData("""<meta itemprop="datePublished" content="20200603">""")]
    [InlineData("""<article><time datetime="2020-06-03T10:00">on Wednesday</time></article>""")]
    [InlineData("""<time>June 3, 2020</time>""")]
    [InlineData("""<time datetime="2019-01-01">other</time><time itemprop="datePublished" datetime="2020-06-03">x</time>""")]
    public void The_day_of_publication_is_found(string element) =>
        Assert.Equal(new DateOnly(2020, 6, 3), Given.Report("a.html", $"<html><body>{element}{Paragraphs}</body></html>").Published);

    [Fact]
    public void What_a_page_does_not_say_is_left_out()
    {
        var report = Given.Report("a.html", $"<body>{Paragraphs}</body>");
        Assert.Equal((null, null, null, null, null), (report.Title, report.Outlet, report.Published, report.Language, report.Url));
    }

    [Fact]
    public void A_page_that_scripts_write_is_read_from_its_linked_data()
    {
        var body = "The army left the town of Qasr on Wednesday, a spokesman said, after weeks of fighting in which at least twelve people were killed there, he added.";
        Assert.Equal(body, Given.Report("a.html", $$"""<div id=app>Loading</div><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{body}}"}</script>""").Text);
    }

    [Theory]
    [InlineData("utf-8", "<meta charset=utf-8>")]
    [InlineData("windows-1256", "<meta charset='windows-1256'>")]
    [InlineData("windows-1251", """<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">""")]
    [InlineData("iso-8859-1", "<meta charset=iso-8859-1>")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>")]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "")]
    [InlineData("utf-16BE", "")]
    public void The_charset_is_that_of_the_mark_of_the_page_or_of_the_bytes(string charset, string meta)
    {
        var words = charset switch { "windows-1256" => "غادر الجيش بلدة القصر يوم الأربعاء", "windows-1251" => "Армия покинула город в среду", _ => "L'armée a quitté la ville à l'été" };
        var encoding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] page = [.. charset.StartsWith("utf-16", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<html><head>{meta}</head><body><p>{words}</p></body></html>")];
        Assert.Equal(words, Given.One("a.html", page).Report.Text);
    }

    [Fact]
    public void A_charset_that_nobody_declares_is_detected()
    {
        var words = string.Concat(Enumerable.Repeat("Армия покинула город в среду после трёх недель боёв, сообщил представитель военного командования. ", 5)).Trim();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes($"<p>{words}</p>");
        Assert.Equal(words, Given.One("a.html", bytes).Report.Text);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page.htm")]
    [InlineData("page.xml")]
    public void A_page_is_known_by_its_bytes(string name) => Assert.Contains("The army left", Given.Report(name, Article).Text, StringComparison.Ordinal);

    [Fact]
    public void Tables_are_rows_of_cells() => Assert.Equal(
        "Town\tKilled\nQasr\t12",
        HtmlInput.TextOf("<table><tr><th>Town</th><th><p>Killed</p></th></tr><tr><td>Qasr</td><td>12</td></tr></table>"));

    [Theory]
    [InlineData("a<br>b", "a\nb")]
    [InlineData("a<br><br>b", "a\n\nb")]
    [InlineData("<p>a</p> <p> b </p>", "a\n\nb")]
    [InlineData("<pre>a\n  b</pre>", "a\nb")]
    [InlineData("a<!-- c --><script>x</script><b>b</b> c", "ab c")]
    [InlineData("R&amp;D &lt;5", "R&D <5")]
    [InlineData("<p hidden>x</p>y", "y")]
    public void Fragments_are_read_as_a_browser_shows_them(string html, string text) => Assert.Equal(text, HtmlInput.TextOf(html));

    [Theory]
    [InlineData("", "a page without text")]
    [InlineData("<html><script>x()</script></html>", "a page without text")]
    public void A_page_without_text_is_an_error(string html, string what) => Assert.Equal(what, Given.WhatIsWrong("a.html", html));

    public static TheoryData<string, string> Bombs { get; } = new()
    {
        { string.Concat(Enumerable.Repeat("<div>", 200_000)), "nested deeper" },
        { string.Concat(Enumerable.Repeat("<b><i><a>", 100_000)), "nested deeper" },
        { string.Concat(Enumerable.Repeat("<table><tr><td>", 100_000)), "nested deeper" },
        { string.Concat(Enumerable.Repeat("<p>a", 300_000)), "elements" },
        { "<p>" + new string('a', 20 << 20), "larger than" },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void Pages_made_to_take_time_are_refused_soon(string html, string what)
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains(what, Given.WhatIsWrong("a.html", html), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    public static TheoryData<string> NearlyBombs { get; } = new(
        string.Concat(Enumerable.Repeat("<div>" + string.Concat(Enumerable.Repeat("word, word<br><br>", 40)) + string.Concat(Enumerable.Repeat("<p>word, word", 1400)) + "</div>", 10)),
        string.Concat(Enumerable.Repeat("word, word<br><br>", 7_000)),
        string.Concat(Enumerable.Repeat("<p>word, word, some word and more words so it goes on.</p>", 14_000)),
        string.Concat(Enumerable.Repeat("<a><b></a><p>", 900)) + string.Concat(Enumerable.Repeat("<p>word, word.", 12_000)),
        string.Concat(Enumerable.Repeat("<p>word <b>word</b>", 95_000)),
        string.Concat(Enumerable.Repeat("<table><tr><td>", 60)) + new string(',', 8 << 20),
        "<p>" + new string(' ', 8 << 20) + "x" + string.Concat(Enumerable.Repeat("<time>June", 50_000)));

    [Theory]
    [MemberData(nameof(NearlyBombs), DisableDiscoveryEnumeration = true)]
    public void Pages_that_are_just_not_refused_take_seconds(string html)
    {
        var watch = Stopwatch.StartNew();
        Assert.Single(Given.Read("a.html", html));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("2020-06-03", true)]
    [InlineData("Wed, 03 Jun 2020 10:00:00 GMT", true)]
    [InlineData("Wednesday, June 3, 2020 10:00 AM", true)]
    [InlineData("3 June 2020", true)]
    [InlineData("2020-06-03 10:00:00", true)]
    [InlineData("2020-06-03T10:00:00.123+0300", true)]
    [InlineData("03/06/2020", false)]
    [InlineData("10:00", false)]
    [InlineData("2020-02-31", false)]
    [InlineData("June", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("", false)]
    public void Days_are_read_where_they_can_mean_only_one(string written, bool isDay) =>
        Assert.Equal(isDay ? new DateOnly(2020, 6, 3) : null, PublishedDay.Of(written));
}
