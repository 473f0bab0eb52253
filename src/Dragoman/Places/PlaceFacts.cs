namespace Dragoman.Places;

/// <summary>The part of an entry that choosing needs, read without allocating.</summary>
/// <param name="Country">Number of the country in the packed gazetteer, -1 for none.</param>
internal readonly record struct PlaceFacts(PlaceKind Kind, GeoPoint Point, int Country, int Admin1, long Population, double RadiusKm)
{
    private const double Largest = 17.0;

    /// <summary>Its population says how well known it is, whatever its kind: a dump knows every stream.</summary>
    public bool GoesByRenown { get; init; }

    /// <summary>0 to 1: how likely a name without any context means this place. A country 1, a city of a million .81, a village of 500 .37.</summary>
    public double Prominence => Kind switch
    {
        PlaceKind.Country => 1,
        _ when GoesByRenown => Math.Min(0.95, Math.Log(Population + 1) / Largest),
        PlaceKind.Unit => 0.7,
        PlaceKind.Settlement or PlaceKind.Capital => Math.Min(0.95, Math.Log(Population + 1) / Largest),
        PlaceKind.Region => 0.75,
        PlaceKind.Airport => 0.35,
        PlaceKind.Subunit => 0.4,
        _ => 0.6,
    };
}
