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
    /// <summary>Null where either has no point. Of "the road from A to B" the end that was asked for counts.</summary>
    public double? ErrorKm => Found is { Latitude: { } latitude, Longitude: { } longitude } && Gold.Point is { } point
        ? Found.Ends.Select(end => (end.Latitude, end.Longitude)).Append((latitude, longitude)).Min(found => Claims.Kilometres.Between(found.Item1, found.Item2, point.Latitude, point.Longitude).Value)
        : null;

    public override string ToString() =>
        FormattableString.Invariant($"{Verdict,-9} {Report.Name}: {Gold.Span.Of(Report.Report.Text).ToString()} {Gold.Point} | ")
        + (Found is null ? "-" : FormattableString.Invariant($"{Found.Text} > {Found.Name} {Found.Place?.Id} {Found.Country} ({Found.Latitude:F3}, {Found.Longitude:F3})"));
}

/// <summary>What became of the places of one set.</summary>
/// <param name="Name">"lgl", "geovirus", "own".</param>
public sealed record PlacesScore(string Name, ImmutableArray<JudgedPlace> Places)
{
    /// <summary>Half the girth of the earth.</summary>
    private const double FarthestKm = 20039;

    private IEnumerable<JudgedPlace> Real => Places.Where(place => place.Gold.Point is not null);

    /// <summary>Of all that have a point, those located near enough to it.</summary>
    public double Accuracy => Share(Real, Verdict.Right);

    /// <summary>Of all, those not located wrongly.</summary>
    public double Innocence => 1 - Share(Places, Verdict.Wrong);

    /// <summary>Where the names were given: of all, those whose right place is among those that the name may mean.</summary>
    public double? Ceiling { get; init; }

    /// <summary>Where the names were given: what the whole reader made of the text.</summary>
    public EndToEnd? Whole { get; init; }

    /// <summary>
    /// Area under the curve of the logarithms of errors, 0 to 1, less is better (Gritta, Pilehvar and Collier 2020, "A pragmatic guide to geoparsing
    /// evaluation"). What isn't located lies at the other end of the earth.
    /// </summary>
    public double AreaUnderCurve
    {
        get
        {
            var logs = Errors.Select(error => Math.Log(error + 1) / Math.Log(FarthestKm)).ToArray();
            return logs.Length < 2 ? logs.Sum() : (logs.Sum() - (logs[0] + logs[^1]) / 2) / (logs.Length - 1);
        }
    }

    /// <summary>In kilometres.</summary>
    public double MedianError => Errors is { Length: > 0 } errors ? errors[errors.Length / 2] : 0;

    public ImmutableArray<Figure> Figures =>
    [
        new($"{Name}.accuracy", Accuracy), new($"{Name}.not_wrong", Innocence), new($"{Name}.less_auc", 1 - AreaUnderCurve),
        .. Whole is { } whole ? [new($"{Name}.whole.precision", whole.Precision), new($"{Name}.whole.recall", whole.Recall), new Figure($"{Name}.whole.accuracy", whole.Accuracy)] : ImmutableArray<Figure>.Empty,
    ];

    public override string ToString() => FormattableString.Invariant(
        $"{Name,-10} {Places.Length,6} {Accuracy,8:F3} {Share(Places, Verdict.Wrong),8:F3} {Share(Places, Verdict.Unlocated),10:F3} {AreaUnderCurve,6:F3} {MedianError,9:F1} {Ceiling,8:F3} {Whole?.Precision,9:F3} {Whole?.Recall,7:F3} {Whole?.Accuracy,8:F3}");

    /// <summary>The same of every second report, from the first or from the second on.</summary>
    public PlacesScore Half(int first) => new($"{Name}/{first + 1}", [.. Places.Where(place => place.Report.Line % 2 == first)]);

    private double[] Errors => [.. Real.Select(place => place.ErrorKm ?? FarthestKm).Order()];

    private static double Share(IEnumerable<JudgedPlace> places, Verdict verdict) =>
        places.Select(place => place.Verdict == verdict ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
