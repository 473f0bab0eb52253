using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>One event as one report tells it. Every value that came from the text keeps the words it rests on.</summary>
public sealed record Claim
{
    /// <summary>"c-" and 16 hexadecimal digits; a hash of the report, the trigger, the class and the place.</summary>
    public required string Id { get; init; }

    public required EventType Event { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence.</summary>
    public required TextSpan Evidence { get; init; }

    public ImmutableArray<ClaimActor> Actors { get; init; } = [];

    public ImmutableArray<ClaimActor> Recipients { get; init; } = [];

    public ClaimPlace? Place { get; init; }

    public ClaimTime? Time { get; init; }

    public Status Status { get; init; }

    /// <summary>The chain of sources, nearest first; empty where the outlet itself speaks.</summary>
    public ImmutableArray<Attribution> Attribution { get; init; } = [];

    public ImmutableArray<ClaimQuantity> Quantities { get; init; } = [];

    /// <summary>What the act was for ("to regain control of the airport"): wanted, not done.</summary>
    public TextSpan? Aim { get; init; }

    /// <summary>Weapons or means that the text names.</summary>
    public ImmutableArray<TextSpan> Instruments { get; init; } = [];

    public required Reason Because { get; init; }

    /// <summary>0 to 1: how sure the reader is of having read rightly; says nothing of whether it is true.</summary>
    public double Confidence { get; init; }
}

/// <param name="Span">The words; of a pronoun the pronoun, or its antecedent where that is a kind of people ("gunmen").</param>
/// <param name="Person">The person named, where one stands for a side: "Khalifa Haftar" for the LNA.</param>
public sealed record ClaimActor(Actor Actor, TextSpan Span, string? Person = null);

/// <param name="Trigger">The id of the row of triggers.tsv.</param>
public sealed record Reason(string Trigger, Construction Construction);
