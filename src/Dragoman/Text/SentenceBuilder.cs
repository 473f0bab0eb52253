using System.Collections.Immutable;

namespace Dragoman.Text;

/// <summary>Gives sentences their tokens, with forms and with places in the report.</summary>
internal sealed class SentenceBuilder(CleanText clean)
{
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly FormPool _forms = new(clean.Text.Length);

    public void Add(int block, BlockKind kind, List<RawToken> tokens, Range range)
    {
        var (first, end) = (range.Start.Value, range.End.Value);
        var last = LastWord(tokens, first, end);
        for (var i = first; i < end; i++)
            if (i == last && EndsInFullStop(tokens[i]))
            {
                // The treebank takes the full stop off: "in the U.S|."
                Add(new RawToken(tokens[i].Start, tokens[i].End - 1));
                Add(new RawToken(tokens[i].End - 1, tokens[i].End));
            }
            else
            {
                Add(tokens[i]);
            }
        var span = _tokens[0].Span.Join(_tokens[^1].Span);
        _sentences.Add(new Sentence(_sentences.Count, block, kind, span, _tokens.DrainToImmutable()));
    }

    public ImmutableArray<Sentence> Build() => _sentences.DrainToImmutable();

    private void Add(RawToken token)
    {
        var spaceAfter = token.End < clean.Text.Length && char.IsWhiteSpace(clean.Text[token.End]);
        _tokens.Add(new Token(clean.Original(new TextSpan(token.Start, token.End)), FormOf(token), spaceAfter));
    }

    private string FormOf(RawToken token)
    {
        var form = clean.Text.AsSpan(token.Start, token.Length);
        return form.IndexOfAnyInRange('\u02B9', '\u02BF') < 0
            ? _forms.Of(form)
            : string.Create(form.Length, form, static (chars, source) =>
            {
                for (var i = 0; i < chars.Length; i++)
                    chars[i] = source[i] is >= '\u02B9' and <= '\u02BF' ? '\'' : source[i];
            });
    }

    private bool EndsInFullStop(RawToken token) =>
        token.Length > 1 && clean.Text[token.End - 1] == '.' && char.IsLetter(clean.Text[token.End - 2]);

    /// <summary>The last token but for closing quotes and brackets.</summary>
    private int LastWord(List<RawToken> tokens, int first, int end)
    {
        var last = end - 1;
        while (last > first && clean.Text[tokens[last].Start] is '"' or '\'' or ')' or ']')
            last--;
        return last;
    }
}
