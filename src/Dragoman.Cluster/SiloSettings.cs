using System.Net;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Text;

namespace Dragoman.Cluster;

/// <summary>What a machine works with.</summary>
public sealed record SiloSettings
{
    /// <summary>The archive: a connection to PostgreSQL.</summary>
    public required string Archive { get; init; }

    /// <summary>Where the others reach it.</summary>
    public required IPEndPoint Address { get; init; }

    /// <summary>May be called by several threads.</summary>
    public required Func<Report, Reading> Read { get; init; }

    /// <summary>Reads a report in a process of its own, which it may take along. Null where that went well, otherwise what became of it.</summary>
    public required Func<Report, CancellationToken, string?> TryApart { get; init; }

    /// <summary>What claims are put together with; each for one thread.</summary>
    public required Func<ReportArchive, IncidentKit> Kit { get; init; }

    /// <summary>Which build of which program this is: machines with another may read otherwise.</summary>
    public required string Program { get; init; }

    /// <summary>Whether machines with another build are to leave their work to this one, and those that have it.</summary>
    public bool TakesOver { get; init; }

    /// <summary>The name of the reader in the log.</summary>
    public required string ReaderName { get; init; }

    /// <summary>How many units it has at once, each with one report in memory, and how many parts of claims it compares at once.</summary>
    public required int AtOnce { get; init; }

    /// <summary>After how long without a word its work is taken over.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    public required TimeProvider Clock { get; init; }

    /// <summary>Is told what people should know, on any thread.</summary>
    public required Action<string> Note { get; init; }
}
