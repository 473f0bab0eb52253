using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Sample = """
        # sent_id = 1
        # text = They don't fight (yet).
        1	They	they	PRON	PRP	Case=Nom	4	nsubj	4:nsubj	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	fight	fight	VERB	VB	_	0	root	_	_
        5	(	(	PUNCT	-LRB-	_	6	punct	_	SpaceAfter=No
        6	yet	yet	ADV	RB	_	4	advmod	_	Entity=x|SpaceAfter=No
        7	)	)	PUNCT	-RRB-	_	6	punct	_	SpaceAfter=No
        8	.	.	PUNCT	.	_	4	punct	_	_


        """;

    [Fact]
    public void What_is_read_is_written_again()
    {
        var writer = new StringWriter();
        Conllu.Write(writer, Read(Sample).Single());
        Assert.Equal(Sample.ReplaceLineEndings("\n"), writer.ToString());
    }

    [Fact]
    public void The_text_is_made_of_ranges_words_and_spaces() => Assert.Equal("They don't fight (yet).", Read(Sample).Single().Text);

    [Fact]
    public void Tokens_point_into_the_text()
    {
        var sentence = Read(Sample).Single();
        var text = "*" + sentence.Text;
        var tokens = sentence.ToSentence(offset: 1).Tokens;
        Assert.Equal(["They", "do", "n't", "fight", "(", "yet", ")", "."], tokens.Select(token => token.Span.Of(text).ToString()));
        Assert.Equal([true, false, true, true, false, false, false, true], tokens.Select(token => token.SpaceAfter));
    }

    [Fact]
    public void A_parse_has_the_heads_of_the_file()
    {
        var parse = Read(Sample).Single().ToParse();
        Assert.Equal("fight", parse.Root.Form);
        Assert.Equal(("yet", Relation.Punct, "-LRB-"), (parse[4].Head.Form, parse[4].Relation, parse[4].Xpos));
    }

    [Fact]
    public void Empty_nodes_are_left_out()
    {
        var lines = Sample.Replace("5\t(", "4.1\tleft\tleave\tVERB\tVBD\t_\t_\t_\t2:conj\t_\n5\t(", StringComparison.Ordinal);
        Assert.Equal(8, Read(lines).Single().Words.Length);
    }

    [Fact]
    public void A_range_that_its_words_do_not_spell_is_shared_out()
    {
        var sentence = Read("1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\t_\t2\taux\t_\t_\n2\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_\n").Single();
        Assert.Equal(["du", "nno"], sentence.ToSentence().Tokens.Select(token => token.Span.Of(sentence.Text).ToString()));
    }

    [Theory]
    [InlineData("1\tA\tB\n", "line 1: 3 columns instead of 10")]
    [InlineData("# x\n2\tA\ta\tX\tX\t_\t0\troot\t_\t_\n", "line 2: word 2 follows word 0")]
    [InlineData("\n1\tA\ta\tX\tX\t_\tx\troot\t_\t_\n", "line 2: 'x' is no number")]
    [InlineData("1\tA\ta\tX\tX\t_\t3\tobj\t_\t_\n", "'A' has its head 3 outside of the sentence")]
    [InlineData("1-2\tA\t_\t_\t_\t_\t_\t_\t_\t_\n1\tA\ta\tX\tX\t_\t0\troot\t_\t_\n", "the range 1-2 is out of order or beyond the sentence")]
    public void A_malformed_line_is_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_parse_is_written_as_a_sentence()
    {
        var writer = new StringWriter();
        var sentence = Read(Sample).Single();
        Conllu.Write(writer, sentence.ToParse(), sentence.Text);
        var again = Read(writer.ToString()).Single();
        Assert.Equal(sentence.Words.Select(word => (word.Form, word.Lemma, word.Head, word.Deprel)), again.Words.Select(word => (word.Form, word.Lemma, word.Head, word.Deprel)));
    }

    private static List<ConlluSentence> Read(string text) => [.. Conllu.Read(new StringReader(text))];
}
