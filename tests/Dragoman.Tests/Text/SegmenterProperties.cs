using System.Diagnostics;
using CsCheck;
using Dragoman.Text;

namespace Dragoman.Tests.Text;

public sealed class SegmenterProperties
{
    private static readonly Gen<string> AnyUtf16 = Gen.Char.Array[0, 200].Select(chars => new string(chars));

    private static readonly string[] Pieces =
    [
        "Haftar", "'s", "n't", " ", " ", " ", ". ", ".", "...", ", ", "\n", "\r\n", "\n\n", "-", "al-", "Wefaq", "U.S.", "Gen.", "\"", "“", "’", "'", "(", ")",
        "[", "]", "1", "26km", "30%", "/", ":", "http://x.y", "a@b.c", "\u200B", "\u00A0", "\u00AD", "\u0301", "😀", "\uD83D", "\uDE00", "\u2028", "؟", "。", "•",
        "Share this", "Read also: ", "TRIPOLI (AFP) — ", "The army left", "\0", "\uFEFF", "|", "_", "=",
    ];

    private static readonly Gen<string> Writing = Gen.Int[0, Pieces.Length - 1].Array[0, 120].Select(places => string.Concat(places.Select(place => Pieces[place])));

    private static readonly Gen<string> Texts = Gen.OneOf(AnyUtf16, Writing);

    [Fact]
    public void Blocks_sentences_and_tokens_are_in_order_and_inside_one_another() => Texts.Sample(text =>
    {
        var document = Segmenting.Segment(text);
        Check(new TextSpan(0, text.Length), document.Blocks.Select(block => block.Span));
        for (var i = 0; i < document.Blocks.Length; i++)
            Check(document.Blocks[i].Span, document.Sentences.Where(sentence => sentence.Block == i).Select(sentence => sentence.Span));
        foreach (var sentence in document.Sentences)
            Check(sentence.Span, sentence.Tokens.Select(token => token.Span));
        Assert.Equal(Enumerable.Range(0, document.Sentences.Length), document.Sentences.Select(sentence => sentence.Index));
    });

    [Fact]
    public void Tokens_cover_all_that_can_be_seen() => Texts.Sample(text =>
    {
        var document = Segmenting.Segment(text);
        var covered = new bool[text.Length];
        foreach (var span in document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span)
            .Concat(document.Blocks.Where(block => block.Kind == BlockKind.Boilerplate).Select(block => block.Span)))
            covered.AsSpan(span.Start, span.Length).Fill(true);
        for (var i = 0; i < text.Length; i++)
            Assert.True(covered[i] || char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || IsInvisible(text[i]), $"{i}: U+{(int)text[i]:X4}");
    });

    [Fact]
    public void Forms_are_never_empty_and_never_blank() => Texts.Sample(text =>
        Assert.All(Segmenting.Segment(text).Sentences.SelectMany(sentence => sentence.Tokens), token =>
            Assert.False(string.IsNullOrWhiteSpace(token.Form) || token.Form.Any(IsInvisible))));

    [Fact]
    public void The_same_text_gives_the_same_document() => Writing.Sample(text =>
        Assert.Equal(Segmenting.Tokens(text), Segmenting.Tokens(text)));

    [Theory]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a'")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("al-A")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("A b\n")]
    [InlineData("Home\n")]
    [InlineData("\u200B")]
    [InlineData("1,")]
    [InlineData("\" ")]
    [InlineData(".\"")]
    [InlineData("http://")]
    [InlineData("a.com.")]
    [InlineData("[1]")]
    public void Time_is_linear(string piece)
    {
        Segmenting.Segment(Repeat(piece, 1000));
        var text = Repeat(piece, 300_000) + " x";
        var clock = Stopwatch.StartNew();
        Segmenting.Segment(text);
        // They take less than a tenth of a second; were a rule quadratic, a minute or more.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || c is >= '\u2060' and <= '\u206F';

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static void Check(TextSpan outer, IEnumerable<TextSpan> inner)
    {
        var end = outer.Start;
        foreach (var span in inner)
        {
            Assert.True(span.Start >= end && span.End <= outer.End && !span.IsEmpty, $"{span} in {outer} after {end}");
            end = span.End;
        }
    }
}
