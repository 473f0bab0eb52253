using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>A place of another collection, before it is held against the gazetteer.</summary>
/// <param name="Names">The name first; not empty.</param>
/// <param name="Renown">As a population: how well known such a place is, which decides between places of one name.</param>
internal sealed record LayerRow(ulong Id, PlaceKind Kind, double Latitude, double Longitude, double RadiusKm, long Renown, string[] Names)
{
    public GeoPoint Point => new(Latitude, Longitude);

    public bool IsTown => Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;
}
