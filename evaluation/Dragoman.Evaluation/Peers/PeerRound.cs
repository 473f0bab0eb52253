using System.Globalization;

namespace Dragoman.Evaluation.Peers;

/// <summary>What a program took in one round.</summary>
internal readonly record struct PeerRound(double WordsPerSecond, double StartUpSeconds, double PeakMebibytes)
{
    private const double Kibibytes = 1024;

    /// <summary>The medians over the rounds of a file: words, seconds for them, seconds from the start to the end of a run over one sentence, peak memory in KiB.</summary>
    public static PeerRound Read(string path)
    {
        double[][] rows = [.. File.ReadLines(path).Select(line => line.Split('\t').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        return new(Median(rows.Select(row => row[0] / row[1])), Median(rows.Select(row => row[2])), Median(rows.Select(row => row[3] / Kibibytes)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted is [] ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
