using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class MissedVerbsTests
{
    [Theory]
    // "cadres of X set ablaze a depot ."
    [InlineData("cadres NNS|of IN|X NNP|set NN|ablaze RB|a DT|depot NN|. .", "", "set/VBD")]
    [InlineData("guerrillas NNS|of IN|X NNP|kill NN|a DT|villager NN|in IN|Y NNP|. .", "kill:5", "kill/VBP")]
    // Headlines: behind a noun, and before what may be its object.
    [InlineData("guerrillas NNS|of IN|X NNP|kill NN|a DT|villager NN|in IN|Y NNP", "kill:5", "kill/VBP")]
    [InlineData("shelling NN|targets NNS|X NNP", "targets:4", "targets/VBP")]
    [InlineData("air NN|strikes NNS|on IN|X NNP", "strikes:1", "")]
    [InlineData("shelling NN|targets NNS|X NNP", "targets:9", "")]
    // A list, a sentence that has its verb.
    [InlineData("smoke NN|over IN|the DT|village NN|after IN|a DT|strike NN|. .", "strike:12|village:11", "")]
    [InlineData("guerrillas NNS|left VBD|the DT|kill NN|in IN|Y NNP|. .", "kill:5", "")]
    // Nothing but a verb stands before "ablaze", whatever else there is.
    [InlineData("cadres NNS|of IN|X NNP|set NN|ablaze RB|a DT|depot NN|Y NNP|said VBD|. .", "", "set/VBD")]
    public void A_sentence_without_a_verb_has_the_word_that_comes_nearest(string words, string behind, string expected)
    {
        string[][] cells = [.. words.Split('|').Select(word => word.Split(' '))];
        var near = behind.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => float.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
        string[] xpos = [.. cells.Select(word => word[1])];
        Upos[] upos = [.. xpos.Select(tag => tag switch { "NN" or "NNS" => Upos.Noun, "NNP" => Upos.Propn, "VBD" => Upos.Verb, "DT" => Upos.Det, "IN" => Upos.Adp, "RB" => Upos.Adv, _ => Upos.Punct })];
        var sentence = GivenTokens.ToSentence([.. cells.Select(word => word[0])]);
        var before = xpos.ToArray();
        MissedVerbs.Tag(sentence.Tokens, token => (near.GetValueOrDefault(sentence.Tokens[token].Form, 20), "VBP"), upos, xpos);
        Assert.Equal(expected, string.Join(' ', xpos.Select((tag, i) => tag == before[i] ? "" : $"{cells[i][0]}/{tag}").Where(change => change.Length > 0)));
    }

    [Theory]
    // "Cadres of X set ablaze a bus , Y said ."
    [InlineData("Cadres NOUN NNS 9 nsubj|of ADP IN 4 case|X PROPN NNP 4 compound|set VERB VBD 1 nmod|ablaze ADV RB 4 acl|a DET DT 7 det|bus NOUN NN 5 obj|Y PROPN NNP 9 nsubj|said VERB VBD 0 root", "4 nsubj|3 case|1 nmod|9 ccomp|4 advcl|7 det|4 obj|9 nsubj|0 root")]
    // "Cadres of X set ablaze a bus called Y": the subject was given to "called".
    [InlineData("Cadres NOUN NNS 8 nsubj:pass|of ADP IN 4 case|X PROPN NNP 4 compound|set VERB VBD 1 nmod|ablaze ADV RB 4 acl|a DET DT 7 det|bus NOUN NN 5 obj|called VERB VBN 0 root|Y PROPN NNP 8 xcomp", "4 nsubj|3 case|1 nmod|0 root|4 advcl|7 det|4 obj|4 advcl|8 xcomp")]
    // "Cadres shot dead a man": the verb's object.
    [InlineData("Cadres NOUN NNS 2 nsubj|shot VERB VBD 0 root|dead ADJ JJ 2 advcl|a DET DT 5 det|man NOUN NN 3 obj", "2 nsubj|0 root|2 advcl|5 det|2 obj")]
    public void A_pair_is_the_verb_of_its_phrase(string words, string expected)
    {
        string[][] cells = [.. words.Split('|').Select(word => word.Split(' '))];
        int[] heads = [.. cells.Select(word => word[3][0] - '1')];
        Relation[] relations = [.. cells.Select(word => RelationNames.Parse(word[4]))];
        string[] forms = [.. cells.Select(word => word[0])];
        MissedVerbs.RaisePairs(new Parse(GivenTokens.ToSentence(forms), [.. cells.Select(word => UposNames.Parse(word[1]))], [.. cells.Select(word => word[2])], forms, [.. heads], [.. relations]), heads, relations);
        Assert.Equal(expected, string.Join('|', heads.Select((head, i) => $"{head + 1} {relations[i].ToName()}")));
    }

    [Theory]
    // "Cadres of X kill a villager at Y ."
    [InlineData("Cadres NOUN NNS 0 root|of ADP IN 4 case|X PROPN NNP 4 compound|kill VERB VBP 1 nmod|a DET DT 6 det|villager NOUN NN 4 appos|at ADP IN 8 case|Y PROPN NNP 6 nmod|. PUNCT . 1 punct", "4 nsubj|3 case|1 nmod|0 root|6 det|4 obj|8 case|6 nmod|4 punct")]
    // "Cadres of X set ablaze a bus .", hung on "ablaze"
    [InlineData("Cadres NOUN NNS 5 nsubj|of ADP IN 4 case|X PROPN NNP 4 compound|set VERB VBD 1 nmod|ablaze ADV RB 0 root|a DET DT 7 det|bus NOUN NN 5 obj|. PUNCT . 5 punct", "4 nsubj|3 case|1 nmod|0 root|4 advmod|7 det|4 obj|4 punct")]
    // "X kill villagers .", hung on its object
    [InlineData("X PROPN NNP 2 compound|kill VERB VBP 3 compound|villagers NOUN NNS 0 root|. PUNCT . 3 punct", "2 nsubj|0 root|2 obj|2 punct")]
    // "Renewed shelling targets X", a headline whose root was taken for a noun; "troops storm X suburb" has its object already.
    [InlineData("Renewed VERB VBN 3 amod|shelling NOUN NN 3 compound|targets VERB VBZ 0 root|X PROPN NNP 3 appos", "2 amod|3 nsubj|0 root|3 obj")]
    [InlineData("troops NOUN NNS 2 compound|storm VERB VBP 0 root|X PROPN NNP 4 compound|suburb NOUN NN 2 obj", "2 nsubj|0 root|4 compound|2 obj")]
    // "Two blasts rock X", hung on what stands last
    [InlineData("Two NUM CD 2 nummod|blasts NOUN NNS 4 compound|rock VERB VBP 4 compound|X PROPN NNP 0 root", "2 nummod|3 nsubj|0 root|3 obj")]
    // What has its subject stays: "the day rebels came ."
    [InlineData("the DET DT 2 det|day NOUN NN 0 root|rebels NOUN NNS 4 nsubj|came VERB VBD 2 acl|. PUNCT . 2 punct", "2 det|0 root|4 nsubj|2 acl|2 punct")]
    public void The_only_finite_verb_is_the_root(string words, string expected)
    {
        string[][] cells = [.. words.Split('|').Select(word => word.Split(' '))];
        int[] heads = [.. cells.Select(word => word[3][0] - '1')];
        Relation[] relations = [.. cells.Select(word => RelationNames.Parse(word[4]))];
        string[] forms = [.. cells.Select(word => word[0])];
        MissedVerbs.Raise(new Parse(GivenTokens.ToSentence(forms), [.. cells.Select(word => UposNames.Parse(word[1]))], [.. cells.Select(word => word[2])], forms, [.. heads], [.. relations]), heads, relations);
        Assert.Equal(expected, string.Join('|', heads.Select((head, i) => $"{head + 1} {relations[i].ToName()}")));
    }
}
