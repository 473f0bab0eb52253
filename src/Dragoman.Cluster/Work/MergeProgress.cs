namespace Dragoman.Cluster.Work;

/// <summary>What is being done to put claims together.</summary>
public enum MergeStage
{
    /// <summary>What waits is cut into parts.</summary>
    Planning,

    /// <summary>Claims are made such that others can be compared with them.</summary>
    Indexing,

    Comparing,

    /// <summary>What is alike becomes incidents, on one machine.</summary>
    Joining,

    Done,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>How far putting claims together is.</summary>
/// <param name="Claims">How many waited when it began; null where nobody has counted yet.</param>
/// <param name="Compared">How many of them machines have compared.</param>
/// <param name="ToJoin">How many are to be joined; 0 before that begins.</param>
/// <param name="Reason">Why it was given up.</param>
public sealed record MergeProgress(long Key, MergeStage Stage, string Who, long? Claims, long Compared, long Joined, long ToJoin, string? Reason)
{
    public bool IsOver => Stage is MergeStage.Done or MergeStage.Failed;
}
