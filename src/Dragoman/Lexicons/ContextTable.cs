using System.Globalization;

namespace Dragoman.Lexicons;

/// <summary>
/// contexts.tsv: how much a word speaks for a report of conflict (above zero) or of another walk of life (below): sport, markets, films, accidents, customers.
/// </summary>
public sealed class ContextTable
{
    private static readonly string[] Columns = ["word", "weight"];

    /// <summary>Of sixteen words a quarter is their root.</summary>
    private const double WordsOfLongText = 4;

    private readonly Dictionary<string, float> _weights;

    private ContextTable(Dictionary<string, float> weights) => _weights = weights;

    /// <summary>Knows no word: everything may be of conflict.</summary>
    public static ContextTable Empty { get; } = new([]);

    /// <exception cref="LexiconException">A row is damaged.</exception>
    public static ContextTable Read(TextReader reader)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("contexts.tsv", reader, Columns))
        {
            if (!float.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !float.IsFinite(weight)) throw row.Error($"'{row[1]}' is no weight");
            if (!weights.TryAdd(row.Required(0, "word"), weight)) throw row.Error($"'{row[0]}' occurs twice");
        }
        return new(weights);
    }

    public static void Write(IEnumerable<(string Word, float Weight)> weights, TextWriter writer)
    {
        writer.Write(string.Join('\t', Columns) + "\n");
        foreach (var (word, weight) in weights) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word}\t{weight:0.##}\n"));
    }

    /// <summary>
    /// Logarithm of the odds that words are of a report of conflict, as far as they tell: the sum of the weights of the different ones, over the root of their number,
    /// and over the number itself in long texts, so that these don't shout. Zero where fewer than <paramref name="fewest"/> have a weight: too little to go by.
    /// </summary>
    /// <param name="words">As <see cref="KeyOf"/> makes them.</param>
    public double Score(IEnumerable<string> words, int fewest = 1)
    {
        var (sum, count) = (0.0, 0);
        foreach (var word in words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (_weights.TryGetValue(word, out var weight)) (sum, count) = (sum + weight, count + 1);
        return count < fewest ? 0 : sum / Math.Max(Math.Sqrt(count), count / WordsOfLongText);
    }

    /// <summary>Whether a word speaks for a report of conflict.</summary>
    public bool IsOfConflict(string word) => _weights.GetValueOrDefault(word) > 0;

    /// <summary>How many different words have a weight.</summary>
    public int Known(IEnumerable<string> words) => words.Distinct(StringComparer.Ordinal).Count(_weights.ContainsKey);

    /// <summary>A word without the endings of English, roughly: "defenders", "defended" and "defending" share theirs with "defend".</summary>
    /// <returns>Null for what is no word of letters, or a very short one.</returns>
    public static string? KeyOf(string form)
    {
        if (form.Length < 3) return null;
        foreach (var letter in form)
            if (!char.IsAsciiLetter(letter)) return null;
        var word = form.ToLowerInvariant();
        foreach (var (ending, rest) in (ReadOnlySpan<(string, string)>)[("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")])
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal)) return word[..^ending.Length] + rest;
        return word;
    }
}
