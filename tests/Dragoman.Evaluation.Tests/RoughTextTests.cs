using Dragoman.Evaluation.Syntax;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Tests;

public sealed class RoughTextTests
{
    private const string Treebank = """
        1	The	the	DET	DT	_	2	det	_	_
        2	rebels	rebel	NOUN	NNS	_	3	nsubj	_	_
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	the	the	DET	DT	_	5	det	_	_
        5	town	town	NOUN	NN	_	3	obj	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Theory]
    [InlineData("upper", "THE/2 REBELS/3 LEFT/0 THE/5 TOWN/3 ./3")]
    [InlineData("lower", "the/2 rebels/3 left/0 the/5 town/3 ./3")]
    [InlineData("title", "The/2 Rebels/3 Left/0 the/5 Town/3 ./3")]
    [InlineData("no-stop", "The/2 rebels/3 left/0 the/5 town/3")]
    [InlineData("no-articles", "rebels/2 left/0 town/2 ./2")]
    public void Words_change_and_the_tree_stays(string manner, string expected)
    {
        var sentence = Conllu.Read(new StringReader(Treebank.ReplaceLineEndings("\n"))).Single();
        var rough = RoughText.Manners.Single(one => one.Name == manner).Rewrite(sentence);
        Assert.Equal(expected, string.Join(' ', rough.Words.Select(word => $"{word.Form}/{word.Head}")));
    }
}
