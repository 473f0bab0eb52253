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
    private readonly Lemmatizer _lemmatizer;
    private readonly DependencyParser _parser;
    private readonly ConcurrentBag<SyntaxScratch> _scratch = [];

    private SyntaxAnalyser(ModelImage image)
    {
        _clusters = new ClusterTable(new HashTable(image, ModelSection.Clusters));
        _tagger = new Tagger(new WeightTable(image, ModelSection.Tagger), new TagSet(image.Lines(ModelSection.Tags)));
        _lemmatizer = new Lemmatizer(new HashTable(image, ModelSection.Lemmas), image.Lines(ModelSection.LemmaRules));
        _parser = new DependencyParser(new WeightTable(image, ModelSection.Parser), new TransitionSet(image.Lines(ModelSection.Transitions)));
    }

    /// <summary>Opens a packed model. An embedded resource is used where it lies in memory; the analyser then keeps the stream, which must stay open.</summary>
    /// <exception cref="InvalidDataException">The model is damaged, or none.</exception>
    public static SyntaxAnalyser Open(Stream model) => new(ModelImage.Open(model));

    /// <summary>Opens a packed model from a copy of the bytes.</summary>
    /// <exception cref="InvalidDataException">The model is damaged, or none.</exception>
    public static SyntaxAnalyser Open(ReadOnlyMemory<byte> model) => new(ModelImage.Open(model.Span));

    public Parse Analyse(Sentence sentence)
    {
        if (!_scratch.TryTake(out var scratch))
            scratch = new SyntaxScratch();
        try
        {
            return Analyse(sentence, scratch);
        }
        finally
        {
            _scratch.Add(scratch);
        }
    }

    /// <summary>Analyses words that somebody has tokenised; the sentence's text is the words with spaces between.</summary>
    public Parse Analyse(IReadOnlyList<string> forms) => Analyse(GivenTokens.ToSentence(forms));

    private Parse Analyse(Sentence sentence, SyntaxScratch scratch)
    {
        var count = sentence.Tokens.Length;
        var words = scratch.Words(count);
        for (var i = 0; i < count; i++)
            words[i + SyntaxScratch.Padding] = WordShape.Of(ArabicArticle.Strip(sentence.Tokens[i].Form), _clusters);
        _tagger.Tag(words, count, scratch);
        _parser.Parse(words, count, scratch);
        return ToParse(sentence, words.Slice(SyntaxScratch.Padding, count), scratch.State);
    }

    private Parse ToParse(Sentence sentence, ReadOnlySpan<WordShape> words, ParserState tree)
    {
        var (upos, xpos, lemmas) = (new Upos[words.Length], new string[words.Length], new string[words.Length]);
        var (heads, relations) = (new int[words.Length], new Relation[words.Length]);
        var isShouted = IsShouted(words);
        for (var i = 0; i < words.Length; i++)
        {
            (upos[i], xpos[i]) = (words[i].Upos, _tagger.Tags.Xpos(words[i].Tag));
            lemmas[i] = _lemmatizer.Lemma(Spoken(sentence.Tokens[i].Form, upos[i], isShouted), xpos[i], i == 0);
            var head = tree.Heads[i + SyntaxScratch.Padding];
            heads[i] = head == tree.RootAt ? -1 : head - SyntaxScratch.Padding;
            relations[i] = tree.Labels[i + SyntaxScratch.Padding];
        }
        return new Parse(sentence, upos, xpos, lemmas, heads, relations);
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
