namespace Dragoman.Syntax;

/// <summary>Working memory of one analysis, used again for the next. Words stand between two empty words on the left and three on the right, the first of which is the root.</summary>
internal sealed class SyntaxScratch
{
    public const int Padding = 2;

    private WordShape[] _words = new WordShape[64];
    private WordShape[] _kept = new WordShape[64];

    public ulong[] Features { get; } = new ulong[ParserFeatures.Max];

    public int[] Scores { get; } = new int[WeightTable.MaxClasses];

    public ParserState State { get; } = new();

    /// <summary>The sentence's words with their padding.</summary>
    public Span<WordShape> Words(int count)
    {
        var length = count + (2 * Padding) + 1;
        if (_words.Length < length)
            _words = new WordShape[length * 2];
        var words = _words.AsSpan(0, length);
        words[..Padding].Fill(WordShape.None);
        words[(count + Padding)..].Fill(WordShape.None);
        return words;
    }

    /// <summary>A copy of some of the sentence's words, tags and all, padded.</summary>
    public Span<WordShape> Kept(ParsedTokens kept)
    {
        var length = kept.Length + (2 * Padding) + 1;
        if (_kept.Length < length)
            _kept = new WordShape[length * 2];
        for (var i = 0; i < kept.Length; i++)
            _kept[i + Padding] = _words[kept[i] + Padding];
        var words = _kept.AsSpan(0, length);
        words[..Padding].Fill(WordShape.None);
        words[(kept.Length + Padding)..].Fill(WordShape.None);
        return words;
    }
}
