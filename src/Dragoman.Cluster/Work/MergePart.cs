using System.Collections.Immutable;

namespace Dragoman.Cluster.Work;

/// <summary>Which claims one grain goes through at a time.</summary>
/// <param name="Losses">How many machines were lost with it.</param>
internal sealed record MergePart(long Merge, long Wave, string Home, int Number, ImmutableArray<long> Claims, string? Silo, int Losses)
{
    /// <summary>The key of its grain: "LBY 2020-05", or "LBY 2020-05 #2" where there are more of them.</summary>
    public string Grain => Number == 0 ? Home : FormattableString.Invariant($"{Home} #{Number + 1}");
}

/// <summary>What is done with parts, one thing after the other.</summary>
internal enum PartState
{
    Planned,
    Indexed,
    Compared,
}
