using System.Collections.Immutable;

namespace Dragoman.Evaluation.Baselines;

/// <param name="Name">Of what, and which: "samples.recall".</param>
/// <param name="Value">0 to 1; higher is better.</param>
public readonly record struct Figure(string Name, double Value);

/// <summary>Figures that were reached once and are not given up unnoticed.</summary>
/// <param name="Lowered">What was given up on purpose, oldest first.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, double> Figures, ImmutableArray<Lowering> Lowered)
{
    /// <summary>Less than that is rounding.</summary>
    public const double Tolerance = 0.0005;

    public static Baseline Empty { get; } = new(ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal), []);

    public Comparison Compare(ImmutableArray<Figure> measured) => new(
        [.. measured.Where(figure => Figures.ContainsKey(figure.Name) && IsLower(figure)).Select(figure => new Drop(figure.Name, Figures[figure.Name], figure.Value))],
        [.. measured.Where(figure => !Figures.ContainsKey(figure.Name)).Select(figure => figure.Name)],
        [.. Figures.Keys.Except(measured.Select(figure => figure.Name))]);

    /// <summary>Every figure at its best; what wasn't measured stays.</summary>
    public Baseline Raise(ImmutableArray<Figure> measured) =>
        this with { Figures = Figures.SetItems(measured.Select(figure => KeyValuePair.Create(figure.Name, Math.Max(Rounded(figure), Known(figure))))) };

    /// <summary>Every figure as it was measured.</summary>
    public Baseline Replace(ImmutableArray<Figure> measured, string reason) => new(
        Figures.SetItems(measured.Select(figure => KeyValuePair.Create(figure.Name, Rounded(figure)))),
        Compare(measured).Lower is [] ? Lowered : Lowered.Add(new Lowering(reason, Compare(measured).Lower)));

    private bool IsLower(Figure figure) => Known(figure) - figure.Value > Tolerance;

    private double Known(Figure figure) => Figures.GetValueOrDefault(figure.Name);

    private static double Rounded(Figure figure) => Math.Round(figure.Value, 4);
}

/// <param name="Lower">Figures that fell.</param>
/// <param name="New">Figures that no baseline holds.</param>
/// <param name="NotMeasured">Figures of the baseline that this run has none for.</param>
public sealed record Comparison(ImmutableArray<Drop> Lower, ImmutableArray<string> New, ImmutableArray<string> NotMeasured);

public sealed record Drop(string Name, double From, double To)
{
    public override string ToString() => FormattableString.Invariant($"{Name} {From:F4} -> {To:F4}");
}

public sealed record Lowering(string Reason, ImmutableArray<Drop> Figures);
