using System.Collections.Concurrent;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>
/// Tags, lemmas and dependencies of English sentences. Safe to share between threads; the same sentence gives the same parse on any machine.
/// It never fails: any tokens get a tree with one root.
/// </summary>
public sealed class SyntaxAnalyser
{
    private readonly ClusterTable _clusters;
    private readonly Tagger _tagger;
    private readonly HeadlineVerbs _headlines;
    private readonly Lemmatizer _lemmatizer;
    private readonly DependencyParser _parser;
    private readonly ConcurrentBag<SyntaxScratch> _scratch = [];

    private SyntaxAnalyser(ModelImage image)
    {
        _clusters = new ClusterTable(new HashTable(image, ModelSection.Clusters));
        _tagger = new Tagger(new WeightTable(image, ModelSection.Tagger), new TagSet(image.Lines(ModelSection.Tags)));
        _lemmatizer = new Lemmatizer(new HashTable(image, ModelSection.Lemmas), image.Lines(ModelSection.LemmaRules));
        _headlines = new HeadlineVerbs(_tagger);
        _parser = new DependencyParser(new WeightTable(image, ModelSection.Parser), new TransitionSet(image.Lines(ModelSection.Transitions)));
    }

    /// <summary>Opens a packed model. An embedded resource is used where it lies in memory; the analyser then keeps the stream, which must stay open.</summary>
    /// <exception cref="InvalidDataException">The model is damaged, or none.</exception>
    public static SyntaxAnalyser Open(Stream model) => new(ModelImage.Open(model));

    /// <summary>Opens a packed model from a copy of the bytes.</summary>
    /// <exception cref="InvalidDataException">The model is damaged, or none.</exception>
    public static SyntaxAnalyser Open(ReadOnlyMemory<byte> model) => new(ModelImage.Open(model.Span));

    public Parse Analyse(Sentence sentence) => Analyse(sentence, []);

    /// <summary>The parse of a sentence as if some of its words weren't there; each run of them then hangs on the verb beside it.</summary>
    /// <param name="sentence">A sentence.</param>
    /// <param name="aside">Runs of its tokens in ascending order, apart from each other; they don't make up the whole.</param>
    public Parse Analyse(Sentence sentence, IReadOnlyList<TokenRun> aside)
    {
        var scratch = _scratch.TryTake(out var used) ? used : new SyntaxScratch();
        try
        {
            var tags = ReadTags(sentence, Tagged(sentence, scratch));
            return ReadTree(new Parse(sentence, tags.Upos, tags.Xpos, tags.Lemmas, new int[tags.Upos.Length], new Relation[tags.Upos.Length]), aside, scratch);
        }
        finally
        {
            _scratch.Add(scratch);
        }
    }

    /// <summary>Analyses words that somebody has tokenised; the sentence's text is the words with spaces between.</summary>
    public Parse Analyse(IReadOnlyList<string> forms) => Analyse(GivenTokens.ToSentence(forms));

    /// <summary>Tags and lemmas without a tree: each word hangs on the first by a "dep".</summary>
    public Parse Tag(Sentence sentence)
    {
        var scratch = _scratch.TryTake(out var used) ? used : new SyntaxScratch();
        try
        {
            var tags = ReadTags(sentence, Tagged(sentence, scratch));
            var (heads, relations) = (new int[tags.Upos.Length], new Relation[tags.Upos.Length]);
            Array.Fill(relations, Relation.Dep);
            if (heads.Length > 0)
                (heads[0], relations[0]) = (-1, Relation.Root);
            return new Parse(sentence, tags.Upos, tags.Xpos, tags.Lemmas, heads, relations);
        }
        finally
        {
            _scratch.Add(scratch);
        }
    }

