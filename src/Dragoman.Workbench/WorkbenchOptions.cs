using System.Collections.Immutable;
using Dragoman.Exchange.Fetch;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench;

/// <summary>What a workbench is started with.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>A file, or a connection to PostgreSQL.</summary>
    public required string Archive { get; init; }

    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public ImmutableArray<ListeningAddress> Addresses { get; init; } = [ListeningAddress.Usual];

    /// <summary>Null where it serves whoever sits at this machine, and nobody else.</summary>
    public TeamOptions? Team { get; init; }

    /// <summary>Who sits at this machine, for the log.</summary>
    public required string User { get; init; }

    /// <summary>"dragoman 0.1.0"</summary>
    public required string Version { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How pages are fetched that somebody adds by their address.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>What lies under the map: a file that ends in ".pmtiles", or an address of tiles with {z}, {x} and {y}; null for the borders of the world.</summary>
    public string? Basemap { get; init; }

    /// <summary>Whom the basemap is of; null for what it says itself.</summary>
    public string? BasemapAttribution { get; init; }

    /// <summary>Is told what can't be told to whoever asked: a defect, with its trace.</summary>
    public Action<Exception>? OnDefect { get; init; }

    /// <summary>Is told of each request that was answered, on any thread.</summary>
    public Action<Answered>? OnAnswered { get; init; }
}
