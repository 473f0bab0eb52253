using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Made reports as files, for trials of the command line.</summary>
public static class ReportFiles
{
    private const int LinesOfFile = 5_000;

    public static void Write(Func<int, Report> make, int reports, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var some in Enumerable.Range(0, reports).Chunk(LinesOfFile))
            File.WriteAllLines(Path.Combine(folder, FormattableString.Invariant($"part-{some[0]:0000000}.jsonl")), some.Select(number => LineOf(make(number))));
    }

    private static string LineOf(Report report) => JsonSerializer.Serialize(new { id = report.Reference, text = report.Text, outlet = report.Outlet, published = report.Published, country = report.Country });
}
