namespace Dragoman.Places;

public enum PlaceRelationKind
{
    /// <summary>"26 km north of Sirte", "south of the capital": outside of it.</summary>
    Away,
    /// <summary>"near Sirte", "the outskirts of Sirte".</summary>
    Near,
    /// <summary>"southern Tripoli", "the heart of Aleppo": within it.</summary>
    Part,
    /// <summary>"the border with Tunisia", "the Syrian-Turkish border".</summary>
    Border,
    /// <summary>"between Sirte and Misrata", "halfway between the two".</summary>
    Between,
    /// <summary>"the Sirte-Misrata road", "the highway from Homs to Hama", "the road to Sirte".</summary>
    Along,
    /// <summary>"off the coast of Yemen", "in waters off Hodeidah".</summary>
    Offshore,
}

/// <summary>How a place lies to another one that is named, or to two.</summary>
/// <param name="Direction">One of eight winds, "north" to "northwest"; null where none is named.</param>
/// <param name="DistanceKm">As stated; null where none is.</param>
/// <param name="Of">Name of the other place.</param>
/// <param name="Anchor">The other place, where it is known.</param>
public sealed record PlaceRelation(PlaceRelationKind Kind, string? Direction, double? DistanceKm, string Of, Place? Anchor)
{
    /// <summary>Degrees clockwise from north; finer than the direction where the words are: 337.5 for "NNW".</summary>
    public double? Bearing { get; init; }

    /// <summary>Name of the second place: B of "between A and B", of "the A-B road" and "the A-B border".</summary>
    public string? To { get; init; }

    /// <summary>The second place, where it is known.</summary>
    public Place? End { get; init; }
}
