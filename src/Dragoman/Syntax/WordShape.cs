namespace Dragoman.Syntax;

/// <summary>What the models know of one word: hashes of its spellings, its clusters, and (once tagged) its tags.</summary>
internal struct WordShape
{
    /// <summary>As it is written, digits as 0.</summary>
    public ulong Form;
    /// <summary>In lower case, digits as 0.</summary>
    public ulong Lower;
    /// <summary>In lower case with its digits: the key of clusters and lemmas.</summary>
    public ulong Key;
    public ulong Suffix1, Suffix2, Suffix3, Suffix4, Prefix1, Prefix2, Prefix3;
    /// <summary>"Al-Wefaq" is Xx-Xx, "T-55" is X-0.</summary>
    public ulong Shape;
    public WordFlags Flags;
    public Clusters Clusters;
    public byte Tag, Xpos;
    public Upos Upos;

    /// <summary>Stands left and right of a sentence.</summary>
    public static WordShape None => new() { Form = 1, Lower = 1, Key = 1, Shape = 1, Tag = byte.MaxValue, Xpos = byte.MaxValue, Upos = (Upos)byte.MaxValue };

    /// <summary>Follows the last word; the head of the root.</summary>
    public static WordShape Root => new() { Form = 2, Lower = 2, Key = 2, Shape = 2, Tag = 254, Xpos = 254, Upos = (Upos)254 };

    public static WordShape Of(string form, ClusterTable clusters)
    {
        var shape = default(WordShape);
        shape.ReadSpellings(form);
        shape.ReadAffixes(form);
        shape.Clusters = clusters[shape.Key];
        return shape;
    }

    private void ReadSpellings(string form)
    {
        (Form, Lower, Key, Shape) = (FeatureHash.Seed, FeatureHash.Seed, FeatureHash.Seed, FeatureHash.Seed);
        var last = '\0';
        foreach (var c in form)
        {
            var straight = Straight(c);
            var lower = char.ToLowerInvariant(straight);
            Form = FeatureHash.Append(Form, Digitless(straight));
            Lower = FeatureHash.Append(Lower, Digitless(lower));
            Key = FeatureHash.Append(Key, lower);
            var kind = Kind(straight);
            if (kind != last)
                Shape = FeatureHash.Append(Shape, kind);
            last = kind;
            Flags |= FlagOf(kind);
        }
        if (form.Length > 0 && char.IsUpper(form[0]))
            Flags |= WordFlags.Capitalised;
    }

    private void ReadAffixes(string form)
    {
        Prefix1 = Slice(form, 0, 1);
        Prefix2 = Slice(form, 0, 2);
        Prefix3 = Slice(form, 0, 3);
        Suffix1 = Slice(form, form.Length - 1, 1);
        Suffix2 = Slice(form, form.Length - 2, 2);
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

    private static WordFlags FlagOf(char kind) => kind switch
    {
        'X' => WordFlags.HasUpper,
        'x' => WordFlags.HasLower,
        '0' => WordFlags.HasDigit,
        '-' => WordFlags.HasHyphen,
        _ => WordFlags.HasOther,
    };
}

[Flags]
internal enum WordFlags : byte
{
    None = 0,
    Capitalised = 1,
    HasUpper = 2,
    HasLower = 4,
    HasDigit = 8,
    HasHyphen = 16,
    HasOther = 32,
}
