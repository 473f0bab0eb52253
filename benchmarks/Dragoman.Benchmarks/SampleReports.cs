using System.Collections.Immutable;
using Dragoman.Evaluation.Claims;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>The reports of samples/, and what early stages make of them, as the input of later ones.</summary>
public static class SampleReports
{
    public static ImmutableArray<Report> Read() =>
        GoldSet.Open("samples", RepositoryRoot.PathOf("samples", "expected"), RepositoryRoot.PathOf("samples")) is { } samples
            ? [.. samples.Reports.Select(gold => gold.Report)]
            : throw new DirectoryNotFoundException("There are no samples to read.");

    public static ImmutableArray<Document> Segment()
    {
        var segmenter = Shipped.OpenSegmenter();
        return [.. Read().Select(segmenter.Segment)];
    }

    public static ImmutableArray<ParsedReport> Parse()
    {
        var syntax = Shipped.OpenSyntax();
        return [.. Segment().Select(document => new ParsedReport(document.Report, [.. document.Sentences.Select(sentence => syntax.Analyse(sentence))]))];
    }
}

public sealed record ParsedReport(Report Report, ImmutableArray<Parse> Parses);
