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
    // "rebels fired at soldiers": active without an auxiliary; "were fired at" is not.
    [InlineData("rebels NOUN NNS 2 nsubj:pass|fired VERB VBD 0 root|at ADP IN 4 case|soldiers NOUN NNS 2 obl", "rebels", "2 nsubj")]
    [InlineData("rebels NOUN NNS 3 nsubj:pass|were AUX VBD 3 aux:pass|fired VERB VBN 0 root|at ADP IN 3 obl", "rebels", "3 nsubj:pass")]
    // "killed six people and injured two others"
    [InlineData("killed VERB VBD 0 root|people NOUN NNS 1 obj|and CCONJ CC 6 cc|injured VERB VBD 1 conj|two NUM CD 6 nummod|others NOUN NNS 2 conj", "others", "4 obj")]
    [InlineData("killed VERB VBD 0 root|people NOUN NNS 1 obj|and CCONJ CC 5 cc|two NUM CD 5 nummod|others NOUN NNS 2 conj", "others", "2 conj")]
    // "set on fire around 14 vehicles"
    [InlineData("set VERB VBD 0 root|on ADP IN 3 case|fire NOUN NN 1 obl|around ADV RB 5 advmod|14 NUM CD 6 nummod|vehicles NOUN NNS 1 obl", "vehicles", "1 obj")]
    [InlineData("set VERB VBD 0 root|on ADP IN 3 case|fire NOUN NN 1 obl|with ADP IN 6 case|14 NUM CD 6 nummod|torches NOUN NNS 1 obl", "torches", "1 obl")]
    // "a mine weighing 20 kilograms was found", read as a compound
    [InlineData("mine NOUN NN 2 compound|weighing NOUN NN 6 nsubj:pass|20 NUM CD 4 nummod|kilograms NOUN NNS 2 nsubj|was AUX VBD 6 aux:pass|found VERB VBN 0 root", "mine", "6 nsubj:pass")]
    [InlineData("mine NOUN NN 2 compound|weighing NOUN NN 6 nsubj:pass|20 NUM CD 4 nummod|kilograms NOUN NNS 2 nsubj|was AUX VBD 6 aux:pass|found VERB VBN 0 root", "kilograms", "2 obj")]
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
