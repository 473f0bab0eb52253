using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dragoman.Syntax.Names;
using Dragoman.Syntax.Network;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>
/// Tags, lemmas, dependencies and names of English sentences. Safe to share between threads; the same sentence gives the same parse on any machine, whatever stands
/// beside it. It never fails: any tokens get a tree with one root.
/// </summary>
public sealed class SyntaxAnalyser
{
    /// <summary>A longer run of tokens is no sentence, and is read in pieces; each hangs on the first.</summary>
    private const int LongestPiece = 1024;

    private readonly SyntaxNetwork _network;
    private readonly Lemmatizer _lemmatizer;
    private readonly TagPairs _tags;
    private readonly NameLists _lists;
    private readonly ConcurrentBag<Workspace> _spaces = [];

    private SyntaxAnalyser(ModelImage image, ModelImage names)
    {
        _network = new SyntaxNetwork(image, names);
        _lemmatizer = new Lemmatizer(new HashTable(image, ModelSection.Lemmas), image.Lines(ModelSection.LemmaRules));
        _tags = new TagPairs([.. image.Lines(ModelSection.Upos).Select(UposNames.Parse)], image.Lines(ModelSection.Tags));
        _lists = new NameLists(names);
        _network.Check(_tags.Upos, _tags.Xpos, NameFinder.Tags, NameFinder.PlainTags);
    }

    /// <summary>Opens packed models. An embedded resource is used where it lies in memory; the analyser then keeps the stream, which must stay open.</summary>
    /// <param name="names">The model of names, which was made for that of trees.</param>
    /// <exception cref="InvalidDataException">A model is damaged, or none, or they don't belong together.</exception>
    public static SyntaxAnalyser Open(Stream model, Stream names) => new(ModelImage.Open(model), ModelImage.Open(names));

    /// <summary>Opens packed models from copies of the bytes.</summary>
    /// <inheritdoc cref="Open(Stream, Stream)" path="/exception"/>
    public static SyntaxAnalyser Open(ReadOnlyMemory<byte> model, ReadOnlyMemory<byte> names) => new(ModelImage.Open(model.Span), ModelImage.Open(names.Span));

    public Parse Analyse(Sentence sentence) => Analyse([sentence])[0];

    /// <summary>Analyses words that somebody has tokenised; the sentence's text is the words with spaces between.</summary>
    public Parse Analyse(IReadOnlyList<string> forms) => Analyse(GivenTokens.ToSentence(forms));

    /// <summary>Sentences are read side by side, which is several times faster than one after the other.</summary>
    public ImmutableArray<Parse> Analyse(IReadOnlyList<Sentence> sentences)
    {
        var parses = new Parse[sentences.Count];
        WordRows[][] rows = [.. sentences.Select(RowsOf)];
        Run(rows, withNames: true, (number, reading, heads, relations) => parses[number] = ToParse(sentences[number], reading, heads, relations));
        for (var i = 0; i < parses.Length; i++) parses[i] ??= sentences[i].Tokens is [] ? new Parse(sentences[i], [], [], [], [], []) : InPieces(sentences[i]);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(parses);
    }

    /// <summary>The parses of sentences as if some of their words weren't there; each run of them then hangs on the verb beside it.</summary>
    /// <param name="parses">The sentences as they were read with all of their words.</param>
    /// <param name="aside">For each sentence runs of its tokens in ascending order, apart from each other, or none; they don't make up the whole.</param>
    public ImmutableArray<Parse> Without(IReadOnlyList<Parse> parses, IReadOnlyList<IReadOnlyList<TokenRun>> aside)
    {
        int[] chosen = [.. Enumerable.Range(0, parses.Count).Where(i => aside[i].Count > 0 && parses[i].Count <= LongestPiece)];
        ParsedTokens[] kept = [.. chosen.Select(i => Interruptions.Rest(parses[i].Count, new TokenRun(0, parses[i].Count - 1), aside[i]))];
        var trees = new (int[] Heads, Relation[] Relations)[chosen.Length];
        Run([.. kept.Select((some, number) => RowsOf(parses[chosen[number]].Sentence, some))], withNames: false, (number, _, heads, relations) => trees[number] = (heads, relations));
        var read = parses.ToArray();
        for (var number = 0; number < chosen.Length; number++)
        {
            var i = chosen[number];
            read[i] = Graft(read[i], aside[i], kept[number], trees[number].Heads, trees[number].Relations);
        }
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(read);
    }

    private static Parse Graft(Parse parse, IReadOnlyList<TokenRun> aside, ParsedTokens kept, int[] tree, Relation[] labels)
    {
        var (heads, relations) = (new int[parse.Count], new Relation[parse.Count]);
        Array.Fill(heads, -1);
        for (var i = 0; i < kept.Length; i++) (heads[kept[i]], relations[kept[i]]) = (tree[i] == kept.Length ? -1 : kept[tree[i]], labels[i]);
        TreeRepairs.Apply(parse, heads, relations);
        return Interruptions.Graft(parse.With(heads, relations), aside);
    }

