using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Resources;

namespace Dragoman.Benchmarks;

/// <summary>Mentions to events, and events to claims.</summary>
[MemoryDiagnoser]
public class ClaimsBenchmarks
{
    private readonly ImmutableArray<Explanation> _reports = Explain();
    private readonly EventFinder _events = new(Knowledge.OpenLexicon());
    private readonly ClaimBuilder _claims = new(Knowledge.OpenLexicon());

    [Benchmark]
    public int FindEvents() => _reports.Sum(report => report.Scenes.Sum(scene => _events.Find(scene).Events.Length));

    [Benchmark]
    public int BuildClaims() => _reports.Sum(report => _claims.Build(report.Reading.Report, report.Scenes, report.Events).Length);

    private static ImmutableArray<Explanation> Explain()
    {
        var reader = Knowledge.OpenReader();
        return [.. SampleReports.Read().Select(reader.Explain)];
    }
}
