using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.Muc;

/// <summary>What words mean to MUC-4: kinds of incidents, things, people and weapons. The table is muc.tsv; rows of a kind are asked in their order.</summary>
internal static class MucWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, (string Value, int Rank)>> Kinds = Read();

    public static string? Of(string kind, string word) => Kinds[kind].TryGetValue(word, out var found) ? found.Value : null;

    public static bool Has(string kind, string word) => Kinds[kind].ContainsKey(word);

    /// <summary>The value of the first row that any word of a phrase, or two or three words in a row, answer to.</summary>
    /// <param name="words">In lower case.</param>
    public static string? First(string kind, IReadOnlyList<string> words)
    {
        (string Value, int Rank)? best = null;
        for (var i = 0; i < words.Count; i++)
            for (var length = 1; length <= 3 && i + length <= words.Count; length++)
                if (Kinds[kind].TryGetValue(string.Join(' ', words.Skip(i).Take(length)), out var found) && (best is null || found.Rank < best.Value.Rank))
                    best = found;
        return best?.Value;
    }

    public static bool Any(string kind, IReadOnlyList<string> words) => First(kind, words) is not null;

    private static FrozenDictionary<string, FrozenDictionary<string, (string, int)>> Read()
    {
        using var reader = new StreamReader(typeof(MucWords).Assembly.GetManifestResourceStream("codes/muc.tsv")
            ?? throw new InvalidOperationException("The resource codes/muc.tsv is missing from this build."));
        return Tsv.Read("muc.tsv", reader, "kind", "word", "value")
            .Select((row, rank) => (Kind: row.Required(0, "kind"), Word: row.Required(1, "word"), Value: row.Required(2, "value"), Rank: rank))
            .GroupBy(row => row.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenDictionary(row => row.Word, row => (row.Value, row.Rank), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