    private WordRows[] RowsOf(Sentence sentence)
    {
        // Longer ones are for InPieces.
        if (sentence.Tokens.Length > LongestPiece) return [];
        var rows = new WordRows[sentence.Tokens.Length];
        var lists = _lists.Mark(sentence);
        for (var i = 0; i < rows.Length; i++) rows[i] = RowsOf(sentence.Tokens[i]) with { Lists = lists[i] };
        return rows;
    }

    /// <summary>Of some words of a sentence, without what lists of names say.</summary>
    private WordRows[] RowsOf(Sentence sentence, ParsedTokens some)
    {
        var rows = new WordRows[some.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = RowsOf(sentence.Tokens[some[i]]);
        return rows;
    }

    private WordRows RowsOf(Token token) => _network.RowsOf(ArabicArticle.Strip(token.Form));

    private void Run(IReadOnlyList<WordRows[]> rows, bool withNames, NetworkReader reader)
    {
        var space = _spaces.TryTake(out var used) ? used : new Workspace();
        try
        {
            _network.Run(rows, withNames, reader, space);
        }
        finally
        {
            _spaces.Add(space);
        }
    }

    private Parse ToParse(Sentence sentence, NetworkReading reading, int[] heads, Relation[] relations)
    {
        var count = heads.Length;
        var (upos, xpos, lemmas) = (new Upos[count], new string[count], new string[count]);
        var isShouted = IsShouted(sentence);
        for (var i = 0; i < count; i++)
        {
            (upos[i], xpos[i]) = _tags.Best(reading.Upos(i), reading.Xpos(i));
            if (heads[i] == count) heads[i] = -1;
        }
        for (var i = 0; i < count; i++)
        {
            if (TagRepairs.Of(sentence.Tokens[i].Form, upos[i], i + 1 < count ? upos[i + 1] : Upos.X, isShouted) is { } tag)
            {
                // "IS attacked", where the name was read as the auxiliary.
                if (tag.Upos is Upos.Propn && relations[i] is Relation.Aux or Relation.AuxPass or Relation.Cop) relations[i] = Relation.Nsubj;
                (xpos[i], upos[i]) = tag;
            }
        }
        for (var i = 1; i < count; i++)
            if (TagRepairs.IsMine(sentence.Tokens[i].Form, upos[i], upos[i - 1])) (xpos[i], upos[i]) = ("NN", Upos.Noun);
        MissedVerbs.Tag(sentence.Tokens, token => _tags.Finite(reading.Xpos(token)), upos, xpos);
        for (var i = 0; i < count; i++)
        {
            lemmas[i] = _lemmatizer.Lemma(Spoken(sentence.Tokens[i].Form, upos[i], isShouted), xpos[i], i == 0);
        }
        var parse = new Parse(sentence, upos, xpos, lemmas, heads, relations) { Names = NameFinder.Names(reading), PlainNames = NameFinder.PlainNames(reading) };
        TreeRepairs.Apply(parse, heads, relations);
        if (!TagRepairs.ByTree(parse, upos, xpos)) return parse.With(heads, relations);
        for (var i = 0; i < count; i++) lemmas[i] = _lemmatizer.Lemma(Spoken(sentence.Tokens[i].Form, upos[i], isShouted), xpos[i], i == 0);
        return parse.With(heads, relations);
    }

    private Parse InPieces(Sentence sentence)
    {
        var pieces = Analyse([.. sentence.Tokens.Chunk(LongestPiece).Select(tokens => sentence with { Tokens = [.. tokens] })]);
        var (heads, relations) = (new List<int>(), new List<Relation>());
        foreach (var piece in pieces)
        {
            var start = heads.Count;
            for (var i = 0; i < piece.Count; i++)
            {
                var isLaterRoot = piece[i].IsRoot && start > 0;
                heads.Add(isLaterRoot ? pieces[0].Root.Index : piece[i].IsRoot ? -1 : start + piece.HeadOf(i));
                relations.Add(isLaterRoot ? Relation.Parataxis : piece.RelationOf(i));
            }
        }
        IEnumerable<Word> Words() => pieces.SelectMany(piece => Enumerable.Range(0, piece.Count).Select(i => piece[i]));
        return new Parse(sentence, [.. Words().Select(word => word.Upos)], [.. Words().Select(word => word.Xpos)], [.. Words().Select(word => word.Lemma)], [.. heads], [.. relations])
        {
            Names = [.. pieces.SelectMany((piece, i) => piece.Names.Select(name => name with { First = name.First + (i * LongestPiece), Last = name.Last + (i * LongestPiece) }))],
            PlainNames = [.. pieces.SelectMany((piece, i) => piece.PlainNames.Select(name => name with { First = name.First + (i * LongestPiece), Last = name.Last + (i * LongestPiece) }))],
        };
    }

    /// <summary>"ARMED MEN KILL 12", where capitals don't tell acronyms from words.</summary>
    private static bool IsShouted(Sentence sentence)
    {
        var (upper, lower) = (0, 0);
        foreach (var token in sentence.Tokens)
            if (token.Form.Any(char.IsLower)) lower++;
            else if (token.Form.Any(char.IsUpper)) upper++;
        return upper > 2 && upper > 3 * lower;
    }

    private static string Spoken(string form, Upos upos, bool isShouted) => isShouted && upos != Upos.Propn ? form.ToLowerInvariant() : form;
}
