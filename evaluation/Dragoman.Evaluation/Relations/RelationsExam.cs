using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Exchange.Ucdp;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Evaluation.Relations;

/// <param name="Cue">What kind of relation the words hold by their look.</param>
/// <param name="Found">What was read as a relation of that kind, else as any; null for nothing.</param>
/// <param name="Best">Of all that was read, the narrowest that has a point.</param>
public sealed record JudgedRelation(DescribedPlace Gold, string Cue, PlaceMention? Found, PlaceMention? Best)
{
    public bool IsKindRight => Found is not null && RelationsExam.IsAlike(RelationCue.Of(RelationsExam.RelationOf(Found)!), Cue);

    /// <summary>Whether the place that the relation counts from is one that the gazetteer has.</summary>
    public bool IsAnchored => Found is { Latitude: not null };

    /// <summary>From the point of the relation to the coder's.</summary>
    public double? OffKm => Found is null ? null : Distance(Found);

    public double? BestOffKm => Best is null ? null : Distance(Best);

    /// <summary>GED's precision of what was read.</summary>
    public int? Precision => IsAnchored ? Precisions.Where(ClaimPlace.Of(Found!)) : null;

    public override string ToString() => FormattableString.Invariant(
        $"{Cue,-9} {(Found is null ? "missed" : IsAnchored ? $"{OffKm,6:F1}" : "no anchor"),9} p{Gold.Precision}/{Precision} best {BestOffKm,6:F1} | {Gold.Words.ReplaceLineEndings(" / ")} | {Show(Found)} | {Show(Best)}");

    private double? Distance(PlaceMention mention) =>
        mention is { Latitude: { } latitude, Longitude: { } longitude } ? Gold.Point.KilometresTo(new(latitude, longitude)) : null;

    private static string Show(PlaceMention? mention) => mention is null
        ? "-"
        : FormattableString.Invariant($"{mention.Text.ReplaceLineEndings(" / ")} > {(RelationsExam.RelationOf(mention) is { } relation ? $"{relation.Kind} {relation.Direction} {relation.DistanceKm} {relation.Of} ({relation.Anchor?.Id})" : mention.Place?.Id)} ±{mention.RadiusKm}");
}

/// <summary>Reads the coders' descriptions as reports of their country, and holds what they are said to mean against the coders' points.</summary>
public static class RelationsExam
{
    public static IEnumerable<JudgedRelation> Run(IEnumerable<DescribedPlace> places, Func<Report, Explanation> explain)
    {
        foreach (var place in places)
            if (RelationCue.Of(place.Words) is { } cue)
                yield return Judge(place, cue, [.. explain(new Report(place.Words) { Country = place.Country }).Scenes.SelectMany(scene => scene.Places)]);
    }

    /// <summary>What the point rests on; or what was said beside a name that is known by itself.</summary>
    public static PlaceRelation? RelationOf(PlaceMention mention) => mention.Relation ?? mention.Aside;

    /// <summary>A road between two places is both; "the north of a town" is a part or lies outside.</summary>
    public static bool IsAlike(string kind, string cue) => kind == cue
        || (kind, cue) is (RelationCue.Along, RelationCue.Between) or (RelationCue.Between, RelationCue.Along) or (RelationCue.Border, RelationCue.Between) or (RelationCue.Part, RelationCue.Direction) or (RelationCue.Direction, RelationCue.Part);

    private static JudgedRelation Judge(DescribedPlace gold, string cue, ImmutableArray<PlaceMention> mentions)
    {
        var relations = mentions.Where(mention => RelationOf(mention) is not null).OrderBy(mention => IsAlike(RelationCue.Of(RelationOf(mention)!), cue) ? 0 : 1)
            .ThenBy(mention => mention.Latitude is null ? 1 : 0).ThenBy(mention => mention.RadiusKm);
        var best = mentions.Where(mention => mention.Latitude is not null).OrderBy(mention => mention.Precision).ThenBy(mention => mention.RadiusKm);
        return new(gold, cue, relations.FirstOrDefault(), best.FirstOrDefault());
    }
}
