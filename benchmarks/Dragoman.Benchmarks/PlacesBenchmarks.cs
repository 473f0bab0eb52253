using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Benchmarks;

/// <summary>Parses to places, the gazetteer open.</summary>
[MemoryDiagnoser]
public class PlacesBenchmarks
{
    private readonly ImmutableArray<ParsedReport> _reports = SampleReports.Parse();
    private readonly PlaceFinder _places = Gazetteers.OpenFinder();

    [Benchmark]
    public int Find() => _reports.Sum(report => _places.Find(report.Parses, new PlaceContext(report.Report)).Length);
}
