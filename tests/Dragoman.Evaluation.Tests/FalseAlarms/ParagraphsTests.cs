using Dragoman.Evaluation.FalseAlarms;

namespace Dragoman.Evaluation.Tests.FalseAlarms;

public sealed class ParagraphsTests
{
    [Fact]
    public void Sections_hold_until_the_next() => Assert.Equal(
        [new Paragraph("sport", "The striker fired home twice."), new Paragraph("sport", "The keeper was beaten."), new Paragraph("business", "Shares fell.")],
        Paragraphs.ReadOwn(new StringReader("# sport\nThe striker fired home twice.\n\nThe keeper was beaten.\n# business\n  Shares fell. \n")));

    [Fact]
    public void Paragraphs_of_a_treebank_are_those_of_the_genres_asked_for() => Assert.Equal(
        [new Paragraph("reviews", "Good soup. Slow waiters."), new Paragraph("reviews", "Never again."), new Paragraph("reviews", "Fine.")],
        Paragraphs.ReadTreebank(
            new StringReader("""
                # newdoc id = reviews-1
                # newpar id = reviews-1-p1
                # text = Good soup.
                1	Good
                # text = Slow waiters.
                1	Slow
                # newpar id = reviews-1-p2
                # text = Never again.
                # newdoc id = newsgroup-2
                # text = The war went on.
                # newdoc id = reviews-3
                # text = Fine.
                """),
            ["reviews", "answers"]));
}
