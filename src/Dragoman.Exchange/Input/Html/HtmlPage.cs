using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Exchange.Input.Html;

/// <summary>A page as a tree, within bounds that no page of news comes near.</summary>
internal static class HtmlPage
{
    public const int LargestPage = 16 << 20;
    private const int MostElements = 200_000;
    private const int DeepestTree = 256;
    private const int MostOpenTags = 1000;

    // A new paragraph, row or item closes the one before, so they don't nest however many there are.
    private static readonly HashSet<string> Unclosed = new(
        [
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body", "rp", "rt",
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedException">It is too large, has too many elements, or they nest too deep.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (html.Length > LargestPage)
            throw new RefusedException($"a page larger than {LargestPage} characters", "Save the article alone.");
        return new HtmlParser(Bounded()).ParseDocument(html);
    }

    private static HtmlParserOptions Bounded()
    {
        var (elements, open) = (0, 0);
        return new HtmlParserOptions
        {
            MaximumDepth = DeepestTree,
            SkipComments = true,
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                    throw new RefusedException($"a page of more than {MostElements} elements", "Save the article alone.");
            },
            // Time to parse grows with the square of the depth, so what nests without end is stopped before it is a tree.
            OnToken = (token, _) =>
            {
                if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && !Unclosed.Contains(token.Name))
                    open = token.Type == HtmlTokenType.StartTag ? open + 1 : Math.Max(0, open - 1);
                if (open > MostOpenTags)
                    throw new RefusedException($"elements nested deeper than {MostOpenTags}", "It is no page of news; leave it out.");
            },
        };
    }
}
