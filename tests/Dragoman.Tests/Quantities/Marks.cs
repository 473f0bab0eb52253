using System.Collections.Immutable;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Tests.Quantities;

/// <summary>Examples mark what must be found: "Forces [withdrew] from the city".</summary>
internal static class Marks
{
    public static (string Text, ImmutableArray<TextSpan> Spans) Read(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var text = marked;
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('['))
        {
            var close = text.IndexOf(']');
            spans.Add(new(open, close - 1));
            text = text.Remove(close, 1).Remove(open, 1);
        }
        return (text, spans.DrainToImmutable());
    }

    /// <summary>The whole tokens that the span touches: of "[six]-year" all, where the tokenizer doesn't split it.</summary>
    public static string TokensOf(Parse parse, TextSpan span) =>
        string.Concat(parse.Sentence.Tokens.Where(token => token.Span.Overlaps(span)).Select(token => token.Form + (token.SpaceAfter ? " " : ""))).TrimEnd();
}
