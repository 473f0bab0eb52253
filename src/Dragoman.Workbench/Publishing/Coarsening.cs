using System.Globalization;
using Dragoman.Claims;
using Dragoman.Places;

namespace Dragoman.Workbench.Publishing;

/// <summary>A place as it leaves, or why it can't.</summary>
internal abstract record CoarsePlace
{
    private CoarsePlace()
    {
    }

    public sealed record Left(ClaimPlace Place) : CoarsePlace;

    public sealed record Held(string Why) : CoarsePlace;
}

/// <summary>Places less exactly than reports name them. Nothing of the finer place is left: no name, no key, no second-level unit, no distance from a town.</summary>
internal sealed class Coarsening(Rules rules, Gazetteer gazetteer)
{
    private const double KilometresPerDegree = 111.195;

    /// <summary>From this radius on a place is a region.</summary>
    private const double Region = 50;

    public CoarsePlace Of(ClaimPlace place) => rules.Places switch
    {
        PlaceRule.AsIs => new CoarsePlace.Left(place),
        PlaceRule.Grid => Cell(place),
        PlaceRule.Admin2 when place.Admin2 is { } name && Unit(name, place, PlaceKind.Subunit) is { } unit => new CoarsePlace.Left(unit),
        _ => Admin1(place),
    };

    private CoarsePlace Admin1(ClaimPlace place)
    {
        if (place is { Admin1: null, Country: { } iso3 } && gazetteer.FindCountry(iso3) is { } country && country.Id == place.Gazetteer)
            return new CoarsePlace.Left(place with { Span = default });
        if (place.Admin1 is not { } name)
            return new CoarsePlace.Held("nobody knows in which unit its place lies");
        return Unit(name, place, PlaceKind.Unit) is { } unit ? new CoarsePlace.Left(unit) : new CoarsePlace.Held($"the gazetteer has no unit '{name}'");
    }

    private ClaimPlace? Unit(string name, ClaimPlace place, PlaceKind kind)
    {
        var units = gazetteer.Find(name).Where(unit => unit.Kind == kind && unit.Country == place.Country);
        return units.FirstOrDefault(unit => kind is PlaceKind.Unit || unit.Admin1 == place.Admin1) is not { } found ? null : new ClaimPlace(
            default, found.Name, found.Id, found.Latitude, found.Longitude, place.Country, kind is PlaceKind.Unit ? found.Name : place.Admin1, kind is PlaceKind.Unit ? null : found.Name,
            kind is PlaceKind.Unit ? 3 : Math.Max(2, place.Precision), Math.Max(found.RadiusKm, kind is PlaceKind.Unit ? 0 : place.RadiusKilometres ?? 0), null);
    }

    private CoarsePlace Cell(ClaimPlace place)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
            return new CoarsePlace.Held("its place has no point that a cell could be found for");
        var (lat, lon) = (Centre(latitude, 90), Centre(longitude, 180));
        var (height, width) = (rules.Degrees / 2 * KilometresPerDegree, rules.Degrees / 2 * KilometresPerDegree * Math.Cos(double.DegreesToRadians(lat)));
        var radius = Math.Round(Math.Max(Math.Sqrt(height * height + width * width), place.RadiusKilometres ?? 0), 1);
        return new CoarsePlace.Left(new ClaimPlace(
            default, string.Create(CultureInfo.InvariantCulture, $"cell of {rules.Degrees}\u00b0 at {lat}, {lon}"), null, lat, lon, place.Country, null, null,
            Math.Max(place.Precision, radius >= Region ? 3 : 2), radius, null));
    }

    /// <summary>Of the cell that a degree lies in; cells begin at zero.</summary>
    private double Centre(double degree, double most) =>
        Math.Round(Math.Clamp(Math.Floor(degree / rules.Degrees) * rules.Degrees + rules.Degrees / 2, -most, most), 4);
}
