using System.Text.Json;

namespace Dragoman.Evaluation.Claims;

/// <summary>Scores as programs read them; the same figures as the table.</summary>
public static class ClaimScoreJson
{
    public static string Write(IEnumerable<ScoredSet> sets)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var set in sets)
                WriteSet(json, set);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteSet(Utf8JsonWriter json, ScoredSet set)
    {
        json.WriteStartObject(set.Name);
        json.WritePropertyName("total");
        WriteTally(json, set.Total);
        json.WriteStartObject("reports");
        foreach (var score in set.Scores)
        {
            json.WritePropertyName(score.Report.Name);
            WriteTally(json, score.Tally);
        }
        json.WriteEndObject();
        WriteClasses(json, set);
        json.WriteEndObject();
    }

    private static void WriteTally(Utf8JsonWriter json, ClaimTally tally)
    {
        json.WriteStartObject();
        json.WriteNumber("claims", tally.Claims);
        json.WriteNumber("grounding_errors", tally.GroundingErrors);
        json.WriteNumber("precision", tally.Precision);
        json.WriteNumber("recall", tally.Recall);
        json.WriteNumber("f", tally.F);
        json.WriteNumber("whole", tally.WholeShare);
        json.WriteStartObject("fields");
        foreach (var field in tally.Fields)
            WriteField(json, field);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FieldTally tally)
    {
        json.WriteStartObject(ClaimTable.NameOf(tally.Field));
        json.WriteNumber("asked", tally.Asked);
        json.WriteNumber("judged", tally.Judged);
        json.WriteNumber("right", tally.Right);
        json.WriteNumber("precision", tally.Precision);
        json.WriteNumber("recall", tally.Recall);
        json.WriteNumber("f", tally.F);
        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, ScoredSet set)
    {
        json.WriteStartObject("classes");
        foreach (var tally in ClaimExam.ByClass(set.Scores))
            WriteCounts(json, tally.Class, ("claims", tally.Claims), ("paired", tally.Paired));
        json.WriteEndObject();
        json.WriteStartObject("types");
        foreach (var tally in ClaimExam.ByType(set.Scores))
            WriteCounts(json, tally.Plover, ("core", tally.Core), ("found", tally.Found), ("whole", tally.Whole));
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, int Value)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in counts)
            json.WriteNumber(key, value);
        json.WriteEndObject();
    }
}
