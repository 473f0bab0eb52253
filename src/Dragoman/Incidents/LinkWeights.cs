using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>What each feature adds to the logarithm of the odds that two claims tell of one happening, by what is known of them.</summary>
public sealed record LinkWeights
{
    internal static readonly int Count = Enum.GetValues<LinkFeature>().Length;

    /// <summary>
    /// Within a report, without days, with days. The latter two come from fits by the evaluation's "merge --fit", on the tuning parts of ECB+ and of UCDP's headlines. With days a tenth was then moved from the
    /// prior to the features of places: those headlines are all of one province, so that one place tells little there, and the fit set it just below nothing.
    /// </summary>
    public static LinkWeights Default { get; } = new([
        (LinkFeature.Prior, -4.5, -3.43, -2.25),
        (LinkFeature.SameClass, 2.857, 2.52, 0.77),
        (LinkFeature.SameTrigger, 1.344, 0.82, -0.01),
        (LinkFeature.SameForm, 0, 0.85, 0),
        (LinkFeature.SamePlace, 1.6, 1.6, 0.02),
        (LinkFeature.NearPlace, 0.8, 0.8, -0.78),
        (LinkFeature.WithinPlace, 0.3, 0.3, -0.11),
        (LinkFeature.FarPlace, -3, -3, -3),
        (LinkFeature.UnknownPlace, 0.564, 0.35, 0.26),
        (LinkFeature.NoPlaces, 0.564, 0.2, 0.27),
        (LinkFeature.SameDay, 1, 1, 2.02),
        (LinkFeature.NearDay, -0.8, -0.8, -0.75),
        (LinkFeature.FarDay, -3, -3, -3),
        (LinkFeature.DifferentExtent, -2, -2, -2),
        (LinkFeature.UnknownTime, -0.773, -0.76, 0.3),
        (LinkFeature.OneDay, 0, -1.5, 0),
        (LinkFeature.SameActor, 0.6, 0.6, 0.56),
        (LinkFeature.OtherActor, -0.3, -0.3, -0.3),
        (LinkFeature.SwappedSides, -0.8, -0.8, -0.8),
        (LinkFeature.SameRecipient, 0.5, 0.71, 0.52),
        (LinkFeature.OtherRecipient, -0.6, -0.79, -0.1),
        (LinkFeature.SameCount, 2.478, 1.86, 1.68),
        (LinkFeature.NearCount, 0.429, 0.6, 0.76),
        (LinkFeature.OtherCount, -1.5, -1.5, -0.36),
        (LinkFeature.Words, 0.84, 0.68, 1.7),
        (LinkFeature.Names, 1.32, 0.13, 0.5),
        (LinkFeature.OtherNames, 0, 0, 0.21),
        (LinkFeature.ReportWords, 3.956, 2.52, 0.79),
        (LinkFeature.NamesOfReport, 0, 1.87, 0),
        (LinkFeature.OtherReportNames, 0, -1.65, 0),
        (LinkFeature.LongSentences, 0, 0, -0.88),
        (LinkFeature.OtherMeans, 0, 0, -0.96),
        (LinkFeature.SameSite, 0, 0, 1.36),
        (LinkFeature.SameReport, 1.6, 1.6, 1.6),
        (LinkFeature.SameSentence, 0.6, 0.6, 0.6),
        (LinkFeature.Outcome, 1.8, 1.8, 1.16),
        (LinkFeature.Hypothetical, -2, -2, -2),
    ]);

