using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Local;
using Dragoman.Cli.Doctoring;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;
using Dragoman.Places;
using Dragoman.Workbench;

namespace Dragoman.Cli;

/// <summary>What the program needs of the machine it runs on; tests bring their own.</summary>
public sealed record Host
{
    public required Stream Input { get; init; }

    /// <summary>Somebody would have to type the input.</summary>
    public bool InputIsTerminal { get; init; }

    public required Stream Output { get; init; }

    /// <summary>Null where the output isn't a terminal.</summary>
    public Screen? Screen { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Somebody looks at the stream of errors: a line that changes is no harm there.</summary>
    public bool ErrorIsTerminal { get; init; }

    public int Processors { get; init; } = 1;

    public required OpenReports Reports { get; init; }

    /// <summary>How pages are fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who works here, for the log of an archive.</summary>
    public string User { get; init; } = "somebody";

    /// <summary>The archive where the command line names none; DRAGOMAN_ARCHIVE.</summary>
    public string? Archive { get; init; }

    /// <summary>The folder of layers of places that reports are read with where the command line names none; DRAGOMAN_GAZETTEER.</summary>
    public string? Gazetteer { get; init; }

    /// <summary>Where layers of places lie if nobody says where. Reports are never read with them unasked.</summary>
    public string GazetteerHome { get; init; } = "gazetteer";

    /// <summary>The folder of layers of actors that reports are read with where the command line names none; DRAGOMAN_ACTORS.</summary>
    public string? Actors { get; init; }

    /// <summary>Where layers of actors lie if nobody says where. Reports are never read with them unasked.</summary>
    public string ActorsHome { get; init; } = "actors";

    /// <summary>The same that opens its engine and tools with these layers.</summary>
    public Func<Layers, Host>? WithLayers { get; init; }

    /// <summary>Called once, when the command line is known to make sense.</summary>
    public required Func<Engine> OpenEngine { get; init; }

    /// <summary>Called by the workbench with the names that people of its archive added.</summary>
    public Func<LocalNames, Tools> OpenTools { get; init; } = _ => throw new NotSupportedException("a host without the tools of the workbench");

    /// <summary>What somebody types at the terminal without its being shown; null where they end the input instead.</summary>
    public Func<string?> ReadSecret { get; init; } = () => null;

    /// <summary>Shows somebody a page.</summary>
    public Action<Uri> Browse { get; init; } = _ => { };

    /// <summary>What `doctor` looks at.</summary>
    public Func<Machine> Machine { get; init; } = Doctoring.Machine.Here;

    /// <summary>Whether somebody collects traces and metrics; OTEL_EXPORTER_OTLP_ENDPOINT.</summary>
    public bool HasCollector { get; init; }

    /// <summary>Ends what would go on for ever.</summary>
    public CancellationToken Stop { get; init; }
}

/// <summary>What somebody imported, to be read with beside what ships.</summary>
public sealed record Layers(ImmutableArray<ImportedLayer> Places, ImmutableArray<ActorLayer> Actors)
{
    public static Layers None { get; } = new([], []);
}

/// <summary>Opens reports one after the other; "-" is the stream.</summary>
public delegate IEnumerable<InputItem> OpenReports(IReadOnlyList<string> paths, Stream input, ReportDefaults defaults);

/// <param name="Width">In characters.</param>
/// <param name="HasColours">Whether the terminal shows bold and dim, and nobody forbade it.</param>
public sealed record Screen(int Width, bool HasColours);
