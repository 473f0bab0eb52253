using System.Globalization;
using System.Text.Json;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>data/details-1.js and so on: what the page shows of an incident that is opened, some hundreds of them in each file.</summary>
internal static class DetailScripts
{
    public const int OfFile = 500;

    public static IEnumerable<(string Name, byte[] Bytes)> Of(IReadOnlyList<PageRow> rows) => rows.Chunk(OfFile).Select((some, number) =>
        (string.Create(CultureInfo.InvariantCulture, $"data/details-{number + 1}.js"), PageJson.Script(string.Create(CultureInfo.InvariantCulture, $"window.dragomanDetails({number},"), json => Write(json, some), ");\n")));

    private static void Write(Utf8JsonWriter json, PageRow[] rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
            Write(json, row);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PageRow row)
    {
        json.WriteStartObject();
        json.WriteString("plover", row.Plover);
        json.WritePropertyName("basis");
        json.Text(row.Basis);
        json.Column("counts", row.Counts, count => Write(json, count));
        json.Column("reports", row.Reports, report => Write(json, report));
        json.Column("quoted", row.Quoted, json.Text);
        json.Column("ratings", row.Ratings, json.Text);
        json.Column("contradictions", row.Contradictions, json.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageCount count)
    {
        json.WriteStartObject();
        json.WriteString("kind", count.Kind);
        json.WritePropertyName("of");
        json.Text(count.Of);
        json.WriteNumber("low", count.Low);
        json.WriteNumber("best", count.Best);
        json.WriteNumber("high", count.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageReport report)
    {
        json.WriteStartArray();
        json.Text(report.Outlet ?? report.Id);
        json.Day(report.Published);
        json.Text(report.Url);
        json.Text(report.Title);
        json.WriteEndArray();
    }
}
