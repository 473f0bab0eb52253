namespace Dragoman.Text;

/// <summary>A syntactic word.</summary>
/// <param name="Span">Where it stands in the report; "don't" gives two tokens, "do" and "n't".</param>
/// <param name="Form">The word as models and tables see it: straight quotes, no zero-width or bidirectional marks, no soft hyphens.</param>
/// <param name="SpaceAfter">Whether white space follows it in the text.</param>
public readonly record struct Token(TextSpan Span, string Form, bool SpaceAfter);
