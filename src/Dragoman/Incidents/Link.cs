using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Why two claims were put together, or weren't though they are alike.</summary>
/// <param name="A">The id that is smaller by ordinal comparison.</param>
/// <param name="Score">0 to 1: the probability, by the weights, that both tell of one happening.</param>
/// <param name="Evidence">For and against, the weightiest first.</param>
public sealed record Link(string A, string B, double Score, ImmutableArray<LinkEvidence> Evidence);

/// <param name="Feature">Its name in <see cref="LinkFeature"/>.</param>
/// <param name="Weight">What it adds to the logarithm of the odds; below zero it speaks against.</param>
/// <param name="Words">What it saw, for people: "both on 2020-06-03".</param>
public sealed record LinkEvidence(LinkFeature Feature, double Weight, string Words);
