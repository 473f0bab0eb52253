using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class TreeRepairsTests
{
    [Theory]
    // "the rebels advanced on the hill, after strikes, confirming ..."
    [InlineData("rebels NOUN NNS 2 nsubj|advanced VERB VBD 0 root|on ADP IN 4 case|hill NOUN NN 2 obl|, PUNCT , 7 punct|after ADP IN 7 case|strikes NOUN NNS 4 nmod", "strikes", "2 obl")]
    // Tagged as an adjective, it has a subject all the same.
    [InlineData("rebels NOUN NNS 2 nsubj|advanced ADJ JJ 0 root|on ADP IN 4 case|hill NOUN NN 2 obl|, PUNCT , 7 punct|after ADP IN 7 case|strikes NOUN NNS 4 nmod", "strikes", "2 obl")]
    // "the day after strikes": no comma. "a meeting, after strikes": no verb above.
    [InlineData("rebels NOUN NNS 2 nsubj|left VERB VBD 0 root|on ADP IN 4 case|day NOUN NN 2 obl|after ADP IN 6 case|strikes NOUN NNS 4 nmod", "strikes", "4 nmod")]
    [InlineData("talks NOUN NNS 0 root|in ADP IN 3 case|town NOUN NN 1 nmod|, PUNCT , 6 punct|after ADP IN 6 case|strikes NOUN NNS 3 nmod", "strikes", "3 nmod")]
    [InlineData("Wefaq PROPN NNP 2 nsubj|forces VERB VBZ 3 nsubj|seized VERB VBD 0 root", "Wefaq", "2 compound")]
    [InlineData("Ankara PROPN NNP 2 nsubj|forces VERB VBZ 0 root|villagers NOUN NNS 2 obj", "Ankara", "2 nsubj")]
    public void Words_are_hung_where_English_hangs_them(string words, string form, string expected)
    {
        string[][] cells = [.. words.Split('|').Select(word => word.Split(' '))];
        int[] heads = [.. cells.Select(word => word[3][0] - '1')];
        Relation[] relations = [.. cells.Select(word => RelationNames.Parse(word[4]))];
        string[] forms = [.. cells.Select(word => word[0])];
        TreeRepairs.Apply(new Parse(GivenTokens.ToSentence(forms), [.. cells.Select(word => UposNames.Parse(word[1]))], [.. cells.Select(word => word[2])], forms, [.. heads], [.. relations]), heads, relations);
        var at = Array.IndexOf(forms, form);
        Assert.Equal(expected, $"{heads[at] + 1} {relations[at].ToName()}");
    }
}
