using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>What each feature adds to the logarithm of the odds that two claims tell of one happening.</summary>
public sealed record LinkWeights
{
    internal static readonly int Count = Enum.GetValues<LinkFeature>().Length;

    /// <summary>Fitted by the evaluation's "merge --fit"; on the topics of ECB+ that are for tuning.</summary>
    public static LinkWeights Default { get; } = new([
        (LinkFeature.Prior, -4.5),
        (LinkFeature.SameClass, 2.857),
        (LinkFeature.SameTrigger, 1.344),
        (LinkFeature.SamePlace, 1.6),
        (LinkFeature.NearPlace, 0.8),
        (LinkFeature.WithinPlace, 0.3),
        (LinkFeature.FarPlace, -3),
        (LinkFeature.UnknownPlace, 0.564),
        (LinkFeature.SameDay, 1),
        (LinkFeature.NearDay, -0.8),
        (LinkFeature.FarDay, -3),
        (LinkFeature.DifferentExtent, -2),
        (LinkFeature.UnknownTime, -0.773),
        (LinkFeature.SameActor, 0.6),
        (LinkFeature.OtherActor, -0.3),
        (LinkFeature.SwappedSides, -0.8),
        (LinkFeature.SameRecipient, 0.5),
        (LinkFeature.OtherRecipient, -0.6),
        (LinkFeature.SameCount, 2.478),
        (LinkFeature.NearCount, 0.429),
        (LinkFeature.OtherCount, -1.5),
        (LinkFeature.Words, 0.84),
        (LinkFeature.Names, 1.32),
        (LinkFeature.ReportWords, 3.956),
        (LinkFeature.SameReport, 1.6),
        (LinkFeature.SameSentence, 0.6),
        (LinkFeature.Outcome, 1.8),
        (LinkFeature.Hypothetical, -2),
    ]);

    /// <summary>By judgement, before anything was fitted; the fit is held near them.</summary>
    public static LinkWeights Sensible { get; } = new([
        (LinkFeature.Prior, -4.5),
        (LinkFeature.SameClass, 0.8),
        (LinkFeature.SameTrigger, 0.6),
        (LinkFeature.SamePlace, 1.6),
        (LinkFeature.NearPlace, 0.8),
        (LinkFeature.WithinPlace, 0.3),
        (LinkFeature.FarPlace, -3),
        (LinkFeature.UnknownPlace, 0.3),
        (LinkFeature.SameDay, 1),
        (LinkFeature.NearDay, -0.8),
        (LinkFeature.FarDay, -3),
        (LinkFeature.DifferentExtent, -2),
        (LinkFeature.UnknownTime, 0.3),
        (LinkFeature.SameActor, 0.6),
        (LinkFeature.OtherActor, -0.3),
        (LinkFeature.SwappedSides, -0.8),
        (LinkFeature.SameRecipient, 0.5),
        (LinkFeature.OtherRecipient, -0.6),
        (LinkFeature.SameCount, 2),
        (LinkFeature.NearCount, 0.6),
        (LinkFeature.OtherCount, -1.5),
        (LinkFeature.Words, 2),
        (LinkFeature.Names, 1.5),
        (LinkFeature.ReportWords, 2),
        (LinkFeature.SameReport, 1.6),
        (LinkFeature.SameSentence, 0.6),
        (LinkFeature.Outcome, 1.8),
        (LinkFeature.Hypothetical, -2),
    ]);

    private readonly ImmutableArray<double> _weights;

    /// <exception cref="ArgumentException">A feature is given twice.</exception>
    public LinkWeights(IEnumerable<(LinkFeature Feature, double Weight)> weights)
    {
        var all = new double[Count];
        foreach (var group in weights.GroupBy(pair => pair.Feature))
            all[(int)group.Key] = group.Count() == 1 ? group.First().Weight : throw new ArgumentException($"{group.Key} is given twice");
        _weights = [.. all];
    }

    public double this[LinkFeature feature] => _weights[(int)feature];

    /// <returns>The logarithm of the odds, to a millionth, so that no machine's rounding turns the scale.</returns>
    internal double Odds(ReadOnlySpan<double> values)
    {
        var sum = this[LinkFeature.Prior];
        for (var i = 1; i < values.Length; i++) sum += _weights[i] * values[i];
        return Math.Round(sum, 6);
    }

    internal static double Probability(double odds) => Math.Round(1 / (1 + Math.Exp(-odds)), 6);
}
