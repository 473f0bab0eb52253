using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Entities.Names;
using Dragoman.Evaluation.Baselines;
using Dragoman.Training.Spellings;

namespace Dragoman.Evaluation.Spellings;

/// <summary>deezymatch-pairs: whether two names are of one place, of pairs in Latin letters. From which score on was learned on the training part.</summary>
/// <param name="From">The score from which on two names are taken for one.</param>
public sealed record PairExam(int Pairs, double From, double Accuracy, double F)
{
    public ImmutableArray<Figure> Figures => [new("deezymatch.accuracy", Accuracy), new("deezymatch.f", F)];

    public static PairExam Run(string folder, SpellingCosts costs)
    {
        var (train, test) = (Read(folder, "train", costs), Read(folder, "test", costs));
        var from = Enumerable.Range(1, 99).Select(step => step / 100.0).MaxBy(step => Accurate(train, step));
        return new(test.Length, from, Accurate(test, from), FOf(test, from));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"deezymatch         {Pairs,6} pairs in Latin letters, one from {From:F2} on: accuracy {Accuracy:F4}  F {F:F4}\n");

    private static double Accurate((double Score, bool IsOne)[] pairs, double from) => pairs.Average(pair => pair.Score >= from == pair.IsOne ? 1.0 : 0);

    private static double FOf((double Score, bool IsOne)[] pairs, double from) =>
        2.0 * pairs.Count(pair => pair.Score >= from && pair.IsOne) / (pairs.Count(pair => pair.Score >= from) + pairs.Count(pair => pair.IsOne));

    private static (double Score, bool IsOne)[] Read(string folder, string part, SpellingCosts costs) =>
    [
        .. ToponymPairs.Read(VariantPairs.ToponymFile(folder, part))
            .Select(pair => (Math.Max(NameSearch.Score(costs, pair.One, pair.Other), NameSearch.Score(costs, pair.Other, pair.One)), pair.IsOne)),
    ];
}
