using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>All samples, from text to claims.</summary>
[MemoryDiagnoser]
public class WholeReaderBenchmarks
{
    private readonly ImmutableArray<Report> _reports = SampleReports.Read();
    private readonly Func<Report, Reading> _read = Shipped.OpenReader();

    [Benchmark]
    public int Read() => _reports.Sum(report => _read(report).Claims.Length);
}
