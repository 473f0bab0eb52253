namespace Dragoman.Text;

/// <summary>Cuts a written word into syntactic words: "do|n't", "can|not", "Haftar|'s", "26|km".</summary>
internal sealed class WordSplitter(Orthography orthography)
{
    private static readonly string[] Endings = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    public int Split(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens)
    {
        var word = text[start..end];
        if (orthography.ContractionParts(word) is { } parts)
            foreach (var part in parts)
                tokens.Add(new RawToken(start, start += part));
        else
            tokens.AddRange(Cut(word) is var cut && cut > 0
                ? [new RawToken(start, start + cut), new RawToken(start + cut, end)]
                : [new RawToken(start, end)]);
        return end;
    }

    private int Cut(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]) || word[0] is '+' or '.')
            return UnitCut(word);
        if (!word.Contains('\''))
            return 0;
        foreach (var ending in Endings)
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return IsContraction(word[..^ending.Length], ending) ? word.Length - ending.Length : 0;
        return 0;
    }

    /// <summary>"he'd", but not "Sa'd" and "Ra'd"; "I'm".</summary>
    private bool IsContraction(ReadOnlySpan<char> stem, string ending) => ending switch
    {
        "'d" => orthography.IsPronoun(stem),
        "'m" => stem is "I" or "i",
        _ => true,
    };

    /// <summary>"26|km", "5|pm"; "19th", "1970s" and "1960's" stay whole.</summary>
    private int UnitCut(ReadOnlySpan<char> word)
    {
        var digits = word.Length;
        while (digits > 1 && !char.IsAsciiDigit(word[digits - 1]))
            digits--;
        return digits < word.Length && orthography.IsUnit(word[digits..]) ? digits : 0;
    }
}
