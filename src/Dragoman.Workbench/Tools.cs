using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Incidents;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Workbench;

/// <summary>What the workbench needs of the reader and of its tables. All of it may be used by several threads.</summary>
public sealed record Tools
{
    public required Func<Report, Reading> Read { get; init; }

    /// <summary>The name of the reader in the log.</summary>
    public required string ReaderName { get; init; }

    public required Func<Report, Document> Segment { get; init; }

    public required EventTable Events { get; init; }

    public required ActorRegister Actors { get; init; }

    public required Gazetteer Gazetteer { get; init; }

    /// <summary>Words of passages that people may want to have veiled.</summary>
    public required GraphicTable Graphic { get; init; }

    /// <summary>What is known of an outlet by its name.</summary>
    public required Func<string, Outlet?> Outlet { get; init; }

    /// <summary>Puts the claims of an archive together.</summary>
    public required Func<Sources, IncidentKit> Kit { get; init; }

    /// <summary>Adds the contradictions between incidents.</summary>
    public required Func<ImmutableArray<Incident>, Sources, ImmutableArray<Incident>> Across { get; init; }

    /// <summary>Who holds which place, by claims.</summary>
    public required Func<IEnumerable<SourcedClaim>, Sources, Territory> Territory { get; init; }

    /// <summary>Classes of claims that may say who holds a place.</summary>
    public required ImmutableArray<string> ControlClasses { get; init; }

    /// <summary>Classes of claims that may contradict claims of other incidents.</summary>
    public required ImmutableArray<string> AcrossClasses { get; init; }

    /// <summary>What people say of sources, and where they say nothing of a side what the table of outlets knows.</summary>
    public Sources SourcesOf(IEnumerable<SourceRating> ratings) => Sources.Of(ratings) with { KnownSide = name => Outlet(name)?.Side };
}
