using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>Which template of an answer answers to which of the key: one to one, by what brings most points, where type and a party agree at least in part.</summary>
public static class MucMapping
{
    /// <returns>For each template of the answer its place in the key, -1 for none.</returns>
    public static int[] Map(ImmutableArray<MucTemplate> answers, ImmutableArray<MucTemplate> keys)
    {
        var worth = new double[answers.Length, keys.Length];
        for (var i = 0; i < answers.Length; i++)
            for (var j = 0; j < keys.Length; j++)
                worth[i, j] = MayAnswer(answers[i], keys[j]) ? Worth(answers[i], keys[j]) : 0;
        return Pairs(worth);
    }

    /// <summary>One to one, with the highest sum; pairs worth nothing are none.</summary>
    internal static int[] Pairs(double[,] worth)
    {
        var (rows, columns) = (worth.GetLength(0), worth.GetLength(1));
        var chosen = new int[rows];
        Array.Fill(chosen, -1);
        var taken = new HashSet<int>();
        // Ties and crossings are few: the best pair first, then swaps while they help.
        foreach (var (i, j) in Enumerable.Range(0, rows).SelectMany(i => Enumerable.Range(0, columns).Select(j => (i, j))).Where(pair => worth[pair.i, pair.j] > 0).OrderByDescending(pair => worth[pair.i, pair.j]).ThenBy(pair => pair.i).ThenBy(pair => pair.j))
            if (chosen[i] < 0 && taken.Add(j))
                chosen[i] = j;
        while (Improve(worth, chosen)) { }
        return chosen;
    }

    private static bool Improve(double[,] worth, int[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
            for (var k = 0; k < chosen.Length; k++)
                for (var j = 0; j < worth.GetLength(1); j++)
                {
                    if (i == k || j == chosen[i] || (chosen.Contains(j) && chosen[k] != j)) continue;
                    var other = chosen[k] == j ? chosen[i] : chosen[k];
                    if (Of(worth, i, j) + Of(worth, k, other) <= Of(worth, i, chosen[i]) + Of(worth, k, chosen[k]) + 1e-9) continue;
                    (chosen[i], chosen[k]) = (j, other);
                    return true;
                }
        return false;
    }

    private static double Of(double[,] worth, int i, int j) => j < 0 ? 0 : worth[i, j];

    private static bool MayAnswer(MucTemplate answer, MucTemplate key) =>
        Points(answer, key, MucSlots.Type) > 0 && MucSlots.Content.Any(slot => Points(answer, key, slot) > 0);

    private static double Worth(MucTemplate answer, MucTemplate key) => MucSlots.Scored.Sum(slot => Points(answer, key, slot.Slot));

    private static double Points(MucTemplate answer, MucTemplate key, int slot) => MucTally.Of(slot, answer[slot], key[slot]) is var tally ? tally.Correct + 0.5 * tally.Partial : 0;
}
