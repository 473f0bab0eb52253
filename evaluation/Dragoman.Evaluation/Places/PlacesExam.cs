using System.Collections.Immutable;
using Dragoman.Entities.Names;
using Dragoman.Evaluation.Claims;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Evaluation.Places;

/// <summary>Reads reports and holds the places found against those that an expert found.</summary>
public static class PlacesExam
{
    /// <summary>The whole reader, which has to find the words too.</summary>
    public static PlacesScore Run(string name, IEnumerable<PlacedReport> reports, Func<Report, Explanation> explain) =>
        new(name, [.. reports.SelectMany(report => Judge(report, [.. explain(report.Report).Scenes.SelectMany(scene => scene.Places)]))]);

    /// <summary>
    /// The words that the expert marked are given: what is examined is where they are said to lie. Beside it stands what the whole reader makes of the
    /// same text, which isn't told where the names are.
    /// </summary>
    public static PlacesScore RunOnGoldSpans(string name, IEnumerable<PlacedReport> reports, Func<Report, Explanation> explain, PlaceFinder finder)
    {
        var (places, whole, known) = (ImmutableArray.CreateBuilder<JudgedPlace>(), new EndToEnd(0, 0, 0, 0, 0), 0);
        foreach (var report in reports)
        {
            var explanation = explain(report.Report);
            var given = finder.Find([.. explanation.Scenes.Select(scene => scene.View.Parse)], new(report.Report) { Given = [.. report.Places.Select(place => place.Span)] });
            places.AddRange(Judge(report, given));
            ImmutableArray<PlaceMention> found = [.. explanation.Scenes.SelectMany(scene => scene.Places).Where(IsName)];
            whole += new EndToEnd(found.Sum(NamesIn), found.Sum(mention => Math.Min(NamesIn(mention), Marked(report, mention))), report.Places.Length, report.Places.Count(gold => Answer(gold, found) is not null),
                Judge(report, found).Count(judged => judged.Verdict == Verdict.Right));
            known += report.Places.Count(gold => IsAmongCandidates(report, gold, finder));
        }
        return new(name, places.ToImmutable()) { Whole = whole, Ceiling = places.Count == 0 ? 0 : (double)known / places.Count };
    }

    /// <summary>"the city" names no place.</summary>
    private static bool IsName(PlaceMention mention) => mention.Kind != PlaceMentionKind.Anaphor && mention.Relation is null or { Anchor: not null };

    /// <summary>"the road from A to B" names two.</summary>
    private static int NamesIn(PlaceMention mention) => Math.Max(1, mention.Ends.Count());

    private static int Marked(PlacedReport report, PlaceMention mention) =>
        report.Places.Select(gold => gold.Span).Concat(report.Unplaced).Distinct().Count(span => span.Overlaps(mention.Span));

    private static bool IsAmongCandidates(PlacedReport report, GoldPlace gold, PlaceFinder finder)
    {
        var (text, end) = (report.Report.Text, gold.Span.End);
        return finder.Candidates.OfKnownName(RomanisedName.Of(gold.Span.Of(text).ToString()), end < text.Length && text[end] == '.')
            .Exists(candidate => Compare(gold, candidate.Facts.Point.Latitude, candidate.Facts.Point.Longitude) == Verdict.Right);
    }

    private static IEnumerable<JudgedPlace> Judge(PlacedReport report, ImmutableArray<PlaceMention> mentions) =>
        report.Places.Select(gold => Judge(report, gold, Answer(gold, mentions)));

    private static PlaceMention? Answer(GoldPlace gold, ImmutableArray<PlaceMention> mentions) =>
        mentions.Where(mention => mention.Span.Overlaps(gold.Span)).OrderBy(mention => mention.Latitude is null ? 1 : 0).ThenBy(mention => mention.Span.Start).FirstOrDefault();

    private static JudgedPlace Judge(PlacedReport report, GoldPlace gold, PlaceMention? found) =>
        new(report, gold, found, found is { Latitude: { } latitude, Longitude: { } longitude } ? IsAnchor(gold, found) ? Verdict.Right : Compare(gold, latitude, longitude) : gold.Point is null ? Verdict.Right : Verdict.Unlocated);

    /// <summary>In "the road from A to B" the expert was asked where A is and where B is, and the reader where the road is.</summary>
    private static bool IsAnchor(GoldPlace gold, PlaceMention found) =>
        found.Ends.Any(end => Compare(gold, end.Latitude, end.Longitude) == Verdict.Right);

    private static Verdict Compare(GoldPlace gold, double latitude, double longitude) =>
        gold.Point is { } point && Kilometres.Between(latitude, longitude, point.Latitude, point.Longitude) <= gold.Within ? Verdict.Right : Verdict.Wrong;
}
