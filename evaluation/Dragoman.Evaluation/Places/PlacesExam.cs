using System.Collections.Immutable;
using Dragoman.Evaluation.Claims;
using Dragoman.Places;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Places;

/// <summary>Reads reports and holds the places found against those that an expert found.</summary>
public static class PlacesExam
{
    /// <summary>The whole reader, which has to find the words too.</summary>
    public static PlacesScore Run(string name, IEnumerable<PlacedReport> reports, Func<Report, Explanation> explain) =>
        new(name, [.. reports.SelectMany(report => Judge(report, [.. explain(report.Report).Scenes.SelectMany(scene => scene.Places)]))]);

    /// <summary>Only the words that the expert marked may name a place: what is examined is where they are said to lie.</summary>
    public static PlacesScore RunOnGoldSpans(string name, IEnumerable<PlacedReport> reports, Func<Report, IReadOnlyList<Parse>> parse, PlaceFinder finder) =>
        new(name, [.. reports.SelectMany(report => Judge(report, finder.Find(parse(report.Report), new(report.Report) { Taken = Between(report) })))]);

    private static IEnumerable<JudgedPlace> Judge(PlacedReport report, ImmutableArray<PlaceMention> mentions) =>
        report.Places.Select(gold => Judge(report, gold, Answer(gold, mentions)));

    private static PlaceMention? Answer(GoldPlace gold, ImmutableArray<PlaceMention> mentions) =>
        mentions.Where(mention => mention.Span.Overlaps(gold.Span)).OrderBy(mention => mention.Latitude is null ? 1 : 0).ThenBy(mention => mention.Span.Start).FirstOrDefault();

    private static JudgedPlace Judge(PlacedReport report, GoldPlace gold, PlaceMention? found) =>
        new(report, gold, found, found is { Latitude: { } latitude, Longitude: { } longitude } ? Compare(gold, latitude, longitude) : gold.Point is null ? Verdict.Right : Verdict.Unlocated);

    private static Verdict Compare(GoldPlace gold, double latitude, double longitude) =>
        gold.Point is { } point && Kilometres.Between(latitude, longitude, point.Latitude, point.Longitude) <= gold.Within ? Verdict.Right : Verdict.Wrong;

    private static ImmutableArray<TextSpan> Between(PlacedReport report)
    {
        var taken = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var span in report.Places.Select(place => place.Span).Order())
        {
            if (span.Start > at)
                taken.Add(new(at, span.Start));
            at = Math.Max(at, span.End);
        }
        taken.Add(new(at, report.Report.Text.Length));
        return taken.ToImmutable();
    }
}
