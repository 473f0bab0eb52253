using System.Collections.Immutable;

namespace Dragoman.Coreference;

/// <summary>What a report calls by two or more mentions.</summary>
/// <param name="Mentions">In the order of the text; one that contains another comes first.</param>
/// <param name="Kind">What all of them can be.</param>
public sealed record Chain(ImmutableArray<Mention> Mentions, MentionKind Kind);
