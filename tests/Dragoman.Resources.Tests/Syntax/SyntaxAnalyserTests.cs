using CsCheck;
using Dragoman.Resources;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Syntax;

public sealed class SyntaxAnalyserTests
{
    private static readonly SyntaxAnalyser Analyser = SyntaxModels.English;

    [Theory]
    [InlineData("Soldiers were killed by rebels .", "Soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 by/case>5 rebels/obl:agent>3 ./punct>3")]
    [InlineData("Rebels killed three soldiers", "Rebels/nsubj>2 killed/root>0 three/nummod>4 soldiers/obj>2")]
    [InlineData("The army shelled the village .", "The/det>2 army/nsubj>3 shelled/root>0 the/det>5 village/obj>3 ./punct>3")]
    [InlineData("The rebels did not attack the airport .", "The/det>2 rebels/nsubj>5 did/aux>5 not/advmod>5 attack/root>0 the/det>7 airport/obj>5 ./punct>5")]
    [InlineData("Police arrested the men who attacked the base .", "Police/nsubj>2 arrested/root>0 the/det>4 men/obj>2 who/nsubj>6 attacked/acl:relcl>4 the/det>8 base/obj>6 ./punct>2")]
    [InlineData("Police said that two people died .", "Police/nsubj>2 said/root>0 that/mark>6 two/nummod>5 people/nsubj>6 died/ccomp>2 ./punct>2")]
    public void Clear_sentences_are_parsed_as_a_linguist_would(string text, string tree) => Assert.Equal(tree, Tree(Analyser.Analyse(text.Split(' '))));

    [Theory]
    [InlineData("Soldiers were killed by rebels .", "soldier be kill by rebel .")]
    [InlineData("The Syrian armies took Aleppo", "the Syrian army take Aleppo")]
    [InlineData("They shelled , bombed , raided , looted and besieged it .", "they shell , bomb , raid , loot and besiege it .")]
    [InlineData("The men had fled , hanged , kidnapped , overrun and seized", "the man have flee , hang , kidnap , overrun and seize")]
    [InlineData("Rebels fled their bases .", "rebel flee their base .")]
    [InlineData("MEN KILL SOLDIERS IN ATTACKS ON VILLAGES", "man kill soldier in attack on village")]
    [InlineData("They 've taken the worst cities", "they have take the bad city")]
    public void Lemmas_are_those_of_the_treebanks(string text, string lemmas)
    {
        var parse = Analyser.Analyse(text.Split(' '));
        Assert.Equal(lemmas, string.Join(' ', Enumerable.Range(0, parse.Count).Select(i => parse[i].Lemma)));
    }

    [Theory]
    [InlineData("Car bomb kills 10 in border town", "kills")]
    [InlineData("Militia shells hospital , wounding six", "shells")]
    [InlineData("Gunmen kill 12 villagers in night raid", "kill")]
    [InlineData("Peacekeepers police the zone .", "police")]
    public void A_headline_has_its_verb_and_no_other(string text, string verb) =>
        Assert.Equal([verb], Words(Analyser.Analyse(text.Split(' '))).Where(word => word.Upos is Upos.Verb && word.Xpos is not "VBG").Select(word => word.Form));

    [Fact]
    public void Curly_quotation_marks_change_nothing() =>
        Assert.Equal(Tags(Analyser.Analyse("\" They do n't , \" he said .".Split(' '))), Tags(Analyser.Analyse("\u201C They do n\u2019t , \u201D he said .".Split(' '))));

    [Fact]
    public void Any_tokens_get_a_tree_with_one_root()
    {
        string[] odd = ["the", "killed", "Rebels", ".", ",", "and", "IN", "\uD800", "", "🙂", "مرحبا", "\0"];
        var word = Gen.OneOf(Gen.String, Gen.String.AlphaNumeric, Gen.Int[0, odd.Length - 1].Select(i => odd[i]));
        word.List[0, 40].Sample(forms => AssertTree(Analyser.Analyse(forms)));
    }

    [Fact]
    public void An_empty_sentence_has_no_root() => Assert.True(Analyser.Analyse(Array.Empty<string>()).Root.IsNone);

    [Fact]
    public void A_sentence_of_two_thousand_words_is_no_trouble()
    {
        var parse = Analyser.Analyse([.. Enumerable.Repeat("Rebels and the army fought in Sirte , Misrata and".Split(' '), 200).SelectMany(words => words)]);
        Assert.Equal(2000, parse.Count);
        AssertTree(parse);
    }

