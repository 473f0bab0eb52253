using System.Globalization;

namespace Dragoman.Training.Gazetteer;

/// <summary>One line of a GeoNames dump; columns as in https://download.geonames.org/export/dump/readme.txt.</summary>
internal sealed record GeoNamesRow(
    uint Id, string Name, string AsciiName, string[] Alternates, double Latitude, double Longitude,
    string FeatureCode, string Country, string Admin1, string Admin2, long Population)
{
    public static GeoNamesRow Parse(string line)
    {
        var cells = line.Split('\t');
        return new(
            uint.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2],
            cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries), Number(cells[4]), Number(cells[5]),
            cells[7], cells[8], cells[10], cells[11], cells[14].Length == 0 ? 0 : long.Parse(cells[14], CultureInfo.InvariantCulture));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
