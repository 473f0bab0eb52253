using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Incidents;

/// <summary>What happened, as far as it is claimed: the claims about one happening, with what agrees and what doesn't.</summary>
public sealed record Incident
{
    /// <summary>"i-" and the 16 digits of the smallest claim id in it: a function of the set, which holds while larger ids join.</summary>
    public required string Id { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<SourcedClaim> Claims { get; init; }

    public required Finding<EventType> Events { get; init; }

    public required Finding<Status> Statuses { get; init; }

    /// <summary>Null where nobody names any.</summary>
    public Finding<Parties>? Actors { get; init; }

    public Finding<Parties>? Recipients { get; init; }

    public Finding<ClaimPlace>? Places { get; init; }

    public Finding<ClaimTime>? Times { get; init; }

    public ImmutableArray<CountFinding> Counts { get; init; } = [];

    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Between claims of this incident, and from them to claims that were alike and kept apart.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>The id of the larger incident that this is a part of: the offensive of a battle.</summary>
    public string? PartOf { get; init; }

    public required Corroboration Corroboration { get; init; }

    public EventType Event => Events.Best;
}

/// <param name="Voices">Independent ones.</param>
/// <param name="Impartial">Those of them of whom a claim is no side's word.</param>
/// <param name="Dispute">0 to 1: of the field that is most disputed, how likely two voices taken by chance contradict each other (Gini-Simpson).</param>
public sealed record Corroboration(int Reports, int Voices, int Impartial, double Dispute);
