using System.Text;
using AngleSharp.Html.Dom;

namespace Dragoman.Exchange.Input.Html;

/// <summary>What a page says of itself: JSON-LD of schema.org, OpenGraph, Dublin Core and the names of meta elements that news sites use.</summary>
internal sealed class PageFacts
{
    private static readonly string[] Dates =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date",
        "article.published", "citation_publication_date", "cxenseparse:recs:publishtime", "og:pubdate", "article_date_original", "originalpublicationdate",
    ];

    private readonly IHtmlDocument _page;
    private readonly JsonLdArticle _linked;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    public PageFacts(IHtmlDocument page)
    {
        _page = page;
        _linked = JsonLd.ArticleOf(page);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { } name && Line(meta.GetAttribute("content")) is { } content)
                _meta.TryAdd(name.Trim(), content);
    }

    public string? Title => Line(_linked.Headline) ?? Meta("og:title", "twitter:title", "dc.title", "dcterms.title") ?? Line(_page.QuerySelector("h1")?.TextContent) ?? Line(_page.Title);

    public string? Outlet => Line(_linked.Publisher) ?? Meta("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher");

    public DateOnly? Published => PublishedDay.Of(_linked.Published) ?? Dates.Select(name => PublishedDay.Of(Meta(name))).FirstOrDefault(day => day is not null) ?? TimeElement;

    /// <summary>BCP 47: of the element that holds all, or "en_GB" of OpenGraph.</summary>
    public string? Language =>
        LanguageTag.Of(_page.DocumentElement?.GetAttribute("lang")) ?? LanguageTag.Of(_linked.Language) ?? LanguageTag.Of(Meta("og:locale", "content-language", "language", "dc.language"));

    public string? Address => WebAddress.Of(_page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? WebAddress.Of(Meta("og:url")) ?? WebAddress.Of(_linked.Url);

    public string? Body => _linked.Body;

    private DateOnly? TimeElement => _page
        .QuerySelectorAll("time")
        .OrderBy(time => time.Matches("[itemprop=datePublished], [pubdate]") ? 0 : time.Matches("article time, main time") ? 1 : 2)
        .Select(time => PublishedDay.Of(time.GetAttribute("datetime") ?? time.TextContent))
        .FirstOrDefault(day => day is not null);

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_meta.TryGetValue(name, out var content))
                return content;
        return null;
    }

    /// <summary>On one line, without space around; null where nothing is left.</summary>
    internal static string? Line(string? text)
    {
        if (text is null)
            return null;
        var line = new StringBuilder(Math.Min(text.Length, 256));
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            line.Append(line.Length > 0 ? " " : "").Append(word);
        return line.Length > 0 ? line.ToString() : null;
    }
}
