using System.Collections.Immutable;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <param name="Comments">Without their "# ".</param>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluRange> Ranges)
{
    internal static bool ForbidsSpace(string misc) => misc.Split('|').Contains("SpaceAfter=No");

    /// <summary>The text that the words make with the spaces between them; the treebank's own "text" comment is not used.</summary>
    public string Text => Build(0).Text;

    /// <summary>A sentence over <see cref="Text"/>, which begins at the offset in whatever text the caller builds.</summary>
    public Sentence ToSentence(int offset = 0) => Build(offset).Sentence;

    /// <summary>The tree of the file. An unknown Penn tag is kept; unknown relations fall back as <see cref="RelationNames.Parse"/> says.</summary>
    public Parse ToParse(int offset = 0) => new(
        ToSentence(offset),
        [.. Words.Select(word => UposNames.Parse(word.Upos))],
        [.. Words.Select(word => word.Xpos)],
        [.. Words.Select(word => word.Lemma)],
        [.. Words.Select(word => word.Head - 1)],
        [.. Words.Select(word => RelationNames.Parse(word.Deprel))]);

    private (string Text, Sentence Sentence) Build(int offset)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>(Words.Length);
        var ranges = Ranges.ToDictionary(range => range.First);
        for (var i = 1; i <= Words.Length;)
            i = ranges.TryGetValue(i, out var range) ? AddRange(range, text, tokens, offset) : AddWord(i, text, tokens, offset);
        var trimmed = text.ToString().TrimEnd();
        return (trimmed, new Sentence(0, 0, BlockKind.Paragraph, new TextSpan(offset, offset + trimmed.Length), tokens.MoveToImmutable()));
    }

    private int AddWord(int number, StringBuilder text, ImmutableArray<Token>.Builder tokens, int offset)
    {
        var word = Words[number - 1];
        var start = offset + text.Length;
        text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
        tokens.Add(new Token(new TextSpan(start, start + word.Form.Length), word.Form, word.SpaceAfter));
        return number + 1;
    }

    // Where the parts don't make up the whole, each part gets what is left of the whole, as far as it goes.
    private int AddRange(ConlluRange range, StringBuilder text, ImmutableArray<Token>.Builder tokens, int offset)
    {
        var start = offset + text.Length;
        var end = start + range.Form.Length;
        text.Append(range.Form).Append(range.SpaceAfter ? " " : "");
        for (var i = range.First; i <= range.Last; i++)
        {
            var form = Words[i - 1].Form;
            var until = i == range.Last ? end : Math.Min(end, start + form.Length);
            tokens.Add(new Token(new TextSpan(start, until), form, i == range.Last && range.SpaceAfter));
            start = until;
        }
        return range.Last + 1;
    }
}
