using Dragoman.Text;

namespace Dragoman.Places;

public enum PlaceMentionKind
{
    /// <summary>"Tarhuna", "the city of Tarhuna", "Yarmouk camp".</summary>
    Name,
    /// <summary>"Libya".</summary>
    Country,
    /// <summary>"the city", "the Libyan capital".</summary>
    Anaphor,
    /// <summary>"26 km north of Sirte", "the outskirts of the capital": only said by way of another place.</summary>
    Relative,
}

/// <summary>ACLED's precision of places.</summary>
public enum PlacePrecision
{
    /// <summary>A named town or site.</summary>
    Exact = 1,
    /// <summary>Part of a region, or near or outside a town.</summary>
    Near = 2,
    /// <summary>A region, a country, or a name that couldn't be located.</summary>
    Region = 3,
}

/// <summary>A phrase that says where.</summary>
/// <param name="Sentence">Index of the sentence in the document.</param>
/// <param name="First">First token of the phrase, articles and designations included: "the Wadi Rabie axis".</param>
/// <param name="Last">Last token of it, inclusive.</param>
/// <param name="Head">The token in First..Last that the rest of the sentence governs.</param>
/// <param name="Text">The report's text at <paramref name="Span"/>.</param>
/// <param name="Name">The gazetteer's name, else the words of the name itself; of relative phrases the name of the other place.</param>
/// <param name="Place">The entry; null for names that no gazetteer has. Of relative phrases the other place.</param>
/// <param name="Latitude">Displaced as the relation says; null where nothing in the report tells.</param>
/// <param name="RadiusKm">Of a circle around the point that should hold the place.</param>
/// <param name="Country">ISO 3166 alpha-3; for unknown names that of the report.</param>
/// <param name="Relation">Present where the point rests on another place.</param>
/// <param name="Score">0 to 1: how sure the choice of the entry is.</param>
public sealed record PlaceMention(
    int Sentence,
    int First,
    int Last,
    int Head,
    TextSpan Span,
    string Text,
    string Name,
    Place? Place,
    double? Latitude,
    double? Longitude,
    string? Country,
    PlacePrecision Precision,
    double RadiusKm,
    PlaceRelation? Relation,
    PlaceMentionKind Kind,
    double Score)
{
    /// <summary>What is said of how it lies to others, though it is known by its name: "Mizda, 160 km south of Tripoli". No value rests on it.</summary>
    public PlaceRelation? Aside { get; init; }

    /// <summary>The places that a line runs between: A and B of "the road from A to B", as far as they are known; none of other mentions.</summary>
    public IEnumerable<Place> Ends => Relation is { Kind: PlaceRelationKind.Between or PlaceRelationKind.Along or PlaceRelationKind.Border } line ? new[] { line.Anchor, line.End }.OfType<Place>() : [];
}
