using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dragoman.Exchange.Input.Html;

/// <summary>The article of a page, without what stands around it.</summary>
internal static class MainText
{
    // The time that it takes to weigh a page grows with its elements, with each line break times all of them, and with its text at each depth.
    // Pages of news have some thousands of elements, and a live blog of a whole war half a million characters.
    private const int MostWeighed = 15_000;
    private const int MostLineBreaks = 1000;
    private const int LongestWeighed = 500_000;
    private const int ShortestArticle = 140;
    private const string Surroundings = "header, footer, aside, nav, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]";

    /// <summary>Changes the page.</summary>
    public static string Of(IHtmlDocument page, string? bodyOfMetadata)
    {
        foreach (var code in page.QuerySelectorAll("script, style").ToList())
            code.Remove();
        var whole = WithoutSurroundings(page);
        var weighed = CanBeWeighed(page) ? Weighed(page) : "";
        var best = weighed.Length >= ShortestArticle || weighed.Length * 2 > whole.Length ? weighed : whole;
        // Pages that are written by scripts hold their text in their metadata alone.
        return bodyOfMetadata is { Length: > ShortestArticle } body && body.Length > best.Length * 2 ? body : best;
    }

    private static bool CanBeWeighed(IHtmlDocument page) =>
        page.All.Length <= MostWeighed && page.Body?.TextContent.Length <= LongestWeighed && page.QuerySelectorAll("br").Length <= MostLineBreaks;

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
