using System.Collections.Immutable;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>The syntactic analysis of one sentence: for each token its tags, lemma, head and relation. A tree with one root; an empty sentence has none.</summary>
public sealed class Parse
{
    private readonly Upos[] _upos;
    private readonly string[] _xpos;
    private readonly string[] _lemmas;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly int[] _firstChild;
    private readonly int[] _children;

    /// <param name="sentence">The sentence that was analysed.</param>
    /// <param name="upos">One tag a token.</param>
    /// <param name="xpos">Penn Treebank tags.</param>
    /// <param name="lemmas">Lemmas as in the treebanks: lower case, proper names as they are written.</param>
    /// <param name="heads">Index of each token's head, -1 for the root.</param>
    /// <param name="relations">Each token's relation to its head.</param>
    public Parse(Sentence sentence, Upos[] upos, string[] xpos, string[] lemmas, int[] heads, Relation[] relations)
    {
        Sentence = sentence;
        (_upos, _xpos, _lemmas, _heads, _relations) = (upos, xpos, lemmas, heads, relations);
        (_firstChild, _children) = Index(heads);
    }

    public Sentence Sentence { get; }

    public int Count => _heads.Length;

    /// <summary>Names of the kinds that reports of conflict have, in the order of the text; one within another follows it.</summary>
    public ImmutableArray<NameMention> Names { get; init; } = [];

    /// <summary>Names of the four kinds of the field.</summary>
    public ImmutableArray<PlainName> PlainNames { get; init; } = [];

    public Word this[int index] => new(this, index);

    /// <summary>The root; of an empty sentence <see cref="Word.IsNone"/>.</summary>
    public Word Root => new(this, Array.IndexOf(_heads, -1));

    /// <summary>Some of its words as they are written: with spaces where the text has them.</summary>
    public string TextOf(int first, int last)
    {
        var text = new System.Text.StringBuilder();
        for (var i = first; i <= last; i++)
        {
            text.Append(Sentence.Tokens[i].Form);
            if (i < last && Sentence.Tokens[i].SpaceAfter) text.Append(' ');
        }
        return text.ToString();
    }

    /// <summary>The same words in another tree.</summary>
    internal Parse With(int[] heads, Relation[] relations) => new(Sentence, _upos, _xpos, _lemmas, heads, relations) { Names = Names, PlainNames = PlainNames };

    internal Upos UposOf(int i) => _upos[i];

    internal string XposOf(int i) => _xpos[i];

    internal string LemmaOf(int i) => _lemmas[i];

    internal int HeadOf(int i) => _heads[i];

    internal Relation RelationOf(int i) => _relations[i];

    internal ReadOnlySpan<int> ChildrenOf(int i) => _children.AsSpan(_firstChild[i].._firstChild[i + 1]);

    private static (int[] First, int[] Children) Index(int[] heads)
    {
        var first = new int[heads.Length + 1];
        foreach (var head in heads)
            if (head >= 0)
                first[head + 1]++;
        for (var i = 0; i < heads.Length; i++)
            first[i + 1] += first[i];
        var next = first.AsSpan().ToArray();
        var children = new int[first[^1]];
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] >= 0)
                children[next[heads[i]]++] = i;
        return (first, children);
    }
}
