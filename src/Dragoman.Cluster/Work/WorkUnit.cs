using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Cluster.Work;

/// <summary>A part of a job, as a machine took it.</summary>
/// <param name="Taken">The how-manieth time it was taken: nobody else has it under this number.</param>
/// <param name="Stalls">How many machines were lost with it since it last came on, or can't see its files.</param>
/// <param name="Counts">What earlier machines did of it.</param>
/// <param name="Who">Who wanted it, for the log of the archive.</param>
/// <param name="IsCareful">Whether what isn't there yet is first read in a process of its own.</param>
internal sealed record WorkUnit(long Key, long Taken, int Stalls, Shard Shard, ReportDefaults Defaults, string Who, bool IsCareful, UnitCounts Counts)
{
    /// <summary>Whether machines were lost with it before: then it is saved after each item, so that the one that does it is known.</summary>
    public bool IsSuspect => Stalls > 0;
}

/// <param name="Done">Items that are done with, whatever became of them.</param>
/// <param name="Known">There already; also what a machine added that was lost before it could say so.</param>
public readonly record struct UnitCounts(long Done, long Added, long Elsewhere, long Known, long Claims)
{
    public static UnitCounts operator +(UnitCounts one, UnitCounts other) =>
        new(one.Done + other.Done, one.Added + other.Added, one.Elsewhere + other.Elsewhere, one.Known + other.Known, one.Claims + other.Claims);
}
