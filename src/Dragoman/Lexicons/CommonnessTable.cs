using System.Collections.Frozen;

namespace Dragoman.Lexicons;

/// <summary>commonness.tsv: in which share of sentences a stem stands. What isn't in it is rare.</summary>
public sealed class CommonnessTable
{
    /// <summary>Of stems that the table doesn't have.</summary>
    public const double Rare = 0.0002;

    private readonly FrozenDictionary<string, double> _rarities;

    private CommonnessTable(FrozenDictionary<string, double> rarities) => _rarities = rarities;

    public static CommonnessTable Read(TextReader reader)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("commonness.tsv", reader, "stem", "per_million"))
        {
            if (!int.TryParse(row[1], out var perMillion) || perMillion is < 1 or > 1_000_000) throw row.Error($"'{row[1]}' is no number from 1 to 1000000");
            if (!shares.TryAdd(row.Required(0, "stem"), perMillion / 1e6)) throw row.Error($"'{row[0]}' occurs twice");
        }
        return new CommonnessTable(shares.ToFrozenDictionary(row => row.Key, row => Math.Log(row.Value) / Math.Log(Rare), StringComparer.Ordinal));
    }

    /// <summary>Inverse document frequency, scaled: 0 for a word of every sentence, 1 for a rare one.</summary>
    /// <remarks>Spärck Jones 1972; the documents are sentences.</remarks>
    public double RarityOf(string stem) => _rarities.GetValueOrDefault(stem, 1);
}
