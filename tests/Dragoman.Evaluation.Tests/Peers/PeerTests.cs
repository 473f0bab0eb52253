using System.Text;
using Dragoman.Evaluation.Peers;

namespace Dragoman.Evaluation.Tests.Peers;

public sealed class PeerTests : IDisposable
{
    private const string Text = "Omar left Sirte. He's safe.";

    private const string Gold = """
        document
        token	0	4	PROPN	2	nsubj
        token	5	9	VERB	0	root
        token	10	15	PROPN	2	obj
        token	15	16	PUNCT	2	punct
        name	0	4	PER
        name	10	15	LOC

        token	17	19	PRON	3	nsubj
        token	19	21	AUX	3	cop
        token	22	26	ADJ	0	root
        token	26	27	PUNCT	3	punct


        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-peers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_read_is_written_as_it_was()
    {
        using var written = new StringWriter();
        PeerColumns.Write(written, Read(Gold).Documents[0]);
        Assert.Equal(Lines(Gold), written.ToString());
    }

    [Fact]
    public void Gold_has_full_marks()
    {
        Assert.Equal(new PeerScore(100, 100, 100, 100, 100), PeerScore.Of([Text], Read(Gold), Read(Gold)));
    }

    /// <summary>One token for "He's" and one for "safe.", in the sentence before; a name too long.</summary>
    [Fact]
    public void A_program_without_trees_is_scored_by_its_characters()
    {
        var found = Read("""
            document
            token	0	4	PROPN
            token	5	9	NOUN
            token	10	15	PROPN
            token	15	16	PUNCT
            token	17	21	PRON
            token	22	27	ADJ
            name	0	4	PER
            name	10	16	LOC


            """);
        // Four tokens of eight and six, three of them with their tag; no sentence of two and one; a name of two and two.
        Assert.Equal(new PeerScore(200.0 * 4 / 14, 0, 200.0 * 3 / 14, null, 50), PeerScore.Of([Text], Read(Gold), found));
    }

    [Fact]
    public void What_finds_no_name_at_all_has_none_to_score() => Assert.Null(PeerScore.Of([Text], Read(Gold), Read("document\ntoken\t0\t4\tX\n\n")).Names);

    [Theory]
    [InlineData("document\ntoken\t0\t99\tX\n\n", "line 3: 0..99 is beyond the text")]
    [InlineData("document\ntoken\t0\tfour\tX\n\n", "'four' is no number")]
    [InlineData("document\nword\t0\t4\n\n", "line 2: neither a token nor a name")]
    [InlineData("document\ndocument\n", "2 documents, and not 1")]
    public void What_is_no_reading_of_the_text_is_refused(string columns, string why) => Assert.Contains(why, Assert.Throws<InvalidDataException>(() => Read(columns)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("the port ( Sirte 's ) , \" all of it \" , is $ 5 .", "the port (Sirte's), \"all of it\", is $5.")]
    [InlineData("I ca n't say : 5 % ?", "I can't say: 5%?")]
    public void Tokens_get_the_spaces_that_people_write(string tokens, string expected)
    {
        var text = new StringBuilder();
        var forms = tokens.Split(' ');
        var starts = Spacing.Append(text, forms);
        Assert.Equal(expected, text.ToString());
        Assert.All(forms.Index(), form => Assert.StartsWith(form.Item, expected[starts[form.Index]..], StringComparison.Ordinal));
    }

    private PeerReading Read(string columns)
    {
        var path = Path.Combine(_folder.FullName, "columns");
        File.WriteAllText(path, Lines(columns));
        return PeerColumns.Read(path, [Text]);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
