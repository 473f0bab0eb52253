using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input.Feeds;

public sealed class FeedInputTests
{
    internal const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Coast Wire</title><link>https://coastwire.example/</link><description>News</description><language>en-gb</language>
        <item><title>Army leaves &amp; returns</title><link>https://coastwire.example/1</link><guid isPermaLink="false">cw-1</guid>
          <pubDate>Wed, 03 Jun 2020 23:30:00 +0200</pubDate><description>Short.</description>
          <content:encoded><![CDATA[<p>The army left <b>Qasr</b>.</p><p>It came back.</p>]]></content:encoded></item>
        <item><title>Second</title><link>https://coastwire.example/2</link><pubDate>no date at all</pubDate><dc:date>2020-06-04</dc:date>
          <description>&lt;p&gt;Rebels shelled the port.&lt;/p&gt;</description></item>
        <item><title>Only a title</title><link>https://coastwire.example/3</link></item>
        </channel></rss>
        """;

    internal const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast Wire</title><id>urn:cw</id><updated>2020-06-05T00:00:00Z</updated>
        <entry><id>urn:cw:1</id><title type="html">Army &amp;amp; rebels</title><published>2020-06-03T10:00:00Z</published><updated>2020-06-09T10:00:00Z</updated>
          <link rel="self" href="https://coastwire.example/1.atom"/><link href="https://coastwire.example/1"/>
          <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The army left.</p><p>It came back.</p></div></content></entry>
        <entry><id>urn:cw:2</id><title>Second</title><updated>2020-06-04T10:00:00Z</updated><link href="https://coastwire.example/2"/><summary>Five &lt; six dead.</summary></entry>
        </feed>
        """;

    internal const string JsonFeed = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Coast Wire","language":"en","items":[
         {"id":"1","url":"https://coastwire.example/1","title":"First","content_html":"<p>The army left.</p><p>It came back.</p>","date_published":"2020-06-03T10:00:00Z"},
         {"id":"2","content_text":"Rebels shelled the port.","date_published":"2020-06-04"},
         {"id":"3"}]}
        """;

    [Fact]
    public void Entries_of_rss_are_reports()
    {
        var items = Given.Read("feed.xml", Rss);
        var first = Given.Good(items[0]);
        Assert.Equal(
            ("The army left Qasr.\n\nIt came back.", "Army leaves & returns", "Coast Wire", new DateOnly(2020, 6, 3), "https://coastwire.example/1", "en-gb", "cw-1"),
            (first.Report.Text, first.Report.Title, first.Report.Outlet, first.Report.Published, first.Report.Url, first.Report.Language, first.Report.Reference));
        Assert.Equal((OriginMethod.Feed, "feed.xml#1", "application/rss+xml"), (first.Origin.Method, first.Origin.Where, first.Origin.MediaType));
        Assert.Contains("cw-1", System.Text.Encoding.UTF8.GetString(first.Origin.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_time_costs_no_entry()
    {
        var second = Given.Good(Given.Read("feed.xml", Rss)[1]).Report;
        Assert.Equal(("Rebels shelled the port.", new DateOnly(2020, 6, 4)), (second.Text, second.Published));
    }

    [Fact]
    public void An_entry_without_words_is_an_error_that_names_its_page()
    {
        var error = Given.Bad(Given.Read("feed.xml", Rss)[2]);
        Assert.Equal(("feed.xml#3", "an entry with neither content nor summary"), (error.Where, error.What));
        Assert.Contains("https://coastwire.example/3", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_atom_are_reports()
    {
        var items = Given.Read("feed", Atom).Select(item => Given.Good(item).Report).ToList();
        Assert.Equal(["The army left.\n\nIt came back.", "Five < six dead."], items.Select(report => report.Text));
        Assert.Equal(["Army & rebels", "Second"], items.Select(report => report.Title!));
        Assert.Equal(["https://coastwire.example/1", "https://coastwire.example/2"], items.Select(report => report.Url!));
        Assert.Equal([new DateOnly(2020, 6, 3), new DateOnly(2020, 6, 4)], items.Select(report => report.Published!.Value));
        Assert.All(items, report => Assert.Equal(("Coast Wire", "en"), (report.Outlet, report.Language)));
    }

    [Fact]
    public void Entries_of_rss_1_are_reports()
    {
        var report = Given.Report("feed.rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Coast Wire</title></channel>
            <item rdf:about="https://coastwire.example/1"><title>First</title><link>https://coastwire.example/1</link><description>The army left.</description><dc:date>2020-06-03T10:00Z</dc:date></item>
            </rdf:RDF>
            """);
        Assert.Equal(("The army left.", "First", "Coast Wire", new DateOnly(2020, 6, 3)), (report.Text, report.Title, report.Outlet, report.Published));
    }

    [Fact]
    public void Entries_of_json_feed_are_reports()
    {
        var items = Given.Read("feed.json", JsonFeed);
        var first = Given.Good(items[0]);
        Assert.Equal(
            ("The army left.\n\nIt came back.", "First", "Coast Wire", new DateOnly(2020, 6, 3), "https://coastwire.example/1", "en"),
            (first.Report.Text, first.Report.Title, first.Report.Outlet, first.Report.Published, first.Report.Url, first.Report.Language));
        Assert.Equal(OriginMethod.Feed, first.Origin.Method);
        Assert.Equal("Rebels shelled the port.", Given.Good(items[1]).Report.Text);
        Assert.Equal("an entry with neither content nor summary", Given.Bad(items[2]).What);
    }

    [Fact]
    public void A_feed_in_another_charset_is_read()
    {
        var xml = Rss.Replace("UTF-8", "windows-1251", StringComparison.Ordinal).Replace("It came back.", "Вернулась.", StringComparison.Ordinal);
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(xml);
        Assert.Contains("Вернулась.", Given.Good(Given.Read("feed.xml", bytes)[0]).Report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><item><description>&c;</description></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>&x;</description></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss SYSTEM "https://attacker.example/x.dtd"><rss><channel><item><description>a</description></item></channel></rss>""")]
    public void A_feed_with_a_document_type_is_refused(string xml) => Assert.Equal("XML with a document type (DTD)", Given.WhatIsWrong("feed.xml", xml));

    [Fact]
    public void A_feed_that_nests_without_end_is_refused() =>
        Assert.Equal("XML nested deeper than 200", Given.WhatIsWrong("feed.xml", "<rss>" + string.Concat(Enumerable.Repeat("<a>", 1_000_000))));

    [Theory]
    [InlineData("<rss><channel><item>", "not valid XML at line 1, column 21")]
    [InlineData("<urlset><url/></urlset>", "XML that is no feed: <urlset>")]
    [InlineData("<rss><channel></channel></rss>", "a feed without entries")]
    public void What_is_no_feed_is_an_error(string xml, string what) => Assert.Equal(what, Given.WhatIsWrong("feed.xml", xml));

    [Fact]
    public void An_entry_that_is_refused_does_not_stop_the_others()
    {
        var bomb = string.Concat(Enumerable.Repeat("&lt;div&gt;", 3000));
        var items = Given.Read("feed.xml", $"<rss><channel><item><description>{bomb}</description></item><item><description>The army left.</description></item></channel></rss>");
        Assert.Contains("nested deeper", Given.Bad(items[0]).What, StringComparison.Ordinal);
        Assert.Equal("The army left.", Given.Good(items[1]).Report.Text);
    }
}
