using System.Text.Json;
using AngleSharp.Html.Dom;
using Dragoman.Exchange.Input.Json;

namespace Dragoman.Exchange.Input.Html;

internal sealed record JsonLdArticle(string? Headline, string? Publisher, string? Published, string? Language, string? Url, string? Body)
{
    public static JsonLdArticle None { get; } = new(null, null, null, null, null, null);
}

/// <summary>The article among the schema.org objects of a page: { "@type": "NewsArticle", "headline": ..., "datePublished": ... }.</summary>
internal static class JsonLd
{
    private const int MostBlocks = 50;
    private const int MostObjects = 2000;

    private static readonly HashSet<string> Articles = new(
        [
            "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
            "Article", "LiveBlogPosting", "BlogPosting", "Report", "SocialMediaPosting",
        ],
        StringComparer.Ordinal);

    public static JsonLdArticle ArticleOf(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(MostBlocks))
            if (ArticleIn(script.TextContent) is { } article)
                return article;
        return JsonLdArticle.None;
    }

    private static JsonLdArticle? ArticleIn(string block)
    {
        try
        {
            using var json = JsonDocument.Parse(block, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            foreach (var thing in Things(json.RootElement).Take(MostObjects))
                if (IsArticle(thing))
                    return Read(thing);
            return null;
        }
        // Many pages have JSON-LD that is none. Their other metadata is as good.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The objects at the top, in lists and in "@graph".</summary>
    private static IEnumerable<JsonElement> Things(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object when json.TryField("@graph", out var graph) => Things(graph).Prepend(json),
        JsonValueKind.Object when json.At("mainEntity") is { ValueKind: JsonValueKind.Object } main => [json, main],
        JsonValueKind.Object => [json],
        _ => [],
    };

    private static bool IsArticle(JsonElement thing) => thing.TryField("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => Articles.Contains(type.Mended),
        JsonValueKind.Array => type.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.String && Articles.Contains(each.Mended)),
        _ => false,
    };

    private static JsonLdArticle Read(JsonElement thing) => new(
        thing.TextAt("headline") ?? thing.TextAt("name"),
        thing.TextAt("publisher", "name") ?? thing.TextAt("publisher") ?? thing.TextAt("sourceOrganization", "name"),
        thing.TextAt("datePublished") ?? thing.TextAt("dateCreated"),
        thing.TextAt("inLanguage"),
        thing.TextAt("mainEntityOfPage", "@id") ?? thing.TextAt("mainEntityOfPage") ?? thing.TextAt("url"),
        thing.TextAt("articleBody"));
}