    [Fact]
    public void Threads_do_not_disturb_one_another()
    {
        var sentences = Enumerable.Range(0, 400).Select(i => $"On day {i} the rebels of group {i} attacked {i} villages near Tripoli , officials said .".Split(' ')[..(3 + (i % 13))]).ToArray();
        var expected = sentences.Select(words => Tree(Analyser.Analyse(words))).ToArray();
        var found = new string[sentences.Length];
        Parallel.For(0, sentences.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => found[i] = Tree(Analyser.Analyse(sentences[i])));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_company_of_other_sentences_changes_nothing()
    {
        Sentence[] sentences = [.. Enumerable.Range(0, 60).Select(i => GivenTokens.ToSentence($"The brigade of {i} fighters left the port of Sirte on Monday after {i} days , a medic said .".Split(' ')[..(1 + (i % 19))]))];
        Assert.Equal(sentences.Select(sentence => Whole(Analyser.Analyse(sentence))), Analyser.Analyse(sentences).Select(Whole));
    }

    private static string Whole(Parse parse) => Tree(parse) + " " + Tags(parse) + " " + Names(parse);

    [Theory]
    [InlineData("Retired Major General Khalifa Haftar met Emmanuel Macron in Paris .", "Retired Major General=Office, Khalifa Haftar=Person, Emmanuel Macron=Person, Paris=Place")]
    [InlineData("Fighters of the Sirte Martyrs Brigade shelled Mitiga airport , Al Jazeera reported .", "Sirte Martyrs Brigade=Group, Sirte=Place, Mitiga airport=Facility, Mitiga=Place, Al Jazeera=Outlet")]
    [InlineData("Libyan officials said two T-72 tanks were hit .", "Libyan=Nationality, T-72 tanks=Platform")]
    [InlineData("Rebels killed three soldiers at dawn .", "")]
    public void Names_are_found_with_those_within_them(string text, string names) => Assert.Equal(names, Names(Analyser.Analyse(text.Split(' '))));

    private static string Names(Parse parse) =>
        string.Join(", ", parse.Names.Select(name => $"{string.Join(' ', Enumerable.Range(name.First, name.Last - name.First + 1).Select(i => parse[i].Form))}={name.Type}"));

    [Theory]
    [InlineData("REBELS KILLED THREE SOLDIERS IN SIRTE ON MONDAY .")]
    [InlineData("rebels killed three soldiers in sirte on monday .")]
    [InlineData("Rebels Killed Three Soldiers In Sirte On Monday .")]
    public void Case_changes_no_clear_sentence(string text) =>
        Assert.Equal(Shape("Rebels killed three soldiers in Sirte on Monday ."), Shape(text));

    private static string Shape(string text) => string.Join(' ', Words(Analyser.Analyse(text.Split(' '))).Select(word => $"{word.Relation.ToName()}>{(word.IsRoot ? 0 : word.Head.Index + 1)}"));

    [Fact]
    public void Copies_of_the_models_give_the_same_parses()
    {
        var words = "Army units seized the port of Sirte on Sunday , the agency 's correspondent reported .".Split(' ');
        Assert.Equal(Tree(Analyser.Analyse(words)), Tree(SyntaxAnalyser.Open(Bytes(SyntaxModels.OpenEnglish()), Bytes(SyntaxModels.OpenNames())).Analyse(words)));
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var (trees, names) = (Bytes(SyntaxModels.OpenEnglish()), Bytes(SyntaxModels.OpenNames()));
        foreach (var (whole, open) in ((byte[], Action<ReadOnlyMemory<byte>>)[])[(trees, bytes => SyntaxAnalyser.Open(bytes, names)), (names, bytes => SyntaxAnalyser.Open(trees, bytes))])
        {
            byte[] damaged = [.. whole];
            damaged[^100_000] ^= 1;
            Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => open(damaged)).Message, StringComparison.Ordinal);
            Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => open(whole.AsMemory(0, 5_000))).Message, StringComparison.Ordinal);
            Assert.Contains("no syntax model", Assert.Throws<InvalidDataException>(() => open("hello"u8.ToArray())).Message, StringComparison.Ordinal);
        }
        Assert.Contains("no section", Assert.Throws<InvalidDataException>(() => SyntaxAnalyser.Open(names, trees)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_models_keep_within_their_budget() => Assert.InRange(SyntaxModels.OpenEnglish().Length + SyntaxModels.OpenNames().Length, 1 << 20, 30 << 20);

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    private static void AssertTree(Parse parse)
    {
        Assert.Equal(parse.Count == 0 ? 0 : 1, Words(parse).Count(word => word.IsRoot));
        foreach (var word in Words(parse))
        {
            Assert.Equal(word.IsRoot, word.Relation == Relation.Root);
            var (above, steps) = (word, 0);
            while (!above.IsRoot && steps++ <= parse.Count)
                above = above.Head;
            Assert.True(above.IsRoot, "The heads go round in a circle.");
        }
    }

    private static IEnumerable<Word> Words(Parse parse) => Enumerable.Range(0, parse.Count).Select(i => parse[i]);

    private static string Tree(Parse parse) =>
        string.Join(' ', Words(parse).Select(word => $"{word.Form}/{word.Relation.ToName()}>{(word.IsRoot ? 0 : word.Head.Index + 1)}"));

    private static string Tags(Parse parse) => string.Join(' ', Words(parse).Select(word => word.Xpos + word.Relation));
}
