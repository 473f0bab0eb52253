using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>Places of the gazetteer for people and for programs.</summary>
internal static class PlaceText
{
    private const string Shipped = "dragoman";

    public static void WriteTable(TextWriter output, Places.Gazetteer gazetteer, IEnumerable<(int Place, double? Kilometres)> places)
    {
        var all = places.ToArray();
        var isNear = all.Any(place => place.Kilometres is not null);
        string[] header = ["NAME", "KIND", "COUNTRY", "UNIT", "LAT", "LON", "POPULATION", "LAYER", "ID"];
        PlainTable.Write(output, isNear ? ["KM", .. header] : header, all.Select(place => isNear ? (string?[])[Number(place.Kilometres ?? 0, "0.0"), .. CellsOf(gazetteer, place.Place)] : CellsOf(gazetteer, place.Place)));
    }

    /// <summary>Places of names that are only like the one that was asked for, the likeliest first.</summary>
    public static void WriteSimilar(TextWriter output, Places.Gazetteer gazetteer, IEnumerable<Places.SimilarPlace> places) =>
        PlainTable.Write(
            output,
            ["SCORE", "MARGIN", "HOW", "SPELLING", "NAME", "KIND", "COUNTRY", "UNIT", "LAT", "LON", "POPULATION", "LAYER", "ID"],
            places.Select(place => (string?[])[Number(place.Score, "0.00"), Number(place.Margin, "0.00"), How(place), place.Spelling, .. CellsOf(gazetteer, place.Number)]));

    public static string LineOf(Places.Gazetteer gazetteer, Places.SimilarPlace place) => LineOf(gazetteer, place.Number, writer =>
    {
        writer.WriteString("spelling", place.Spelling);
        writer.WriteString("how", How(place));
        writer.WriteNumber("score", Math.Round(place.Score, 3));
        writer.WriteNumber("margin", Math.Round(place.Margin, 3));
    });

    public static string Of(Places.Gazetteer gazetteer, int number)
    {
        var place = gazetteer[number];
        var text = new StringBuilder($"{Plain.Line(place.Name)}\n");
        void Add(string name, string? value) => text.Append(string.IsNullOrEmpty(value) ? "" : $"  {name,-11} {Plain.Line(value)}\n");
        Add("id", place.Id);
        Add("kind", Kind(place));
        Add("point", $"{Number(place.Latitude, "0.#####")} {Number(place.Longitude, "0.#####")}");
        Add("radius", $"{Number(place.RadiusKm, "0.#")} km");
        Add("country", place.Country);
        Add("unit", string.Join(", ", new[] { place.Admin2, place.Admin1 }.Where(unit => !string.IsNullOrEmpty(unit))));
        Add("population", place.Population > 0 ? GazetteerCommand.Text(place.Population) : null);
        Add("layer", gazetteer.LayerOf(number) ?? Shipped);
        Add("names", string.Join(", ", gazetteer.NamesOf(number).Skip(1)));
        return text.ToString();
    }

    public static string LineOf(Places.Gazetteer gazetteer, int number, double? kilometres) => LineOf(gazetteer, number, writer =>
    {
        if (kilometres is { } km)
            writer.WriteNumber("km", Math.Round(km, 3));
    });

    private static string LineOf(Places.Gazetteer gazetteer, int number, Action<Utf8JsonWriter> writeMore) => JsonLine.Of(writer =>
    {
        var place = gazetteer[number];
        writer.WriteString("id", place.Id);
        writer.WriteString("name", place.Name);
        writer.Strings("names", gazetteer.NamesOf(number));
        writer.WriteString("kind", Kind(place));
        writer.WriteNumber("lat", place.Latitude);
        writer.WriteNumber("lon", place.Longitude);
        writer.WriteNumber("radius_km", place.RadiusKm);
        writer.Value("country", place.Country.Length == 0 ? null : place.Country);
        writer.Value("admin1", place.Admin1);
        writer.Value("admin2", place.Admin2);
        if (place.Population > 0)
            writer.WriteNumber("population", place.Population);
        writer.WriteString("layer", gazetteer.LayerOf(number) ?? Shipped);
        writeMore(writer);
    });

    private static string How(Places.SimilarPlace place) => place.Kind.ToString().ToLowerInvariant();

    private static string?[] CellsOf(Places.Gazetteer gazetteer, int number)
    {
        var place = gazetteer[number];
        return
        [
            place.Name, Kind(place), place.Country, place.Admin1, Number(place.Latitude, "0.0000"), Number(place.Longitude, "0.0000"),
            place.Population > 0 ? GazetteerCommand.Text(place.Population) : null, gazetteer.LayerOf(number) ?? Shipped, place.Id,
        ];
    }

    private static string Kind(Places.Place place) => place.Kind.ToString().ToLowerInvariant();

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
