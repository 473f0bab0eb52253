using System.Diagnostics;
using Dragoman.Syntax;
using Dragoman.Syntax.Network;

namespace Dragoman.Training.Torch;

/// <summary>The same scores from the packed network, as the reader runs it.</summary>
internal static class PackedScore
{
    private const int SentencesOfReport = 30;

    public static string Of(ModelImage image, IReadOnlyList<Example> examples)
    {
        var network = new SyntaxNetwork(image);
        using var space = new Workspace();
        var (words, upos, uas, las) = (0, 0, 0, 0);
        var clock = Stopwatch.StartNew();
        foreach (var report in examples.Chunk(SentencesOfReport))
            network.Run([.. report.Select(example => example.Rows)], withNames: true, (number, reading, heads, relations) =>
            {
                var example = report[number];
                words += example.Count;
                for (var i = 0; i < example.Count; i++)
                {
                    if (Best(reading.Upos(i)) == example.Upos[i]) upos++;
                    if (heads[i] != example.Heads[i]) continue;
                    uas++;
                    if (relations[i].ToUniversal() == ((Relation)example.Relations[i]).ToUniversal()) las++;
                }
            }, space);
        return FormattableString.Invariant($"UPOS {100.0 * upos / words:F2} UAS {100.0 * uas / words:F2} LAS {100.0 * las / words:F2}, {words / clock.Elapsed.TotalSeconds:F0} words/s");
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
