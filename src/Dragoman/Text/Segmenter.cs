namespace Dragoman.Text;

/// <summary>Cuts a report into blocks, sentences and tokens. Never fails, whatever the text; takes time linear in its length.</summary>
public sealed class Segmenter
{
    private readonly BlockFinder _blocks;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly Casing? _casing;

    /// <param name="casing">What reports in capitals are read by; without it they stay as they are.</param>
    public Segmenter(Orthography orthography, Boilerplate boilerplate, Casing? casing = null)
    {
        _casing = casing;
        _blocks = new BlockFinder(boilerplate);
        _tokenizer = new Tokenizer(orthography);
        _splitter = new SentenceSplitter(orthography);
    }

    public Document Segment(Report report)
    {
        var clean = CleanText.Of(report.Text);
        var blocks = _blocks.Find(clean.Text, report.Title);
        if (_casing is { } casing && Casing.IsAllCapitals(clean.Text)) clean = clean.With(casing.Restore(clean.Text, blocks));
        var sentences = new SentenceBuilder(clean);
        var tokens = new List<RawToken>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Boilerplate)
                continue;
            tokens.Clear();
            _tokenizer.Tokenize(clean.Text, blocks[i].Span, tokens);
            foreach (var range in _splitter.Split(clean.Text, tokens))
                sentences.Add(i, blocks[i].Kind, tokens, range);
        }
        return new Document(report, [.. blocks.Select(block => block with { Span = clean.Original(block.Span) })], sentences.Build());
    }

    /// <summary>The tokens of a text that is one sentence.</summary>
    public IReadOnlyList<Token> Tokens(string text)
    {
        var clean = CleanText.Of(text);
        var tokens = new List<RawToken>();
        _tokenizer.Tokenize(clean.Text, new TextSpan(0, clean.Text.Length), tokens);
        if (tokens is []) return [];
        var sentences = new SentenceBuilder(clean);
        sentences.Add(0, BlockKind.Paragraph, tokens, ..tokens.Count);
        return sentences.Build()[0].Tokens;
    }
}
