using System.Collections.Immutable;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Peers;

/// <summary>A sentence as one of the programs reads it.</summary>
/// <param name="Parse">Where the program has no trees, every word hangs on the first.</param>
public sealed record PeerSentence(Parse Parse, ImmutableArray<PeerName> Names);

/// <param name="Span">In the text that the sentence is of.</param>
/// <param name="Kind">"PER", "LOC", "ORG" or "MISC".</param>
public readonly record struct PeerName(TextSpan Span, string Kind);

/// <summary>What a program reads in the texts of one file, in their order.</summary>
public sealed record PeerReading(ImmutableArray<ImmutableArray<PeerSentence>> Documents, bool HasTrees)
{
    public bool HasNames => Documents.Any(document => document.Any(sentence => !sentence.Names.IsEmpty));
}
