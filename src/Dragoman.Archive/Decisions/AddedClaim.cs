using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>A claim that a person found, as the log writes it: {"report":"r-..","claim":{...}}.</summary>
internal static class AddedClaim
{
    /// <summary>After all that readers find.</summary>
    private const int Last = int.MaxValue;

    public static string ToJson(string report, string line) => DecisionJson.Of(writer =>
    {
        writer.WriteString("report", report);
        writer.WritePropertyName("claim");
        writer.WriteRawValue(line, skipInputValidation: true);
    });

    public static ClaimState Parse(string id, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ClaimState(id, root.GetProperty("report").GetString()!, Last, root.GetProperty("claim").GetRawText(), Verdict: Verdict.Accepted);
    }
}
