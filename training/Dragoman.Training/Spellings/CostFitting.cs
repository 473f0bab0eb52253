using Dragoman.Entities.Names;

namespace Dragoman.Training.Spellings;

/// <summary>
/// Costs from pairs of spellings of one name: rounds of aligning each pair the cheapest way, then counting what stands for what (Ristad and Yianilos 1998,
/// "Learning string-edit distance", with the best alignment instead of all).
/// </summary>
public sealed class CostFitting
{
    private const int Rounds = 6;

    /// <summary>A pair that costs more for each sound is of two names.</summary>
    private const double OtherName = 200;

    /// <summary>So many sightings are had in advance, by the likelihood of the other sound.</summary>
    private const double Prior = 4;

    private const double BeginsPrior = 12;

    private readonly double[,,] _counts = new double[2, Sounds.Count, Sounds.Count];
    private readonly byte[][] _ones;
    private readonly byte[][] _others;

    private CostFitting(IEnumerable<(string One, string Other)> pairs)
    {
        var all = pairs.Select(pair => (One: SoundsOf(pair.One), Other: SoundsOf(pair.Other))).Where(pair => pair.One.Length > 1 && pair.Other.Length > 1).ToArray();
        (_ones, _others) = ([.. all.Select(pair => pair.One)], [.. all.Select(pair => pair.Other)]);
    }

    public static SpellingCosts Fit(IEnumerable<(string One, string Other)> pairs)
    {
        var fitting = new CostFitting(pairs);
        var costs = SpellingCosts.Untaught;
        for (var round = 0; round < Rounds; round++)
            costs = fitting.Next(costs);
        return costs;
    }

    private SpellingCosts Next(SpellingCosts costs)
    {
        Array.Clear(_counts);
        for (var i = 0; i < _ones.Length; i++)
        {
            Count(costs, _ones[i], _others[i]);
            Count(costs, _others[i], _ones[i]);
        }
        var all = Probabilities();
        return new((begins, one, other) => (int)Math.Round(100 * Math.Log(Kept(all, begins, other) / all[begins ? 1 : 0, one, other])));
    }

    /// <summary>A name that is spelled as it stands costs nothing: each sound found is weighed against the same one kept.</summary>
    private static double Kept(double[,,] all, bool begins, int sound) => sound == Sounds.Gap ? 1 : all[begins ? 1 : 0, sound, sound];

    /// <summary>What a sound becomes within words, and with that for its prior, what it becomes where a word begins.</summary>
    private double[,,] Probabilities()
    {
        var probabilities = new double[2, Sounds.Count, Sounds.Count];
        var shares = new double[Sounds.Count];
        for (var one = 1; one < Sounds.Count; one++)
            for (var other = 0; other < Sounds.Count; other++)
                shares[other] += _counts[0, one, other] + _counts[1, one, other];
        var (sum, sounds) = (shares.Sum(), shares.Skip(1).Sum());
        for (var one = 0; one < Sounds.Count; one++)
            for (var begins = 0; begins < 2; begins++)
            {
                var seen = one == Sounds.Gap ? begins == 0 ? sounds : WordsSeen() : Enumerable.Range(0, Sounds.Count).Sum(other => _counts[begins, one, other]);
                var prior = begins == 0 ? Prior : BeginsPrior;
                for (var other = 0; other < Sounds.Count; other++)
                {
                    var before = begins == 1 ? probabilities[0, one, other] : other == one ? 0.8 : 0.2 * Math.Max(shares[other] / Math.Max(sum, 1), 0.001);
                    probabilities[begins, one, other] = (_counts[begins, one, other] + prior * before) / (seen + prior);
                }
            }
        return probabilities;
    }

    private double WordsSeen()
    {
        var seen = 0.0;
        for (var one = 1; one < Sounds.Count; one++)
            for (var other = 0; other < Sounds.Count; other++)
                seen += _counts[1, one, other];
        return seen;
    }

    private void Count(SpellingCosts costs, byte[] one, byte[] other)
    {
        var steps = SpellingSteps.Of(costs, one, other);
        if (steps.Cost <= OtherName * Math.Max(one.Length, other.Length))
            foreach (var (begins, sound, found) in steps.Changes)
                _counts[begins ? 1 : 0, sound, found]++;
    }

    /// <summary>None of names without vowels.</summary>
    internal static byte[] SoundsOf(string name)
    {
        var sounds = new byte[Sounds.Longest];
        return SpelledName.SoundsOf(name, sounds) is { IsBare: false, Count: var count } ? sounds[..count] : [];
    }
}
