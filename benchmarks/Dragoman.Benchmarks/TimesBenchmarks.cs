using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Times;

namespace Dragoman.Benchmarks;

/// <summary>Parses to times.</summary>
[MemoryDiagnoser]
public class TimesBenchmarks
{
    private readonly ImmutableArray<ParsedReport> _reports = SampleReports.Parse();

    [Benchmark]
    public int Find() => _reports.Sum(report => TimeFinder.Find(report.Parses, report.Report.Published).Length);
}
