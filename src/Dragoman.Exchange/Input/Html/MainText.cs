using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dragoman.Exchange.Input.Html;

/// <summary>The article of a page, without what stands around it.</summary>
internal static class MainText
{
    // The time that it takes to weigh a page grows with the square of its elements; pages of news have some thousands.
    private const int MostWeighed = 15_000;
    private const int ShortestArticle = 140;
    private const string Surroundings = "header, footer, aside, nav, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]";

    /// <summary>Changes the page.</summary>
    public static string Of(IHtmlDocument page, string? bodyOfMetadata)
    {
        var whole = WithoutSurroundings(page);
        var weighed = page.All.Length <= MostWeighed ? Weighed(page) : "";
        var best = weighed.Length >= ShortestArticle || weighed.Length * 2 > whole.Length ? weighed : whole;
        // Pages that are written by scripts hold their text in their metadata alone.
        return bodyOfMetadata is { Length: > ShortestArticle } body && body.Length > best.Length * 2 ? body : best;
    }

    private static string Weighed(IHtmlDocument page)
    {
        using var reader = new SmartReader.Reader("https://address.invalid/", page) { DisableJSONLD = true };
        var content = reader.GetArticle().Content;
        return string.IsNullOrEmpty(content) ? "" : TextLayout.Of(HtmlPage.Parse(content).Body!);
    }

    private static string WithoutSurroundings(IHtmlDocument page)
    {
        var root = (INode?)page.QuerySelector("article") ?? page.QuerySelector("main, [role=main]") ?? page.Body;
        if (root?.Clone(deep: true) is not IElement copy)
            return "";
        foreach (var around in copy.QuerySelectorAll(Surroundings).ToList())
            around.Remove();
        return TextLayout.Of(copy);
    }
}
