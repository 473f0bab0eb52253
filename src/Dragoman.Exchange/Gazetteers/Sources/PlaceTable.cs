using System.Globalization;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>
/// Tables with a header (csv, tsv, xlsx): one's own places (name, lat, lon; id, kind, country, admin1, admin2, aliases, population, radius_km, parent), OCHA's global
/// table of P-codes (Location, Admin Level, P-Code, Name, Parent P-Code), and its tables of one country (adm2_pcode, adm2_name ...).
/// </summary>
internal sealed class PlaceTable
{
    public const string OwnColumns = "name, lat, lon, and if you have them id, kind, country, admin1, admin2, aliases (between |), population, radius_km, parent (the id of what contains it)";

    private readonly string[] _columns;
    private readonly RawTable _table;
    private readonly Func<string, string?> _countryOf;
    private readonly Func<Dictionary<string, string>, int, SourceItem> _read;

    /// <exception cref="InvalidDataException">It lacks columns.</exception>
    public PlaceTable(RawTable table, Func<string, string?> countryOf)
    {
        (_table, _countryOf) = (table, countryOf);
        _columns = [.. table.Header.Select(name => Column(name.Trim().Trim('\uFEFF')))];
        if (_columns.GroupBy(name => name).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            throw new InvalidDataException($"the column '{twice.Key}' occurs twice");
        _read = Has("p-code", "name", "admin level", "location") ? OfGlobal
            : _columns.Any(name => name is "adm0_pcode" or "adm1_pcode") ? OfCountry
            : Has("name", "lat", "lon") ? OfOwn
            : throw new InvalidDataException($"there is no column '{string.Join("', '", new[] { "name", "lat", "lon" }.Except(_columns))}': a table of places has the columns {OwnColumns}");
        Kind = _read == OfOwn ? SourceKind.Own : SourceKind.Pcodes;
    }

    public SourceKind Kind { get; }

    public IEnumerable<SourceItem> Read()
    {
        foreach (var row in _table.Rows)
            yield return Read(row);
    }

    private SourceItem Read(RawRow row)
    {
        if (row.Cells.All(cell => cell.IsAbsent) || row.Cells[0].Text is ['#', ..])
            return new SourceItem.LeftOut(row.Line);
        if (row.Cells.Length > _columns.Length)
            return new SourceItem.Bad(row.Line, $"has {row.Cells.Length} columns where the header has {_columns.Length}");
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Length; i++)
            if (row.Cells[i].ToString().Trim() is { Length: > 0 } text && _columns[i].Length > 0)
                cells[_columns[i]] = text;
        return cells.Values.Any(text => text.Contains('\uFFFD', StringComparison.Ordinal)) ? new SourceItem.Bad(row.Line, "is not UTF-8") : _read(cells, row.Line);
    }

    private SourceItem OfCountry(Dictionary<string, string> cells, int line)
    {
        GeoPoint? point = null;
        if (cells.ContainsKey("lat") || cells.ContainsKey("lon"))
        {
            if (!Coordinates.TryRead(cells.GetValueOrDefault("lat"), cells.GetValueOrDefault("lon"), out var there, out var why))
                return new SourceItem.Bad(line, why);
            point = there;
        }
        return PcodeUnit.IsUnit(cells) ? PcodeUnit.Read(cells, point, line, _countryOf) : new SourceItem.Bad(line, "has no P-code");
    }

    private SourceItem OfGlobal(Dictionary<string, string> cells, int line)
    {
        if (cells.GetValueOrDefault("p-code") is not { } code || cells.GetValueOrDefault("name") is not { } name)
            return new SourceItem.Bad(line, "has no P-code or no name");
        if (!int.TryParse(cells.GetValueOrDefault("admin level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level > PcodeUnit.Lowest)
            return new SourceItem.Bad(line, $"'{cells.GetValueOrDefault("admin level")}' is no level from 0 to {PcodeUnit.Lowest}");
        if (_countryOf(cells.GetValueOrDefault("location", "")) is not { } country)
            return new SourceItem.Bad(line, $"'{cells.GetValueOrDefault("location")}' is no code of a country");
        var parent = cells.GetValueOrDefault("parent p-code", "");
        return new SourceItem.Place(line, PcodeUnit.Place(code, [name], level, null) with { Country = country, Parent = level > 1 && parent.Length > 0 ? $"pcode:{parent}" : "" });
    }

    private SourceItem OfOwn(Dictionary<string, string> cells, int line)
    {
        if (cells.GetValueOrDefault("name") is not { } name)
            return new SourceItem.Bad(line, "has no name");
        if (!Coordinates.TryRead(cells.GetValueOrDefault("lat"), cells.GetValueOrDefault("lon"), out var point, out var why))
            return new SourceItem.Bad(line, why);
        if (!OwnKind.TryParse(cells.GetValueOrDefault("kind"), out var kind))
            return new SourceItem.Bad(line, $"'{cells["kind"]}' is no kind of place: {OwnKind.Words}");
        if (cells.GetValueOrDefault("country") is { } code && _countryOf(code.ToUpperInvariant()) is null)
            return new SourceItem.Bad(line, $"'{code}' is no code of a country: give the three letters of ISO 3166-1");
        if (!TryNumber(cells, "population", uint.MaxValue, out var population) || !TryNumber(cells, "radius_km", 5000, out var radius))
            return new SourceItem.Bad(line, $"'{cells.GetValueOrDefault("population")}' and '{cells.GetValueOrDefault("radius_km")}' are no population and radius");
        var id = cells.GetValueOrDefault("id") ?? OwnKind.IdOf(name, point);
        return new SourceItem.Place(line, new($"own:{id}", [name, .. cells.GetValueOrDefault("aliases", "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(alias => alias != name).Distinct(StringComparer.Ordinal)], kind, point)
        {
            Country = cells.GetValueOrDefault("country") is { } country ? _countryOf(country.ToUpperInvariant())! : "",
            Admin1 = cells.GetValueOrDefault("admin1", ""),
            Admin2 = cells.GetValueOrDefault("admin2", ""),
            Parent = cells.GetValueOrDefault("parent") is { } parent ? $"own:{parent}" : "",
            Population = (long)population,
            Renown = Math.Max((long)population, OwnKind.RenownOf(kind)),
            RadiusKm = radius,
        });
    }

    private bool Has(params string[] columns) => columns.All(_columns.Contains);

    private static bool TryNumber(Dictionary<string, string> cells, string column, double most, out double number)
    {
        number = 0;
        return !cells.TryGetValue(column, out var text) || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number >= 0 && number <= most);
    }

    private static string Column(string name) => name.ToLowerInvariant() switch
    {
        "latitude" or "y" or "point_y" or "center_lat" or "y_coord" => "lat",
        "longitude" or "lng" or "long" or "x" or "point_x" or "center_lon" or "x_coord" => "lon",
        "alternatenames" or "alternate_names" or "alt_names" => "aliases",
        var lower => lower,
    };
}
