using System.Collections.Immutable;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Attributions;

/// <summary>Some words of a sentence that stand together.</summary>
/// <param name="Sentence">The number of its parse among those that were given, from 0.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
public readonly record struct Stretch(int Sentence, int First, int Last)
{
    public bool Holds(int sentence, int token) => sentence == Sentence && First <= token && token <= Last;

    public TextSpan SpanIn(ImmutableArray<Parse> parses) => parses[Sentence].Sentence.SpanOf(First, Last);
}
