using Dragoman.Entities.Names;

namespace Dragoman.Training.Spellings;

/// <summary>The cheapest alignment of a name with a spelling, step by step.</summary>
/// <param name="Changes">Whether it begins a word, the sound of the name, the sound found; kept ones too.</param>
internal sealed record SpellingSteps(double Cost, List<(bool Begins, byte One, byte Other)> Changes)
{
    private const int Blank = 30;

    public static SpellingSteps Of(SpellingCosts costs, byte[] one, byte[] other)
    {
        var table = Table(costs, one, other);
        var changes = new List<(bool, byte, byte)>(one.Length + 4);
        for (var (i, j) = (one.Length, other.Length); i > 0 || j > 0;)
            if (i > 0 && j > 0 && table[i, j] == table[i - 1, j - 1] + Changed(costs, one, i, other[j - 1]))
                changes.Add((Begins(one, i), one[--i], other[--j]));
            else if (i > 0 && table[i, j] == table[i - 1, j] + Dropped(costs, one, i))
                changes.Add((Begins(one, i), one[--i], Sounds.Gap));
            else
                changes.Add((i == 0 && j == 1, Sounds.Gap, other[--j]));
        return new(table[one.Length, other.Length], changes);
    }

    private static int[,] Table(SpellingCosts costs, byte[] one, byte[] other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
            {
                var best = i == 0 && j == 0 ? 0 : int.MaxValue;
                if (i > 0 && j > 0)
                    best = Math.Min(best, table[i - 1, j - 1] + Changed(costs, one, i, other[j - 1]));
                if (i > 0)
                    best = Math.Min(best, table[i - 1, j] + Dropped(costs, one, i));
                if (j > 0)
                    best = Math.Min(best, table[i, j - 1] + (other[j - 1] == Sounds.Gap ? Blank : costs.Of(i == 0 && j == 1, Sounds.Gap, other[j - 1])));
                table[i, j] = best;
            }
        return table;
    }

    private static int Changed(SpellingCosts costs, byte[] one, int i, byte other) =>
        one[i - 1] == other ? 0 : one[i - 1] == Sounds.Gap || other == Sounds.Gap ? 100_000 : costs.Of(Begins(one, i), one[i - 1], other);

    private static int Dropped(SpellingCosts costs, byte[] one, int i) => one[i - 1] == Sounds.Gap ? Blank : costs.Of(Begins(one, i), one[i - 1], Sounds.Gap);

    private static bool Begins(byte[] one, int i) => i == 1 || (i > 1 && one[i - 2] == Sounds.Gap);
}
