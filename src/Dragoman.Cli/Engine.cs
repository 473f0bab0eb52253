using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Local;
using Dragoman.Attributions;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>What the commands need of the reader. All functions may be called from several threads.</summary>
public sealed record Engine
{
    public required Func<Report, Reading> Read { get; init; }

    public required Func<Report, Explanation> Explain { get; init; }

    public required Func<Report, IEnumerable<Parse>> Parse { get; init; }

    public required Func<IReadOnlyList<Sentence>, IReadOnlyList<Parse>> Analyse { get; init; }

    /// <summary>Who says what in the sentences of a report.</summary>
    public required Func<ImmutableArray<Parse>, ImmutableArray<AttributedPassage>> Attributions { get; init; }

    public required Func<IEnumerable<Country>> Countries { get; init; }

    /// <summary>What is known of an outlet by its name.</summary>
    public required Func<string, Outlet?> Outlet { get; init; }

    /// <summary>An actor of the register by its id.</summary>
    public required Func<string, Actor?> Actor { get; init; }

    /// <summary>Puts claims together.</summary>
    public required Func<IEnumerable<SourcedClaim>, Sources, ImmutableArray<Incident>> Incidents { get; init; }

    /// <summary>Adds the contradictions between incidents.</summary>
    public required Func<ImmutableArray<Incident>, Sources, ImmutableArray<Incident>> Across { get; init; }

    /// <summary>Who holds which place, by claims.</summary>
    public required Func<IEnumerable<SourcedClaim>, Sources, Territory> Territory { get; init; }

    /// <summary>The gazetteer's places of a name.</summary>
    public required Func<string, IEnumerable<Place>> Places { get; init; }

    /// <summary>Puts the claims of an archive together.</summary>
    public required Func<Sources, IncidentKit> Kit { get; init; }

    /// <summary>Opens the same with the names that people of an archive added.</summary>
    public Func<LocalNames, Engine>? Layered { get; init; }

    /// <summary>For the reports and claims of an archive.</summary>
    public Engine For(ReportArchive archive) => Layered is { } layered && archive.LocalNames() is { Actors.Length: var actors, Places.Length: var places } local && actors + places > 0 ? layered(local) : this;

    /// <summary>What people say of sources, and where they say nothing of a side what the table of outlets knows.</summary>
    public Sources SourcesOf(IEnumerable<SourceRating> ratings) => Sources.Of(ratings) with { KnownSide = name => Outlet(name)?.Side };
}