    /// <summary>By judgement, before anything was fitted; the fit is held near them.</summary>
    public static LinkWeights Sensible { get; } = new([
        (LinkFeature.Prior, -4.5, -4.5, -4.5),
        (LinkFeature.SameClass, 0.8, 0.8, 0.8),
        (LinkFeature.SameTrigger, 0.6, 0.6, 0.6),
        (LinkFeature.SameForm, 0, 0, 0),
        (LinkFeature.SamePlace, 1.6, 1.6, 1.6),
        (LinkFeature.NearPlace, 0.8, 0.8, 0.8),
        (LinkFeature.WithinPlace, 0.3, 0.3, 0.3),
        (LinkFeature.FarPlace, -3, -3, -3),
        (LinkFeature.UnknownPlace, 0.3, 0.3, 0.3),
        (LinkFeature.NoPlaces, 0.3, 0.3, 0.3),
        (LinkFeature.SameDay, 1, 1, 1),
        (LinkFeature.NearDay, -0.8, -0.8, -0.8),
        (LinkFeature.FarDay, -3, -3, -3),
        (LinkFeature.DifferentExtent, -2, -2, -2),
        (LinkFeature.UnknownTime, 0.3, 0.3, 0.3),
        (LinkFeature.OneDay, 0, -1.5, 0),
        (LinkFeature.SameActor, 0.6, 0.6, 0.6),
        (LinkFeature.OtherActor, -0.3, -0.3, -0.3),
        (LinkFeature.SwappedSides, -0.8, -0.8, -0.8),
        (LinkFeature.SameRecipient, 0.5, 0.5, 0.5),
        (LinkFeature.OtherRecipient, -0.6, -0.6, -0.6),
        (LinkFeature.SameCount, 2, 2, 2),
        (LinkFeature.NearCount, 0.6, 0.6, 0.6),
        (LinkFeature.OtherCount, -1.5, -1.5, -1.5),
        (LinkFeature.Words, 2, 2, 2),
        (LinkFeature.Names, 1.5, 1.5, 1.5),
        (LinkFeature.OtherNames, 0, 0, 0),
        (LinkFeature.ReportWords, 2, 2, 2),
        (LinkFeature.NamesOfReport, 0, 0, 0),
        (LinkFeature.OtherReportNames, 0, 0, 0),
        (LinkFeature.LongSentences, 0, 0, 0),
        (LinkFeature.OtherMeans, 0, 0, -0.4),
        (LinkFeature.SameSite, 0, 0, 0.5),
        (LinkFeature.SameReport, 1.6, 1.6, 1.6),
        (LinkFeature.SameSentence, 0.6, 0.6, 0.6),
        (LinkFeature.Outcome, 1.8, 1.8, 1.8),
        (LinkFeature.Hypothetical, -2, -2, -2),
    ]);

    private const int Settings = 3;

    /// <summary>By setting, then by feature.</summary>
    private readonly ImmutableArray<ImmutableArray<double>> _weights;

    /// <exception cref="ArgumentException">A feature is given twice.</exception>
    public LinkWeights(IEnumerable<(LinkFeature Feature, double Within, double Undated, double Dated)> weights)
    {
        var all = Enumerable.Range(0, Settings).Select(_ => new double[Count]).ToArray();
        foreach (var group in weights.GroupBy(row => row.Feature))
        {
            var row = group.Count() == 1 ? group.First() : throw new ArgumentException($"{group.Key} is given twice");
            (all[0][(int)group.Key], all[1][(int)group.Key], all[2][(int)group.Key]) = (row.Within, row.Undated, row.Dated);
        }
        _weights = [.. all.Select(column => column.ToImmutableArray())];
    }

    public double this[LinkSetting setting, LinkFeature feature] => _weights[(int)setting][(int)feature];

    /// <returns>The logarithm of the odds, to a millionth, so that no machine's rounding turns the scale.</returns>
    internal double Odds(LinkSetting setting, ReadOnlySpan<double> values)
    {
        var weights = _weights[(int)setting].AsSpan();
        var sum = weights[0];
        for (var i = 1; i < values.Length; i++) sum += weights[i] * values[i];
        return Round(sum);
    }

    internal static double Round(double odds) => Math.Round(odds, 6);

    internal static double Probability(double odds) => Math.Round(1 / (1 + Math.Exp(-odds)), 6);
}
