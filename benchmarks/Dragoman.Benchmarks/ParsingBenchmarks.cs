using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Tokens to tags, lemmas and trees.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private readonly ImmutableArray<Sentence> _sentences = [.. SampleReports.Segment().SelectMany(document => document.Sentences)];
    private readonly SyntaxAnalyser _syntax = Shipped.OpenSyntax();

    [Benchmark]
    public int Analyse() => _syntax.Analyse(_sentences).Sum(parse => parse.Count);
}
