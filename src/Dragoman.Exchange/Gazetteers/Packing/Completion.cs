using System.Diagnostics.CodeAnalysis;
using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Adds to a place what other lines, other files and the shipped gazetteer know of it.</summary>
/// <param name="country">Of places whose source doesn't say; null for that of the nearest town.</param>
internal sealed class Completion(PlaceLinker linker, string? country, PartNames names)
{
    private const double SameByIdKm = 60;
    private const double UsualRadiusKm = 2;

    /// <summary>By which layers are sorted.</summary>
    public int OrderOf(string iso3) => linker.OrderOf(iso3);

    /// <returns>False where it can't be kept, with the reason.</returns>
    public bool TryComplete(PackedPlace place, [NotNullWhen(true)] out PackedPlace? complete, [NotNullWhen(false)] out string? why)
    {
        complete = null;
        why = names.RefusalOf(place.What.Id);
        if (why is not null)
            return false;
        var iso3 = place.What.Country.Length > 0 ? place.What.Country : country ?? (place.What.Point is { } at ? linker.CountryAt(at) : null) ?? "";
        var entry = EntryOf(place.What, iso3);
        if (place.What.Point is null && entry < 0)
        {
            why = "has no coordinates, and the gazetteer that ships has no unit of that name alone in that country to take them from";
            return false;
        }
        complete = place with { Entry = entry, What = Completed(place.What with { Country = iso3 }, entry) };
        return true;
    }

    private int EntryOf(SourcePlace place, string iso3)
    {
        if (place.Same.Length > 0 && linker.EntryOf(place.Same) is >= 0 and var known && place.Point is { } point
            && (place.Kind == PlaceKind.Country || point.KilometresTo(new(linker[known].Latitude, linker[known].Longitude)) < SameByIdKm) && IsTown(place.Kind) == IsTown(linker[known].Kind))
            return known;
        return linker.EntryOf(place.Names, place.Kind, place.Point, iso3);
    }

    private SourcePlace Completed(SourcePlace place, int entry)
    {
        var known = entry < 0 ? null : linker[entry];
        var point = place.Point ?? new GeoPoint(known!.Latitude, known.Longitude);
        var population = place.Population > 0 || !IsTown(place.Kind) ? place.Population : known?.Population ?? 0;
        var renown = IsTown(place.Kind) ? Math.Max(Math.Max(place.Renown, population), entry < 0 ? 0 : linker.RenownOf(entry)) : place.Renown;
        return place with
        {
            Point = point,
            Population = population,
            Renown = renown,
            Admin1 = Unit(place, point),
            Admin2 = place.Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Subunit ? ""
                : First(place.Admin2, names.UnitOf(place.Code2), names.Containing(place.Parent, PlaceKind.Subunit), known?.Admin2),
            RadiusKm = place.RadiusKm > 0 ? place.RadiusKm : place.Point is null ? known!.RadiusKm : IsTown(place.Kind) ? Math.Clamp(Math.Round(Math.Sqrt(population) / 100, 1), 1.5, 25) : UsualRadiusKm,
        };
    }

    private string Unit(SourcePlace place, GeoPoint point) => place.Kind switch
    {
        PlaceKind.Country => "",
        PlaceKind.Unit => place.Names[0],
        _ => First(place.Admin1, names.UnitOf(place.Code1), names.Containing(place.Parent, PlaceKind.Unit), linker.UnitAt(point, place.Country)),
    };

    private static string First(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            if (!string.IsNullOrEmpty(value))
                return value;
        return "";
    }

    private static bool IsTown(PlaceKind kind) => kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;
}
