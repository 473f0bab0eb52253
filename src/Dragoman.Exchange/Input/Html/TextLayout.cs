using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Exchange.Input.Html;

/// <summary>A tree as lines: a blank line between paragraphs; headings, captions, items of lists and rows of tables lines of their own.</summary>
internal sealed class TextLayout
{
    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _hasSpace;

    private enum Flow { Inline, Line, Block, Item, Cell, Break, Preformatted, Skipped }

    public static string Of(INode node)
    {
        var layout = new TextLayout();
        layout.Children(node);
        return layout._text.ToString();
    }

    private void Children(INode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
            Node(child);
    }

    private void Node(INode node)
    {
        if (node is IText text)
            Words(text.Data);
        else if (node is IElement element)
            Element(element, FlowOf(element));
    }

    private void Element(IElement element, Flow flow)
    {
        switch (flow)
        {
            case Flow.Skipped:
                break;
            case Flow.Break:
                _breaks++;
                break;
            case Flow.Inline:
                Children(element);
                break;
            case Flow.Preformatted:
                Between(2, () => Lines(element.TextContent));
                break;
            case Flow.Cell:
                Cell(element);
                break;
            default:
                Between(flow == Flow.Block ? 2 : 1, () =>
                {
                    if (flow == Flow.Item)
                        Append("- ");
                    Children(element);
                });
                break;
        }
    }

    private void Between(int breaks, Action write)
    {
        _breaks = Math.Max(_breaks, breaks);
        write();
        _breaks = Math.Max(_breaks, breaks);
    }

    private void Cell(IElement element)
    {
        if (element.PreviousElementSibling is not null && _breaks == 0 && _text is [.., not '\t'])
            Append("\t");
        var inner = Of(element);
        // A row is one line, unless the table is there for the layout of a page and holds its paragraphs.
        if (inner.Contains("\n\n", StringComparison.Ordinal))
            Between(2, () => Lines(inner));
        else
            Words(inner);
    }

    private void Lines(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Words(line);
            _breaks++;
        }
    }

    private void Words(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" \t\r\n\f"))
        {
            var word = text[range];
            if (!word.IsEmpty)
                Append(word);
            _hasSpace |= range.End.Value < text.Length;
        }
    }

    private void Append(ReadOnlySpan<char> word)
    {
        if (_text.Length > 0 && _breaks > 0)
            _text.Append('\n', Math.Min(_breaks, 2));
        else if (_text is [.., not (' ' or '\t' or '\n')] && _hasSpace)
            _text.Append(' ');
        (_breaks, _hasSpace) = (0, false);
        _text.Append(word);
    }

    private static Flow FlowOf(IElement element) => element.LocalName switch
    {
        _ when element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" => Flow.Skipped,
        "script" or "style" or "noscript" or "template" or "iframe" or "svg" or "math" or "object" or "button" or "form" or "input" or "select"
            or "textarea" or "nav" or "head" or "title" or "audio" or "video" or "canvas" or "dialog" => Flow.Skipped,
        "br" or "hr" => Flow.Break,
        "li" => Flow.Item,
        "tr" or "dt" or "dd" or "caption" => Flow.Line,
        "td" or "th" => Flow.Cell,
        "pre" => Flow.Preformatted,
        "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "figure" or "figcaption" or "section" or "article" or "main"
            or "aside" or "header" or "footer" or "ul" or "ol" or "dl" or "table" or "address" or "details" or "summary" or "body" or "center" => Flow.Block,
        _ => Flow.Inline,
    };
}
