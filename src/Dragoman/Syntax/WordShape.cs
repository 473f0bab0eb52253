namespace Dragoman.Syntax;

/// <summary>Hashes of what models know a word by: its spellings, its affixes and its shape.</summary>
internal struct WordShape
{
    /// <summary>In lower case, digits as 0.</summary>
    public ulong Lower;
    /// <summary>In lower case with its digits: the key of word vectors and lemmas.</summary>
    public ulong Key;
    public ulong Suffix3, Suffix4, Prefix2;
    /// <summary>"Al-Wefaq" is Xx-Xx, "T-55" is X-0.</summary>
    public ulong Shape;

    public static WordShape Of(string form)
    {
        var shape = default(WordShape);
        shape.ReadSpellings(form);
        shape.ReadAffixes(form);
        return shape;
    }

    private void ReadSpellings(string form)
    {
        (Lower, Key, Shape) = (FeatureHash.Seed, FeatureHash.Seed, FeatureHash.Seed);
        var last = '\0';
        foreach (var c in form)
        {
            var straight = Straight(c);
            var lower = char.ToLowerInvariant(straight);
            Lower = FeatureHash.Append(Lower, Digitless(lower));
            Key = FeatureHash.Append(Key, lower);
            var kind = Kind(straight);
            if (kind != last)
                Shape = FeatureHash.Append(Shape, kind);
            last = kind;
        }
    }

    private void ReadAffixes(string form)
    {
        Prefix2 = Slice(form, 0, 2);
        Suffix3 = Slice(form, form.Length - 3, 3);
        Suffix4 = Slice(form, form.Length - 4, 4);
    }

    /// <summary>The affix, or the whole word where it is no longer than the affix.</summary>
    private static ulong Slice(string form, int start, int length)
    {
        var hash = FeatureHash.Seed;
        for (var i = Math.Max(0, start); i < Math.Min(form.Length, start + length); i++)
            hash = FeatureHash.Append(hash, Digitless(char.ToLowerInvariant(Straight(form[i]))));
        return hash;
    }

    /// <summary>Curly quotation marks as straight ones; the treebanks have both.</summary>
    public static char Straight(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u00B4' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        _ => c,
    };

    private static char Digitless(char c) => char.IsAsciiDigit(c) ? '0' : c;

    private static char Kind(char c) =>
        char.IsUpper(c) ? 'X' :
        char.IsLetter(c) ? 'x' :
        char.IsDigit(c) ? '0' :
        c;
}
