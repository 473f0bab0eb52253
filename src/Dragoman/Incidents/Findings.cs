using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>One value and who claims it.</summary>
/// <param name="Claims">By id.</param>
/// <param name="Voices">How many independent voices they are.</param>
/// <param name="OfParties">Those of the claims that come from a side of the event.</param>
/// <param name="Rating">The best of theirs; <see cref="Rating.None"/> where nobody rated.</param>
public sealed record Testimony<T>(T Value, ImmutableArray<SourcedClaim> Claims, int Voices, ImmutableArray<SourcedClaim> OfParties, Rating Rating)
{
    /// <summary>Whether nobody but sides of the event says so.</summary>
    public bool IsOfPartiesOnly => OfParties.Length == Claims.Length;

    /// <summary>Whom reports quote for it, or who published it, each once.</summary>
    public ImmutableArray<string> Speakers => [.. Claims.Select(claim => claim.Speaker).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>What is said of one field.</summary>
/// <param name="Best">The value to show where there is room for one.</param>
/// <param name="Rule">Why this one, for people: "most voices that are no party".</param>
/// <param name="Values">All that is said, the best first.</param>
public sealed record Finding<T>(T Best, string Rule, ImmutableArray<Testimony<T>> Values)
{
    public bool IsAgreed => Values.Length <= 1;
}

/// <summary>Those whom a claim names together, by id.</summary>
public sealed record Parties(ImmutableArray<Actor> Actors)
{
    /// <summary>"lby-gna+tur"; equal for equal sets.</summary>
    public string Key { get; } = string.Join('+', Actors.Select(actor => actor.Id));

    public string Names => string.Join(", ", Actors.Select(actor => actor.Name));

    public bool Equals(Parties? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.Length;
}

/// <param name="High">Null where the words leave it open: "at least 31".</param>
public readonly record struct CountRange(double Low, double? High);

/// <summary>How many, of one kind and one side.</summary>
/// <param name="Of">The id of the actor whose they were; null where that isn't said.</param>
/// <param name="Low">UCDP GED codebook, "low": the least that is claimed.</param>
/// <param name="Best">UCDP's "best": see <paramref name="Rule"/>.</param>
/// <param name="High">UCDP's "high": the most.</param>
/// <param name="Conservative">ACLED codebook, "fatalities": the least that a voice gives, parties' words on their enemy only where nobody else speaks.</param>
public sealed record CountFinding(
    QuantityKind Kind, string? Of, double Low, double Best, double High, double Conservative, string Rule, ImmutableArray<Testimony<CountRange>> Values)
{
    /// <summary>Speakers who have changed their number; what they said before counts no more.</summary>
    public ImmutableArray<CountUpdate> Updates { get; init; } = [];
}

/// <summary>One speaker's numbers as they changed, the last of which holds.</summary>
public sealed record CountUpdate(string Speaker, ImmutableArray<(DateOnly? Published, CountRange Range, SourcedClaim Claim)> Told);

public enum Field
{
    /// <summary>What happened: taken by force, or left.</summary>
    Event,
    /// <summary>Whether it happened.</summary>
    Status,
    /// <summary>Who did it.</summary>
    Actors,
    /// <summary>To whom.</summary>
    Recipients,
    Place,
    Time,
    Count,
    /// <summary>Who holds the place.</summary>
    Control,
}

/// <summary>What can't all be true.</summary>
/// <param name="Sides">The values in words, each with who claims it.</param>
/// <param name="Text">For people: "fatalities of Government of National Accord: Two GNA field commanders: 6 dead; A medic: 9 dead".</param>
public sealed record Contradiction(Field Field, ImmutableArray<Testimony<string>> Sides, string Text);
