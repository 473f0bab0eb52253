using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>Names as texts are asked about them, and as the tables spell them.</summary>
internal sealed class SpelledNames
{
    private readonly List<(string Name, NameEntry Entry)> _spellings = [];

    public NameTrie<NameEntry> Trie { get; } = new();

    public IReadOnlyList<(string Name, NameEntry Entry)> Spellings => _spellings;

    public void Add(string name, ImmutableArray<NameWord> words, NameEntry entry)
    {
        Trie.Add(words, entry);
        _spellings.Add((name, entry));
    }
}
