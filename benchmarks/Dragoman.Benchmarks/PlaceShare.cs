using System.Collections.Immutable;
using System.Diagnostics;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>What part of reading a report goes to finding its places and choosing between those of one name.</summary>
public static class PlaceShare
{
    private const int WarmUpRounds = 5;

    public static void Run(Func<Report, Explanation> explain, PlaceFinder places, int reports, TextWriter output)
    {
        var samples = SampleReports.Read();
        _ = Measure(explain, places, samples, WarmUpRounds * samples.Length);
        var (whole, found, mentions) = Measure(explain, places, samples, reports);
        output.WriteLine(FormattableString.Invariant($"{reports} reports: {whole.TotalMilliseconds / reports:F2} ms each, of which places {found.TotalMilliseconds / reports:F2} ms ({found / whole:P1}), {mentions} mentions"));
    }

    /// <summary>Places are found once more in the same trees. Words that actors took are not told, so that there are rather more to look up.</summary>
    private static (TimeSpan Whole, TimeSpan Places, long Mentions) Measure(Func<Report, Explanation> explain, PlaceFinder places, ImmutableArray<Report> samples, int count)
    {
        var (whole, found, mentions) = (new Stopwatch(), new Stopwatch(), 0L);
        for (var i = 0; i < count; i++)
        {
            var report = samples[i % samples.Length];
            whole.Start();
            var explanation = explain(report);
            whole.Stop();
            var parses = explanation.Scenes.Select(scene => scene.View.Parse).ToArray();
            found.Start();
            mentions += places.Find(parses, new(report)).Length;
            found.Stop();
        }
        return (whole.Elapsed, found.Elapsed, mentions);
    }
}
