using Dragoman.Actors;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Ratings;

/// <summary>Holds ratings to the register: the actors and sides that they name have to be in it.</summary>
public sealed class RatingCheck(Func<string, Actor?> actors, Func<IEnumerable<Country>> countries)
{
    /// <summary>What is wrong, as the end of a sentence; null where nothing is.</summary>
    public string? RefusalOf(SourceRating rating) => rating switch
    {
        { Refusal: { } refusal } => refusal,
        { Kind: RatedKind.Actor } when actors(rating.Name) is null => "is no actor of the register: give an id, e.g. lby-lna (dragoman explain shows ids)",
        { Side: { } side } when SideOf(side) is null => $"can't speak for '{side}': give the id of an actor (lby-lna), the three letters of a country (LBY), or none",
        _ => null,
    };

    /// <summary>With the id of its side, where a country was named.</summary>
    public SourceRating Settled(SourceRating rating) => rating.Side is { } side ? rating with { Side = SideOf(side) } : rating;

    /// <summary>The id of an actor, or of the state of a country; null for what there isn't.</summary>
    private string? SideOf(string word) =>
        word == SourceRating.NoSide ? word
        : actors(word) is { } actor ? actor.Id
        : countries().FirstOrDefault(country => country.Iso3.Equals(word, StringComparison.OrdinalIgnoreCase))?.State.Id;
}
