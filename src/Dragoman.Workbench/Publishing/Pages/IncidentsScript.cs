using System.Text.Json;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>data/incidents.js: what map, timeline and table need of every incident, as columns; names that many share stand once.</summary>
internal static class IncidentsScript
{
    public const string Name = "data/incidents.js";

    public static byte[] Of(IReadOnlyList<PageRow> rows, Rules rules) => PageJson.Script("window.dragoman=", json =>
    {
        var (classes, parties, places) = (new Register<string>(), new Register<string>(), new Register<PagePlace>());
        json.WriteStartObject();
        json.WriteString("coarsened", rules.Places switch { PlaceRule.AsIs => "no", PlaceRule.Grid => "grid", _ => "unit" });
        json.WriteNumber("degrees", rules.Degrees);
        json.WriteNumber("of_file", DetailScripts.OfFile);
        json.Column("id", rows, row => json.Text(row.Id));
        json.Column("class", rows, row => json.WriteNumberValue(classes.Of(row.Class)));
        json.Column("status", rows, row => json.Text(row.Status));
        json.Column("from", rows, row => json.Day(row.From));
        // Most are of one day.
        json.Column("to", rows, row => json.Day(row.To == row.From ? null : row.To));
        json.Column("place", rows, row => json.WriteNumberValue(row.Place is { } place ? places.Of(place) : -1));
        json.Column("who", rows, row => json.Numbers(row.Actors.Select(parties.Of)));
        json.Column("whom", rows, row => json.Numbers(row.Recipients.Select(parties.Of)));
        json.Column("deaths", rows, row => Deaths(json, row.Deaths));
        json.Column("voices", rows, row => json.WriteNumberValue(row.Voices));
        json.Column("reports", rows, row => json.WriteNumberValue(row.Reports.Length));
        json.Column("disputed", rows, row => json.WriteNumberValue(row.Contradictions.IsEmpty ? 0 : 1));
        json.Column("classes", classes.Values, json.Text);
        json.Column("parties", parties.Values, json.Text);
        json.Column("places", places.Values, place => Place(json, place));
        json.WriteEndObject();
    }, ";\n");

    private static void Deaths(Utf8JsonWriter json, PageCount? count)
    {
        if (count is null)
            json.WriteNullValue();
        else
            json.Numbers([count.Low, count.Best, count.High]);
    }

    private static void Place(Utf8JsonWriter json, PagePlace place)
    {
        json.WriteStartArray();
        json.Text(place.Name);
        json.Text(place.Admin1);
        json.Text(place.Country);
        json.Number(place.Latitude);
        json.Number(place.Longitude);
        json.Number(place.RadiusKilometres);
        json.WriteNumberValue(place.Precision);
        json.WriteEndArray();
    }
}
