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
}

/// <summary>How a place lies to another one that is named.</summary>
/// <param name="Direction">One of eight winds, "north" to "northwest"; null where none is named.</param>
/// <param name="DistanceKm">As stated; null where none is.</param>
/// <param name="Of">Name of the other place.</param>
/// <param name="Anchor">The other place, where it is known.</param>
public sealed record PlaceRelation(PlaceRelationKind Kind, string? Direction, double? DistanceKm, string Of, Place? Anchor);
