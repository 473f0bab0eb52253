using System.Collections.Immutable;
using Dragoman.Evaluation.Baselines;
using Dragoman.Places;

namespace Dragoman.Evaluation.Places;

public enum Verdict
{
    Right,
    /// <summary>Located, and too far off; or located where there is no place.</summary>
    Wrong,
    /// <summary>Not found, or found without a point.</summary>
    Unlocated,
}

/// <param name="Found">Null where nothing was read at the words.</param>
public sealed record JudgedPlace(PlacedReport Report, GoldPlace Gold, PlaceMention? Found, Verdict Verdict)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Verdict,-9} {Report.Name}: {Gold.Span.Of(Report.Report.Text).ToString()} {Gold.Point} | ")
        + (Found is null ? "-" : FormattableString.Invariant($"{Found.Text} > {Found.Name} {Found.Place?.Id} {Found.Country} ({Found.Latitude:F3}, {Found.Longitude:F3})"));
}

/// <summary>What became of the places of one set.</summary>
/// <param name="Name">"lgl", "geovirus", "own".</param>
public sealed record PlacesScore(string Name, ImmutableArray<JudgedPlace> Places)
{
    private IEnumerable<JudgedPlace> Real => Places.Where(place => place.Gold.Point is not null);

    /// <summary>Of all that have a point, those located near enough to it.</summary>
    public double Accuracy => Share(Real, Verdict.Right);

    /// <summary>Of all, those not located wrongly.</summary>
    public double Innocence => 1 - Share(Places, Verdict.Wrong);

    public ImmutableArray<Figure> Figures => [new($"{Name}.accuracy", Accuracy), new($"{Name}.not_wrong", Innocence)];

    public override string ToString() => FormattableString.Invariant(
        $"{Name,-10} {Places.Length,6} {Accuracy,8:F3} {Share(Places, Verdict.Wrong),8:F3} {Share(Places, Verdict.Unlocated),10:F3}");

    private static double Share(IEnumerable<JudgedPlace> places, Verdict verdict) =>
        places.Select(place => place.Verdict == verdict ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
