using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dragoman.Lexicons;

/// <summary>Rows of a table by one of their words, longer phrases first, in the order of the table among equals.</summary>
/// <remarks>A plain dictionary, and of classes: a frozen one, or one of structs, costs more at each start than its look-ups save.</remarks>
internal sealed class WordIndex<T> where T : class
{
    private readonly Dictionary<string, T[]> _rows;

    /// <param name="word">The word that a row is looked up by.</param>
    /// <param name="length">In words.</param>
    public WordIndex(IEnumerable<T> rows, Func<T, string> word, Func<T, int> length)
    {
        var lists = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!lists.TryGetValue(word(row), out var list))
                lists.Add(word(row), list = []);
            var at = list.Count;
            while (at > 0 && length(list[at - 1]) < length(row)) at--;
            list.Insert(at, row);
        }
        _rows = new Dictionary<string, T[]>(lists.Count, StringComparer.Ordinal);
        foreach (var list in lists) _rows.Add(list.Key, list.Value.ToArray());
    }

    public ImmutableArray<T> this[string word] => _rows.TryGetValue(word, out var rows) ? ImmutableCollectionsMarshal.AsImmutableArray(rows) : [];
}
