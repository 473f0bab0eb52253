using System.Collections.Immutable;
using Dragoman.Evaluation.Baselines;

namespace Dragoman.Evaluation.Relations;

/// <summary>What became of the relations of one kind in one set.</summary>
public sealed record RelationsScore(string Set, string Kind, ImmutableArray<JudgedRelation> Relations)
{
    private static readonly int[] Steps = [5, 10, 25, 50];

    /// <summary>Of all, those in which a relation was read, of whatever kind.</summary>
    public double Found => Share(relation => relation.Found is not null);

    public double KindRight => Share(relation => relation.IsKindRight);

    /// <summary>Of all, those whose relation got a point.</summary>
    public double Anchored => Share(relation => relation.IsAnchored);

    /// <summary>Of those read, those that count from a place that the gazetteer hasn't got.</summary>
    public int WithoutAnchor => Relations.Count(relation => relation is { Found: not null, IsAnchored: false });

    /// <summary>Of those with a point; 0 where there is none.</summary>
    public double MedianKm => Relations.Select(relation => relation.OffKm).OfType<double>().Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : 0;

    /// <summary>Of all, those whose narrowest place lies near the coder's point, whether by a relation or not.</summary>
    public double BestWithin(double kilometres) => Share(relation => relation.BestOffKm <= kilometres);

    public ImmutableArray<Figure> Figures => Relations.IsEmpty ? [] :
    [
        new($"{Set}.{Kind}.found", Found), new($"{Set}.{Kind}.kind", KindRight), new($"{Set}.{Kind}.anchored", Anchored), new($"{Set}.{Kind}.within_25", OfAnchored(relation => relation.OffKm <= 25)),
        new($"{Set}.{Kind}.precision", OfAnchored(relation => relation.Precision == relation.Gold.Precision)), new($"{Set}.{Kind}.best_within_25", BestWithin(25)),
    ];

    public static string Heading =>
        "set       kind          rows found  kind anchored  (no anchor) median km   <=5  <=10  <=25  <=50  prec=  +-1 | best: <=10  <=25  <=50";

    public override string ToString() => FormattableString.Invariant(
        $"{Set,-9} {Kind,-10} {Relations.Length,7} {Found,5:F3} {KindRight,5:F3} {Anchored,8:F3} {WithoutAnchor,12} {MedianKm,9:F1} ")
        + string.Concat(Steps.Select(step => FormattableString.Invariant($" {OfAnchored(relation => relation.OffKm <= step),5:F3}")))
        + FormattableString.Invariant($"  {OfAnchored(relation => relation.Precision == relation.Gold.Precision),5:F3} {OfAnchored(relation => Math.Abs(relation.Precision!.Value - relation.Gold.Precision) <= 1),5:F3}")
        + FormattableString.Invariant($" |      {BestWithin(10),5:F3} {BestWithin(25),5:F3} {BestWithin(50),5:F3}");

    private double Share(Func<JudgedRelation, bool> isSo) => Share(Relations, isSo);

    private double OfAnchored(Func<JudgedRelation, bool> isSo) => Share(Relations.Where(relation => relation.IsAnchored), isSo);

    private static double Share(IEnumerable<JudgedRelation> all, Func<JudgedRelation, bool> isSo) => all.Select(relation => isSo(relation) ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
