using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Names of several words, matched word by word; one look-up a word, whatever the number of names.</summary>
public sealed class NameTrie<T>
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<T>?> _values = [null];

    public void Add(string name, T value) => Add(NameWords.Of(name), value);

    public void Add(ImmutableArray<NameWord> name, T value)
    {
        var node = 0;
        foreach (var word in name)
            node = Follow(node, word.Key);
        if (node == 0) return;
        (_values[node] ??= []).Add(value);
    }

    /// <summary>The values of the longest name that begins at a word and that the filter lets pass.</summary>
    /// <param name="accept">Asked for each name found, with the words it covers.</param>
    /// <param name="length">In name words.</param>
    public IReadOnlyList<T> FindLongest(ImmutableArray<NameWord> words, int start, Func<IReadOnlyList<T>, int, bool> accept, out int length)
    {
        IReadOnlyList<T> best = [];
        length = 0;
        var node = 0;
        for (var i = start; i < words.Length && TryFollow(ref node, words[i].Key); i++)
        {
            if (_values[node] is not { } values || !accept(values, i - start + 1)) continue;
            (best, length) = (values, i - start + 1);
        }
        return best;
    }

    private int Follow(int node, string key)
    {
        if (!_words.TryGetValue(key, out var word)) _words.Add(key, word = _words.Count);
        if (_next.TryGetValue(Edge(node, word), out var next)) return next;
        next = _values.Count;
        _values.Add(null);
        _next.Add(Edge(node, word), next);
        return next;
    }

    private bool TryFollow(ref int node, string key) => _words.TryGetValue(key, out var word) && _next.TryGetValue(Edge(node, word), out node);

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
