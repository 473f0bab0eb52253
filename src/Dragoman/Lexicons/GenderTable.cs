namespace Dragoman.Lexicons;

/// <summary>genders.tsv: nouns and forms of address that say whether a man or a woman is meant.</summary>
public sealed class GenderTable
{
    private readonly Dictionary<string, bool> _feminine;

    private GenderTable(Dictionary<string, bool> feminine) => _feminine = feminine;

    public static GenderTable Read(TextReader reader)
    {
        var feminine = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("genders.tsv", reader, "noun", "gender"))
            if (!feminine.TryAdd(row.Required(0, "noun"), row.Required(1, "gender") switch { "f" => true, "m" => false, var other => throw row.Error($"gender must be m or f, not '{other}'") }))
                throw row.Error($"'{row[0]}' occurs twice");
        return new GenderTable(feminine);
    }

    /// <param name="noun">Its lemma in lower case.</param>
    public bool IsFeminine(string noun) => _feminine.TryGetValue(noun, out var feminine) && feminine;

    /// <inheritdoc cref="IsFeminine"/>
    public bool IsMasculine(string noun) => _feminine.TryGetValue(noun, out var feminine) && !feminine;
}
