using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Benchmarks;

/// <summary>Parses to numbers and what they count.</summary>
[MemoryDiagnoser]
public class QuantitiesBenchmarks
{
    private readonly ImmutableArray<Parse> _parses = [.. SampleReports.Parse().SelectMany(report => report.Parses)];

    [Benchmark]
    public int Find() => _parses.Sum(parse => QuantityFinder.Find(parse).Length);
}
