using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dragoman.Evaluation.Baselines;

namespace Dragoman.Evaluation.Spellings;

/// <param name="Name">"arabic.alone".</param>
/// <param name="Names">In the index.</param>
/// <param name="Microseconds">Of processor time, for each look-up on one thread.</param>
public sealed record SpellingScore(string Name, ImmutableArray<LookUp> LookUps, int Names, double? Microseconds)
{
    private static readonly string[] Kinds = ["exact", "key", "edit", "truncated", "missed"];

    public double First => Share(LookUps, look => look.IsFirst);

    public double Found => Share(LookUps, look => look.Right is not null);

    public ImmutableArray<Figure> Figures => [new($"{Name}.first", First), new($"{Name}.found", Found)];

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Name,-18} {LookUps.Length,6} of {Names,7} names  first {First:F4}  in ten {Found:F4}");
        text.Append(Microseconds is { } time ? string.Create(CultureInfo.InvariantCulture, $"  {time:F1} us") : "").Append('\n');
        foreach (var kind in Kinds)
            if (LookUps.Where(look => look.Kind == kind).ToArray() is { Length: > 0 } these)
                text.Append(CultureInfo.InvariantCulture, $"    {kind,-10} {these.Length,6}  first {Share(these, look => look.IsFirst):F3}\n");
        return text.ToString();
    }

    /// <summary>How many are answered rightly, and how many are answered though their place is not there, from a score and a margin on.</summary>
    public string Thresholds()
    {
        var text = new StringBuilder($"{Name}: from score, margin on: answered rightly, answered wrongly, answered where the place is taken out\n");
        foreach (var score in (double[])[0.9, 0.8, 0.7, 0.6, 0.5, 0.3])
            foreach (var margin in (double[])[0, 0.05, 0.15, 0.3])
                text.Append(CultureInfo.InvariantCulture, $"    {score:F2} {margin:F2}  {Rightly(score, margin):F3} {Wrongly(score, margin):F3} {FalseAlarms(score, margin):F3}\n");
        return text.ToString();
    }

    public double Rightly(double score, double margin) => Share(LookUps, look => look.IsFirst && IsSure(look, score, margin));

    public double FalseAlarms(double score, double margin) => Share(LookUps, look => look.OtherBest is { } other && other.Score >= score && other.Margin >= margin);

    private double Wrongly(double score, double margin) => Share(LookUps, look => !look.IsFirst && IsSure(look, score, margin));

    private static bool IsSure(LookUp look, double score, double margin) => look.Best is { } best && best.Score >= score && best.Margin >= margin;

    private static double Share(IReadOnlyCollection<LookUp> all, Func<LookUp, bool> which) => all.Count == 0 ? 0 : (double)all.Count(which) / all.Count;
}
