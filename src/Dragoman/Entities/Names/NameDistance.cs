namespace Dragoman.Entities.Names;

/// <summary>Damerau-Levenshtein distance over skeletons with learned costs (<see cref="EditCosts"/>).</summary>
internal static class NameDistance
{
    private const float Swap = 0.6f;
    private const int Longest = 64;

    /// <summary>1 less the distance by mean length; a little more where the consonants agree, less where the first sounds don't or where there is one consonant only.</summary>
    public static double Similarity(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
            return 0;
        if (one == other)
            return 0.99;
        var length = Math.Max(4.0, (one.Length + other.Length) / 2.0);
        var distance = Of(one, other) + FirstSound(one[0], other[0]);
        return Math.Clamp(1 - distance / length + ByConsonants(Skeletons.Consonants(one), Skeletons.Consonants(other)), 0, 0.98);
    }

    /// <summary>Skeletons longer than 64 letters are cut.</summary>
    public static float Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        var width = other.Length + 1;
        Span<float> rows = stackalloc float[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        above[0] = 0;
        for (var j = 1; j < width; j++)
            above[j] = above[j - 1] + EditCosts.Of('\0', other[j - 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            Fill(row, above, before, one, other, i);
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }

    private static void Fill(Span<float> row, Span<float> above, Span<float> before, ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i)
    {
        var letter = one[i - 1];
        row[0] = above[0] + EditCosts.Of(letter, '\0');
        for (var j = 1; j < row.Length; j++)
        {
            var best = Math.Min(above[j] + EditCosts.Of(letter, '\0'), row[j - 1] + EditCosts.Of('\0', other[j - 1]));
            best = Math.Min(best, above[j - 1] + EditCosts.Of(letter, other[j - 1]));
            if (i > 1 && j > 1 && letter == other[j - 2] && one[i - 2] == other[j - 1])
                best = Math.Min(best, before[j - 2] + Swap);
            row[j] = best;
        }
    }

    /// <summary>Vowels are cheap, so a name with a single consonant is like too many others.</summary>
    private static double ByConsonants(string one, string other) =>
        Math.Min(one.Length, other.Length) < 2 ? -0.15 : one == other ? 0.03 : 0;

    private static double FirstSound(char one, char other) => EditCosts.Of(one, other) > 0.7 ? 0.3 : 0;
}
