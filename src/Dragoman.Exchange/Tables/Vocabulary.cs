using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dragoman.Exchange.Tables;

/// <summary>A closed list of words, with the other spellings that files have for them.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, string> _bySpelling;

    public Vocabulary(IEnumerable<string> words) : this(words, [])
    {
    }

    /// <param name="spellings">Another spelling, and the word it stands for. Case never matters.</param>
    public Vocabulary(IEnumerable<string> words, IEnumerable<(string Spelling, string Word)> spellings)
    {
        Words = [.. words];
        _bySpelling = spellings.Concat(Words.Select(word => (Spelling: word, Word: word)))
            .DistinctBy(pair => pair.Spelling, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Spelling, pair => pair.Word, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<string> Words { get; }

    /// <summary>The word as the code book spells it; null where it is none of the list.</summary>
    public string? Find(string spelling) => _bySpelling.GetValueOrDefault(spelling);
}
