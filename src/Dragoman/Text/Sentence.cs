using System.Collections.Immutable;

namespace Dragoman.Text;

/// <param name="Index">Its number in the document, from 0.</param>
/// <param name="Block">The number of the block it stands in.</param>
public sealed record Sentence(int Index, int Block, BlockKind Kind, TextSpan Span, ImmutableArray<Token> Tokens)
{
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);
}
