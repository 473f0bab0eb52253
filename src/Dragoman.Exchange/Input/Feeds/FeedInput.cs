using System.ServiceModel.Syndication;
using System.Text;
using System.Xml.Linq;
using Dragoman.Exchange.Input.Html;

namespace Dragoman.Exchange.Input.Feeds;

/// <summary>RSS 2.0 and its elders, RSS 1.0, and Atom: each entry a report.</summary>
internal static class FeedInput
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XName XmlBase = XNamespace.Xml + "base";

    // A tree takes many times what its text does, and this many elements are no news.
    private const int MostTags = 1_000_000;

    private static readonly XNamespace[] Rdf = ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/"];

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings) => ReadEntries(source, settings).Select(entry => entry.Item);

    public static IEnumerable<EntryItem> ReadEntries(Source source, ReadSettings settings)
    {
        var feed = Parse(Charsets.DecodeHtml(source.ReadAll(settings.LargestReport), source.Charset));
        var entries = EntriesOf(feed);
        if (entries is null && !source.IsFromFolder)
            yield return EntryItem.None(InputItem.Refuse(source.Where, $"XML that is no feed: <{feed.Name.LocalName}>", "Known are RSS and Atom, and XHTML pages."));
        // Looked for once: a feed may have very many entries, of which each would look through all.
        var channel = new Channel(feed, source.Address, ChannelOf(feed, "title"), ChannelOf(feed, "language"));
        var number = 0;
        foreach (var entry in entries ?? [])
        {
            var place = source with { Where = $"{source.Where}#{++number}", Reference = $"{source.Reference}#{number}" };
            yield return FeedEntries.Read(() => EntryOf(entry, channel), place, settings);
        }
        if (entries is not null && number == 0)
            yield return EntryItem.None(InputItem.Refuse(source.Where, "a feed without entries", "Fetch it again later."));
    }

    private static XElement Parse(string xml)
    {
        // Templates leave blank lines before the declaration, where XML has none.
        var trimmed = xml.TrimStart();
        SafeXml.Check(() => SafeXml.Open(trimmed));
        if (trimmed.AsSpan().Count('<') > MostTags)
            throw new RefusedException($"a feed of more than {MostTags} elements", "It is no feed of news; leave it out.");
        using var reader = SafeXml.Open(trimmed);
        return XElement.Load(reader);
    }

    private static IEnumerable<XElement>? EntriesOf(XElement feed) => feed.Name.LocalName switch
    {
        "rss" => feed.Elements("channel").Elements("item").Concat(feed.Elements("item")),
        "RDF" => Rdf.SelectMany(rss => feed.Descendants(rss + "item")),
        "feed" when feed.Name.Namespace == Atom => feed.Elements(Atom + "entry"),
        "entry" when feed.Name.Namespace == Atom => [feed],
        _ => null,
    };

    private sealed record Channel(XElement Feed, string? Address, string? Title, string? Language);

    private static FeedEntry EntryOf(XElement entry, Channel channel)
    {
        var (feed, address) = (channel.Feed, channel.Address);
        var (item, isAtom) = (ItemOf(entry), entry.Name.Namespace == Atom);
        return new FeedEntry(TextOf(item, isAtom), Encoding.UTF8.GetBytes(entry.ToString(SaveOptions.DisableFormatting)), isAtom ? "application/atom+xml" : "application/rss+xml")
        {
            Id = item.Id ?? item.Links.FirstOrDefault()?.Uri?.OriginalString,
            Title = TitleOf(item.Title, isAtom),
            Outlet = TitleOf(item.SourceFeed?.Title, isAtom) ?? channel.Title,
            Published = Times(entry).Select(PublishedDay.Of).FirstOrDefault(day => day is not null),
            Address = AddressOf(item, WebAddress.Of((string?)entry.Attribute(XmlBase) ?? (string?)feed.Attribute(XmlBase), address) ?? address),
            Language = LanguageTag.Of((string?)entry.Attribute(XNamespace.Xml + "lang") ?? (string?)feed.Attribute(XNamespace.Xml + "lang") ?? channel.Language),
        };
    }

    private static SyndicationItem ItemOf(XElement entry)
    {
        SyndicationItemFormatter formatter = entry.Name.Namespace == Atom ? new Atom10ItemFormatter() : new Rss20ItemFormatter();
        using var reader = SafeXml.Open(WithoutTimes(entry).ToString(SaveOptions.DisableFormatting));
        formatter.ReadFrom(reader);
        return formatter.Item;
    }

    /// <summary>Of RSS 1.0 in the names of RSS 2.0. Times are read apart, since a wrong one would cost the entry.</summary>
    private static XElement WithoutTimes(XElement entry)
    {
        var copy = new XElement(entry);
        foreach (var element in copy.DescendantsAndSelf().Where(element => Rdf.Contains(element.Name.Namespace)))
            element.Name = element.Name.LocalName;
        copy.Elements().Where(element => element.Name.LocalName is "pubDate" or "published" or "updated").Remove();
        return copy;
    }

    private static IEnumerable<string?> Times(XElement entry) => new[] { "pubDate", "published", "issued", "date", "created", "updated", "modified" }
        .SelectMany(name => entry.Elements().Where(element => element.Name.LocalName == name)).Select(element => (string?)element.Value);

    private static string? TextOf(SyndicationItem item, bool isAtom) =>
        item.ElementExtensions.Where(extension => extension.OuterName is "encoded").Select(extension => extension.GetObject<XElement>().Value).FirstOrDefault(HasWords) is { } encoded
            ? HtmlInput.TextOf(encoded)
            : Words(item.Content as TextSyndicationContent, isAtom) ?? Words(item.Summary, isAtom);

    /// <summary>RSS doesn't say whether a text is HTML, and most is; Atom says.</summary>
    private static string? Words(TextSyndicationContent? content, bool isAtom) => content switch
    {
        { Text: { } words, Type: "text" } when isAtom && HasWords(words) => words.Trim(),
        { Text: { } words } when HasWords(words) => HtmlInput.TextOf(words),
        _ => null,
    };

    private static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string? TitleOf(TextSyndicationContent? title, bool isAtom) => PageFacts.Line(Words(title, isAtom));

    private static string? AddressOf(SyndicationItem item, string? from) =>
        WebAddress.Of(item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.Uri?.OriginalString, from)
        ?? WebAddress.Of(item.Links.FirstOrDefault()?.Uri?.OriginalString, from)
        ?? WebAddress.Of(item.Id);

    private static string? ChannelOf(XElement feed, string name) =>
        PageFacts.Line((feed.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? feed).Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value);
}
