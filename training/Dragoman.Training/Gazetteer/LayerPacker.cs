using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Lays places of another collection beside the gazetteer, without those that it has already.</summary>
internal sealed class LayerPacker(PackedGazetteer of, PackedSource source)
{
    private const int BucketBits = 13;
    private const double SameTownKm = 8;
    private const double SameUnitKm = 60;
    private const double SeatKm = 20;
    private const double SameUnitAsNearestKm = 30;

    private readonly PackedWriter _writer = new(source, of, BucketBits);

    /// <param name="rows">By ISO 3166 alpha-3.</param>
    public byte[] Pack(ILookup<string, LayerRow> rows)
    {
        for (var country = 0; country < of.CountryCount; country++)
            _writer.AddCountry(of.ShortCode(country), of.Country(country), [.. Entries(country, [.. rows[of.Country(country)]])]);
        return _writer.ToArray();
    }

    private IEnumerable<PackedEntry> Entries(int country, LayerRow[] rows)
    {
        var towns = Towns(country);
        foreach (var row in rows.DistinctBy(row => row.Id).OrderBy(row => row.Id).Select(row => WithoutSeat(row, country)))
            if (row.Names.Length > 0 && !IsKnown(row, country))
                yield return new(
                    row.Id, row.Kind, row.Latitude, row.Longitude, row.Renown, Unit(row, towns), 0, row.RadiusKm, row.Names, [], []);
    }

    /// <summary>A district isn't looked up by what its seat is called: reports mean the town.</summary>
    private LayerRow WithoutSeat(LayerRow row, int country) =>
        row.Kind is PlaceKind.Subunit ? row with { Names = [.. row.Names.Where(name => !Named(name, country).Any(facts => IsTown(facts) && facts.Point.KilometresTo(row.Point) < SeatKm))] } : row;

    private PlaceFacts[] Towns(int country)
    {
        var (from, to) = of.PlacesOf(country);
        return [.. Enumerable.Range(from, to - from).Select(of.Facts).Where(IsTown)];
    }

    /// <summary>That of the nearest settlement, none where there is none nearby.</summary>
    private static int Unit(LayerRow row, PlaceFacts[] towns)
    {
        var nearest = towns.MinBy(facts => facts.Point.KilometresTo(row.Point));
        return towns.Length > 0 && nearest.Point.KilometresTo(row.Point) < SameUnitAsNearestKm ? nearest.Admin1 : 0;
    }

    /// <summary>All of its names are in the gazetteer for a place of its kind there.</summary>
    private bool IsKnown(LayerRow row, int country) => row.Names.All(name => IsKnown(name, row, country));

    private bool IsKnown(string name, LayerRow row, int country) => Named(name, country).Any(facts => IsSame(row, facts));

    private IEnumerable<PlaceFacts> Named(string name, int country)
    {
        var found = new List<int>();
        of.Find(RomanisedName.Fold(name), NameKeyKind.Exact, found);
        return found.Select(of.Facts).Where(facts => facts.Country == country);
    }

    private static bool IsTown(PlaceFacts facts) => facts.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;

    private static bool IsSame(LayerRow row, PlaceFacts facts) =>
        row.IsTown
            ? IsTown(facts) && facts.Point.KilometresTo(row.Point) < SameTownKm
            : facts.Kind == row.Kind && facts.Point.KilometresTo(row.Point) < SameUnitKm;
}