    private Span<WordShape> Tagged(Sentence sentence, SyntaxScratch scratch)
    {
        var count = sentence.Tokens.Length;
        var words = scratch.Words(count);
        for (var i = 0; i < count; i++)
            words[i + SyntaxScratch.Padding] = WordShape.Of(ArabicArticle.Strip(sentence.Tokens[i].Form), _clusters);
        _tagger.Tag(words, count, scratch);
        var isShouted = IsShouted(words.Slice(SyntaxScratch.Padding, count));
        for (var i = 0; i < count; i++)
            if (TagRepairs.Of(sentence.Tokens[i].Form, words[i + SyntaxScratch.Padding].Upos, words[i + SyntaxScratch.Padding + 1].Upos, isShouted) is { } tag && _tagger.Tags.Find(tag.Upos, tag.Xpos) is { } number)
                _tagger.Tags.Set(ref words[i + SyntaxScratch.Padding], number);
        _headlines.Mend(sentence, words, scratch);
        return words.Slice(SyntaxScratch.Padding, count);
    }

    private (Upos[] Upos, string[] Xpos, string[] Lemmas) ReadTags(Sentence sentence, ReadOnlySpan<WordShape> words)
    {
        var (upos, xpos, lemmas) = (new Upos[words.Length], new string[words.Length], new string[words.Length]);
        var isShouted = IsShouted(words);
        for (var i = 0; i < words.Length; i++)
        {
            (upos[i], xpos[i]) = (words[i].Upos, _tagger.Tags.Xpos(words[i].Tag));
            lemmas[i] = _lemmatizer.Lemma(Spoken(sentence.Tokens[i].Form, upos[i], isShouted), xpos[i], i == 0);
        }
        return (upos, xpos, lemmas);
    }

    /// <summary>The tree of the sentence without what is set aside, and that of each insertion, put together.</summary>
    private Parse ReadTree(Parse tagged, IReadOnlyList<TokenRun> aside, SyntaxScratch scratch)
    {
        var insertions = Insertions.Of(tagged).Where(insertion => aside.All(run => IsApartOrWithin(run, insertion))).ToList();
        var (heads, relations) = (new int[tagged.Count], new Relation[tagged.Count]);
        Array.Fill(heads, -1);
        Read(Interruptions.Rest(tagged.Count, new TokenRun(0, tagged.Count - 1), [.. aside, .. insertions]), heads, relations, scratch);
        foreach (var insertion in insertions)
            Interruptions.Insert(insertion, Read(Interruptions.Rest(tagged.Count, new TokenRun(insertion.First + 1, insertion.Last - 1), aside), heads, relations, scratch), heads, relations);
        TreeRepairs.Apply(tagged, heads, relations);
        var parse = tagged.With(heads, relations);
        return aside is [] ? parse : Interruptions.Graft(parse, aside);
    }

    private static bool IsApartOrWithin(TokenRun run, TokenRun insertion) =>
        run.Last < insertion.First || insertion.Last < run.First || (insertion.First < run.First && run.Last < insertion.Last);

    /// <summary>Parses some tokens, whose tags stand in the scratch, and returns their root.</summary>
    private int Read(ParsedTokens kept, int[] heads, Relation[] relations, SyntaxScratch scratch)
    {
        _parser.Parse(scratch.Kept(kept), kept.Length, scratch);
        var (tree, root) = (scratch.State, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            var head = tree.Heads[i + SyntaxScratch.Padding];
            heads[kept[i]] = head == tree.RootAt ? -1 : kept[head - SyntaxScratch.Padding];
            relations[kept[i]] = tree.Labels[i + SyntaxScratch.Padding];
            if (head == tree.RootAt) root = kept[i];
        }
        return root;
    }

    /// <summary>"ARMED MEN KILL 12", where capitals don't tell acronyms from words.</summary>
    private static bool IsShouted(ReadOnlySpan<WordShape> words)
    {
        var (upper, lower) = (0, 0);
        foreach (ref readonly var word in words)
            if (word.Flags.HasFlag(WordFlags.HasLower))
                lower++;
            else if (word.Flags.HasFlag(WordFlags.HasUpper))
                upper++;
        return upper > 2 && upper > 3 * lower;
    }

    private static string Spoken(string form, Upos upos, bool isShouted) => isShouted && upos != Upos.Propn ? form.ToLowerInvariant() : form;
}
