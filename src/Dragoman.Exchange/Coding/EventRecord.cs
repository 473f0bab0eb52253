using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Exchange.Coding;

/// <summary>An incident as code books ask about it: one value for each field, the sources beside it.</summary>
public sealed record EventRecord
{
    /// <summary>The incident's.</summary>
    public required string Id { get; init; }

    public required EventType Event { get; init; }

    public Status Status { get; init; }

    public ClaimTime? Time { get; init; }

    public ClaimPlace? Place { get; init; }

    public ImmutableArray<RecordActor> Actors { get; init; } = [];

    public ImmutableArray<RecordActor> Recipients { get; init; } = [];

    public ImmutableArray<RecordCount> Counts { get; init; } = [];

    /// <summary>In the order of publication, each once.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>Whom the reports quote, in their words, each once.</summary>
    public ImmutableArray<string> Quoted { get; init; } = [];

    /// <summary>The report's words for the place.</summary>
    public string? PlaceWords { get; init; }

    /// <summary>Independent of one another.</summary>
    public int Voices { get; init; } = 1;

    /// <summary>How people rate who reports and what is reported, "Maghreb Wire: B2", each once; empty where nobody has rated any of it.</summary>
    public ImmutableArray<string> Ratings { get; init; } = [];

    /// <summary>What the reports don't agree in, spelled out.</summary>
    public ImmutableArray<string> Contradictions { get; init; } = [];

    /// <summary>The day of the newest report; null where none has one.</summary>
    public DateOnly? Reported => Reports.Max(report => report.Published);

    public IEnumerable<RecordCount> Of(QuantityKind kind) => Counts.Where(count => count.Kind == kind);
}

/// <param name="Words">The report's.</param>
/// <param name="Person">Who stands for the side, if somebody does.</param>
public sealed record RecordActor(Actor Actor, string? Words = null, string? Person = null);

/// <param name="Of">The id of the actor whose they were; null where nobody says.</param>
/// <param name="Conservative">The lowest that anybody reports, ACLED's rule.</param>
public sealed record RecordCount(QuantityKind Kind, string? Of, int Low, int Best, int High, int Conservative);
