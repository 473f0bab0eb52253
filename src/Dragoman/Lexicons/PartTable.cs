using System.Collections.Frozen;

namespace Dragoman.Lexicons;

/// <summary>How a word tells that not all of a place is meant.</summary>
public enum PartKind
{
    /// <summary>"the runway of the airport", "its airport".</summary>
    Part,
    /// <summary>"19 villages", of an area.</summary>
    Units,
    /// <summary>A trigger's lemma: "entered the town".</summary>
    Entry,
}

/// <summary>parts.tsv: what places are made of.</summary>
public sealed class PartTable
{
    private readonly FrozenDictionary<string, PartKind> _rows;

    private PartTable(FrozenDictionary<string, PartKind> rows) => _rows = rows;

    /// <exception cref="LexiconException">A word occurs twice, or its kind is none.</exception>
    public static PartTable Read(TextReader reader)
    {
        var rows = new Dictionary<string, PartKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Tsv.Read("parts.tsv", reader, "word", "kind"))
            if (!rows.TryAdd(row.Required(0, "word"), row.Enum<PartKind>(1))) throw row.Error($"'{row[0]}' occurs twice");
        return new PartTable(rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    public bool IsEntry(string trigger) => _rows.TryGetValue(trigger, out var kind) && kind is PartKind.Entry;

    /// <summary>"runway", "runways".</summary>
    public bool IsPart(string word) => Find(word) is PartKind.Part || (Singular(word) is { } one && Find(one) is PartKind.Part);

    /// <summary>"villages": more than one, for "the village" is the place itself.</summary>
    public bool AreUnits(string word) => Singular(word) is { } one && Find(one) is PartKind.Units;

    private PartKind? Find(string word) => _rows.TryGetValue(word, out var kind) ? kind : null;

    private static string? Singular(string word) =>
        word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? word[..^3] + "y" : word is [.., 's' or 'S'] ? word[..^1] : null;
}
