namespace Dragoman.Text;

/// <summary>
/// Cuts text into syntactic words as the English Web Treebank does ("do|n't", "Haftar|'s", "well|-|known", "30|%", "and|/|or"),
/// but keeps romanised names with their article together ("Al-Wefaq", "ez-Zor"; the treebank has "Al|-|Zaman").
/// </summary>
internal sealed class Tokenizer(Orthography orthography)
{
    /// <summary>No token is longer: what is, isn't a word.</summary>
    public const int LongestToken = 400;

    /// <summary>How far, in characters, an opening single quote makes an apostrophe at the end of a word a closing one.</summary>
    private const int QuoteReach = 400;

    private readonly WordScanner _words = new(orthography);
    private readonly WordSplitter _splitter = new(orthography);

    public void Tokenize(string text, TextSpan span, List<RawToken> tokens)
    {
        var clean = text.AsSpan(0, span.End);
        var quote = -QuoteReach;
        var at = span.Start;
        while (at < span.End)
        {
            if (char.IsWhiteSpace(clean[at]))
            {
                at++;
                continue;
            }
            if (clean[at] == '\'')
                quote = IsOpeningQuote(clean, at) ? at : -QuoteReach;
            at = Next(clean, at, span.Start, at - quote < QuoteReach, tokens);
        }
    }

    private int Next(ReadOnlySpan<char> text, int at, int start, bool inQuote, List<RawToken> tokens)
    {
        var fixedEnd = Links.EndOf(text, at, start);
        if (fixedEnd == at)
            fixedEnd = Symbols.EmoticonEnd(text, at, start);
        if (fixedEnd > at)
            return Add(text, at, fixedEnd, tokens);
        if (!WordScanner.BeginsWord(text, at))
            return Add(text, at, Symbols.EndOf(text, at), tokens);
        var end = _words.EndOf(text, at, inQuote);
        return end - at > LongestToken ? Add(text, at, end, tokens) : _splitter.Split(text, at, end, tokens);
    }

    private static int Add(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens)
    {
        while (end - start > LongestToken)
        {
            var cut = start + LongestToken;
            if (char.IsLowSurrogate(text[cut]))
                cut--;
            tokens.Add(new RawToken(start, cut));
            start = cut;
        }
        tokens.Add(new RawToken(start, end));
        return end;
    }

    private static bool IsOpeningQuote(ReadOnlySpan<char> text, int at) =>
        (at == 0 || !Characters.IsWord(text, at - 1)) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
}
