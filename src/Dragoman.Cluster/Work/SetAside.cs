namespace Dragoman.Cluster.Work;

/// <summary>Why something was set aside.</summary>
public enum SetAsideKind
{
    /// <summary>It is no report.</summary>
    Refused,

    /// <summary>The reader fell over it, each time.</summary>
    Reader,

    /// <summary>Each machine that read it was lost with it.</summary>
    Lost,

    /// <summary>A whole shard that no machine can see.</summary>
    Unit,
}

/// <param name="Place">The file and where in it, or the report.</param>
public sealed record SetAside(SetAsideKind Kind, string Place, string What, string Advice);
