using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class TagRepairsTests
{
    [Theory]
    [InlineData("forces NOUN NNS 2 nsubj|advanced ADJ JJ 0 root", "forces/NNS advanced/VBD")]
    [InlineData("forces NOUN NNS 2 nsubj|seized VERB VBN 0 root|weapons NOUN NNS 2 obj", "forces/NNS seized/VBD weapons/NNS")]
    [InlineData("Wefaq PROPN NNP 2 compound|forces VERB VBZ 3 nsubj|left VERB VBD 0 root", "Wefaq/NNP forces/NNS left/VBD")]
    [InlineData("Qasr PROPN NNP 0 root|Khushair NUM CD 1 flat", "Qasr/NNP Khushair/NNP")]
    // What the tree agrees with stays.
    [InlineData("Channel PROPN NNP 0 root|Four NUM CD 1 flat", "Channel/NNP Four/CD")]
    [InlineData("forces NOUN NNS 3 nsubj|are AUX VBP 3 cop|tired ADJ JJ 0 root", "forces/NNS are/VBP tired/JJ")]
    [InlineData("forces NOUN NNS 3 nsubj|have AUX VBP 3 aux|seized VERB VBN 0 root", "forces/NNS have/VBP seized/VBN")]
    [InlineData("army NOUN NN 2 nsubj|forces VERB VBZ 0 root|villagers NOUN NNS 2 obj", "army/NN forces/VBZ villagers/NNS")]
    public void Tags_that_the_tree_gives_the_lie_are_changed(string words, string tags)
    {
        string[][] cells = [.. words.Split('|').Select(word => word.Split(' '))];
        Upos[] upos = [.. cells.Select(word => UposNames.Parse(word[1]))];
        string[] xpos = [.. cells.Select(word => word[2])];
        var parse = new Parse(GivenTokens.ToSentence([.. cells.Select(word => word[0])]), upos, xpos, [.. cells.Select(word => word[0])], [.. cells.Select(word => word[3][0] - '1')], [.. cells.Select(word => RelationNames.Parse(word[4]))]);
        TagRepairs.ByTree(parse, upos, xpos);
        Assert.Equal(tags, string.Join(' ', cells.Zip(xpos, (word, tag) => $"{word[0]}/{tag}")));
    }

    [Fact]
    public void A_noun_has_no_tag_of_a_finite_verb_and_a_verb_none_but_those_of_verbs()
    {
        var pairs = new TagPairs([Upos.Noun, Upos.Verb], ["NN", "VBZ", "NNS"]);
        Assert.Equal((Upos.Noun, "NNS"), pairs.Best([2, 1], [0, 3, 1]));
        Assert.Equal((Upos.Verb, "VBZ"), pairs.Best([1, 2], [4, 0, 3]));
    }

    [Fact]
    public void A_model_whose_tags_cannot_go_together_is_damaged() => Assert.Throws<InvalidDataException>(() => new TagPairs([Upos.Verb], ["NN"]));
}
