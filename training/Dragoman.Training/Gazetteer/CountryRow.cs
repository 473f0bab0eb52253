using System.Globalization;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>A country of GeoNames' countryInfo.txt joined with our countries.tsv: point, aliases, demonyms.</summary>
internal sealed record CountryRow(
    string Iso2, string Iso3, uint Id, string Name, double AreaKm2, long Population, GeoPoint? Point,
    string[] Aliases, string[] Demonyms)
{
    public int RadiusKm => Math.Clamp((int)Math.Round(Math.Sqrt(AreaKm2 / Math.PI)), 1, ushort.MaxValue);

    public static IEnumerable<CountryRow> Read(string countryInfo, string ours)
    {
        var extra = File.ReadLines(ours).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        return File.ReadLines(countryInfo)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("ISO\t", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .Select(cells => Join(cells, extra.GetValueOrDefault(cells[0])));
    }

    private static CountryRow Join(string[] cells, string[]? ours) => new(
        cells[0], cells[1], uint.Parse(cells[16], CultureInfo.InvariantCulture), cells[4],
        cells[6].Length == 0 ? 1 : double.Parse(cells[6], CultureInfo.InvariantCulture), long.Parse(cells[7], CultureInfo.InvariantCulture),
        ours is null ? null : new GeoPoint(double.Parse(ours[1], CultureInfo.InvariantCulture), double.Parse(ours[2], CultureInfo.InvariantCulture)),
        List(ours, 3), List(ours, 4));

    private static string[] List(string[]? cells, int cell) =>
        cells is null || cells.Length <= cell ? [] : cells[cell].Split('|', StringSplitOptions.RemoveEmptyEntries);
}
