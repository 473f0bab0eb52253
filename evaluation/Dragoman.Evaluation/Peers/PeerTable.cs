using System.Globalization;

namespace Dragoman.Evaluation.Peers;

/// <summary>What was measured of a program.</summary>
internal sealed record PeerResult(PeerProgram Program, string Version, PeerRound? Speed, IReadOnlyDictionary<string, PeerScore> Scores);

/// <summary>Results as Markdown, speed and accuracy side by side. A score in brackets is on a set that the program was trained on.</summary>
internal static class PeerTable
{
    public static void Write(TextWriter output, IReadOnlyList<PeerResult> results)
    {
        Row(output, "program", "does", "words/s", "to the first", "tokens", "sentences", "UPOS", "LAS", "names UNER-EWT", "names WikiGold", "start-up s", "peak MiB");
        Row(output, "---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var result in results)
            Row(output, [
                $"{result.Program.Name} {result.Version} ({result.Program.Licence})", result.Program.Does,
                Cell(result.Speed?.WordsPerSecond, "F0"), Cell(result.Speed?.WordsPerSecond / results[0].Speed?.WordsPerSecond, "F2"),
                .. Syntax(result, PeerSets.Ewt), Names(result, PeerSets.Ewt), Names(result, PeerSets.WikiGold),
                Cell(result.Speed?.StartUpSeconds, "F2"), Cell(result.Speed?.PeakMebibytes, "F0")]);
        output.WriteLine();
        Row(output, "GUM dev", "tokens", "sentences", "UPOS", "LAS");
        Row(output, "---", "--:", "--:", "--:", "--:");
        foreach (var result in results)
            Row(output, [result.Program.Name, .. Syntax(result, PeerSets.Gum)]);
    }

    private static string[] Syntax(PeerResult result, string set)
    {
        var score = result.Scores.GetValueOrDefault(set);
        return [Cell(score?.Tokens, "F2"), Cell(score?.Sentences, "F2"), Cell(score?.Upos, "F2"), Cell(score?.Las, "F2")];
    }

    private static string Names(PeerResult result, string set) => result.Scores.GetValueOrDefault(set)?.Names switch
    {
        null => "-",
        var names when result.Program.Seen.Contains(set) => $"({Cell(names, "F1")})",
        var names => Cell(names, "F1"),
    };

    private static string Cell(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";

    private static void Row(TextWriter output, params ReadOnlySpan<string> cells) => output.WriteLine($"| {string.Join(" | ", cells!)} |");
}
