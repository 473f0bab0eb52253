using System.Collections.Immutable;

namespace Dragoman.Incidents.Linkage;

/// <summary>What became of claims after a change.</summary>
/// <param name="Clusters">Those that aren't what they were, or have a changed claim; each in order. What isn't in them is where it was.</param>
/// <param name="Histories">Of all claims that were joined otherwise than before, in whatever round.</param>
/// <param name="Gone">Claims that were taken out.</param>
public sealed record Reclustered(
    ImmutableArray<ImmutableArray<string>> Clusters, IReadOnlyDictionary<string, IReadOnlyList<Joining>> Histories, ImmutableArray<string> Gone);
