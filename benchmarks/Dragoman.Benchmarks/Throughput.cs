using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>How fast one thread reads, and whether many reports take as long each as few.</summary>
public static class Throughput
{
    private const int Few = 100;
    private const int WarmUpRounds = 5;
    private const double Mebibyte = 1 << 20;

    public static void Run(Func<Report, Reading> read, int reports, TextWriter output)
    {
        var samples = SampleReports.Read();
        var sizes = Measure(samples);
        Read(read, samples, 0, WarmUpRounds * samples.Length);
        output.WriteLine("reports   seconds  ms/report  sentences/s   words/s   claims");
        var few = Write(output, Read(read, samples, 0, Math.Min(Few, reports)), sizes);
        var many = Write(output, Read(read, samples, Few, reports), sizes);
        output.WriteLine(Invariant($"a report of {many.Reports} takes {many.Each / few.Each:F2} times as long as one of {few.Reports} (linear: 1)"));
        using var self = Process.GetCurrentProcess();
        output.WriteLine(Invariant($"peak working set {self.PeakWorkingSet64 / Mebibyte:F0} MiB"));
    }

    /// <summary>The line before the text makes every report another, so that nothing kept from one serves the next.</summary>
    private static Report Vary(Report report, int number) =>
        new($"Report {number.ToString("D7", CultureInfo.InvariantCulture)}\n\n{report.Text}") { Published = report.Published, Outlet = report.Outlet, Reference = report.Reference };

    private static Run Read(Func<Report, Reading> read, ImmutableArray<Report> samples, int first, int count)
    {
        var claims = 0L;
        var clock = Stopwatch.StartNew();
        for (var i = first; i < first + count; i++)
            claims += read(Vary(samples[i % samples.Length], i)).Claims.Length;
        return new Run(first, count, clock.Elapsed.TotalSeconds, claims);
    }

    private static ImmutableArray<Size> Measure(ImmutableArray<Report> samples)
    {
        var segmenter = Shipped.OpenSegmenter();
        return [.. samples.Select(sample => segmenter.Segment(Vary(sample, 0)).Sentences).Select(all => new Size(all.Length, all.Sum(sentence => sentence.Tokens.Length)))];
    }

    private static Run Write(TextWriter output, Run run, ImmutableArray<Size> sizes)
    {
        var read = Enumerable.Range(run.First, run.Reports).Select(i => sizes[i % sizes.Length]).ToArray();
        var (sentences, words) = (read.Sum(size => (long)size.Sentences), read.Sum(size => (long)size.Words));
        output.WriteLine(Invariant(
            $"{run.Reports,7} {run.Seconds,9:F2} {run.Each * 1000,10:F2} {sentences / run.Seconds,12:F0} {words / run.Seconds,9:F0} {run.Claims,8}"));
        return run;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <param name="Words">Tokens, punctuation included, as treebanks count.</param>
internal readonly record struct Size(int Sentences, int Words);

internal readonly record struct Run(int First, int Reports, double Seconds, long Claims)
{
    public double Each => Seconds / Reports;
}
