namespace Dragoman.Syntax;

/// <summary>Under what a lemma's rule is looked up, the most telling first: the whole word with its case, the whole word, endings of 6 to 0 letters.</summary>
internal static class LemmaKeys
{
    public const int Max = 9;

    private const int LongestEnding = 6;

    /// <returns>The number of keys written.</returns>
    public static int Of(string form, string xpos, bool first, Span<ulong> keys)
    {
        var tag = FeatureHash.Of(xpos);
        var tagAndCase = FeatureHash.Pair(tag, (ulong)CaseOf(form, first));
        Span<ulong> endings = stackalloc ulong[LongestEnding + 1];
        var whole = HashBackwards(form, endings);
        keys[0] = FeatureHash.Feature(1, FeatureHash.Pair(whole, tagAndCase));
        keys[1] = FeatureHash.Feature(2, FeatureHash.Pair(whole, tag));
        var count = 2;
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
            keys[count++] = FeatureHash.Feature(3 + length, FeatureHash.Pair(endings[length], tagAndCase));
        return count;
    }

    private static ulong HashBackwards(string form, Span<ulong> endings)
    {
        var hash = FeatureHash.Seed;
        endings[0] = hash;
        for (var length = 1; length <= form.Length; length++)
        {
            hash = FeatureHash.Append(hash, char.ToLowerInvariant(WordShape.Straight(form[^length])));
            if (length <= LongestEnding)
                endings[length] = hash;
        }
        return hash;
    }

    private static LemmaLetters CaseOf(string form, bool first)
    {
        if (form.Length == 0 || !char.IsUpper(form[0]))
            return LemmaLetters.Lower;
        if (form.Length > 1 && !form.AsSpan().ContainsAnyInRange('a', 'z'))
            return LemmaLetters.Upper;
        return first ? LemmaLetters.FirstCapital : LemmaLetters.Capital;
    }

    private enum LemmaLetters
    {
        Lower,
        Capital,
        FirstCapital,
        Upper,
    }
}
