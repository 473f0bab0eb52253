using Dragoman.Syntax;
using Dragoman.Syntax.Network;

namespace Dragoman.Training.Torch;

/// <summary>A sentence of a treebank in numbers; heads are counted from 0, and the length of the sentence stands for the root.</summary>
internal sealed record Example(WordRows[] Rows, int[] Upos, int[] Xpos, int[] Heads, int[] Relations)
{
    public int Count => Rows.Length;
}

/// <summary>A sentence of a treebank as it is written, which augmentation changes.</summary>
internal sealed record Tree(string[] Forms, string[] Lemmas, int[] Upos, int[] Xpos, int[] Heads, int[] Relations)
{
    public int Count => Forms.Length;

    public static Tree Of(ConlluSentence sentence, TagNumbers xpos) => new(
        [.. sentence.Words.Select(word => word.Form)],
        [.. sentence.Words.Select(word => word.Lemma)],
        [.. sentence.Words.Select(word => (int)UposNames.Parse(word.Upos))],
        [.. sentence.Words.Select(word => xpos.Number(word.Xpos))],
        [.. sentence.Words.Select(word => word.Head == 0 ? sentence.Words.Length : word.Head - 1)],
        [.. sentence.Words.Select(word => (int)RelationNames.Parse(word.Deprel))]);

    public Example ToExample(Vocabulary vocabulary) => new([.. Forms.Select(vocabulary.RowsOf)], Upos, Xpos, Heads, Relations);

    /// <summary>Without some words on which nothing hangs.</summary>
    public Tree Without(Predicate<int> drops)
    {
        var kept = Enumerable.Range(0, Count).Where(i => !drops(i)).ToArray();
        if (kept.Length == Count || kept.Length == 0) return this;
        var places = new int[Count + 1];
        Array.Fill(places, -1);
        for (var i = 0; i < kept.Length; i++) places[kept[i]] = i;
        places[Count] = kept.Length;
        return new([.. kept.Select(i => Forms[i])], [.. kept.Select(i => Lemmas[i])], [.. kept.Select(i => Upos[i])], [.. kept.Select(i => Xpos[i])], [.. kept.Select(i => places[Heads[i]])], [.. kept.Select(i => Relations[i])]);
    }
}

/// <summary>Numbers of tags in the order in which they are first met.</summary>
internal sealed class TagNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public int Number(string name)
    {
        if (_numbers.TryGetValue(name, out var number)) return number;
        _names.Add(name);
        return _numbers[name] = _names.Count - 1;
    }
}
