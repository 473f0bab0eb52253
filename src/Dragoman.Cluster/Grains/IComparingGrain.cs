namespace Dragoman.Cluster.Grains;

/// <summary>Claims of a country and a month that wait: "LBY 2020-05"; of many "LBY 2020-05 #2" and so on. Where its machine is lost it is on another one, and what it had not written is done again.</summary>
public interface IComparingGrain : IGrainWithStringKey
{
    /// <summary>Makes its claims such that others can be compared with them.</summary>
    /// <param name="claims">Their keys in the archive.</param>
    [ResponseTimeout("1.00:00:00")]
    Task<PartOutcome> Index(long wave, long[] claims);

    /// <summary>Compares its claims, when those of the wave are all there to be compared with.</summary>
    [ResponseTimeout("1.00:00:00")]
    Task<PartOutcome> Compare(long wave, long[] claims);
}

/// <summary>What became of a part.</summary>
/// <param name="Reason">Of one that failed.</param>
[GenerateSerializer]
public readonly record struct PartOutcome([property: Id(0)] PartFate Fate, [property: Id(1)] string? Reason);

public enum PartFate
{
    Done,

    /// <summary>The wave isn't what it was, or the machine has another program: nothing was done.</summary>
    Refused,

    /// <summary>The machine is about to leave.</summary>
    Left,

    /// <summary>It fell over a claim.</summary>
    Failed,
}
