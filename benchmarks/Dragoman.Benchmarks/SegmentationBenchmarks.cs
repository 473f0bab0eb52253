using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Text to blocks, sentences and tokens.</summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private readonly ImmutableArray<Report> _reports = SampleReports.Read();
    private readonly Segmenter _segmenter = Shipped.OpenSegmenter();

    [Benchmark]
    public int Segment() => _reports.Sum(report => _segmenter.Segment(report).Sentences.Length);
}
