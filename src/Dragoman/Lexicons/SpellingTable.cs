using System.Globalization;
using Dragoman.Entities.Names;

namespace Dragoman.Lexicons;

/// <summary>spellings.tsv: <see cref="SpellingCosts"/>. What is not listed costs <see cref="SpellingCosts.Unseen"/>.</summary>
public static class SpellingTable
{
    private static readonly string[] Columns = ["where", "sound", "other", "cost"];

    /// <exception cref="LexiconException">A row is damaged.</exception>
    public static SpellingCosts Read(TextReader reader)
    {
        var costs = new Dictionary<(bool, int, int), int>();
        foreach (var row in Tsv.Read("spellings.tsv", reader, Columns))
            if (!costs.TryAdd((Begins(row), Sound(row, 1), Sound(row, 2)), Cost(row)))
                throw row.Error($"'{row[1]}' and '{row[2]}' occur twice");
        return new((begins, one, other) => costs.GetValueOrDefault((begins, one, other), SpellingCosts.Unseen));
    }

    public static void Write(SpellingCosts costs, TextWriter writer)
    {
        writer.Write(string.Join('\t', Columns) + "\n");
        foreach (var begins in (bool[])[false, true])
            for (var one = 0; one < Sounds.Count; one++)
                for (var other = 0; other < Sounds.Count; other++)
                    if (one != other && Sounds.Letter(one) != '?' && Sounds.Letter(other) != '?' && costs.Of(begins, one, other) is var cost and not SpellingCosts.Unseen)
                        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(begins ? "first" : "within")}\t{Shown(one)}\t{Shown(other)}\t{cost}\n"));
    }

    private static char Shown(int sound) => sound == Sounds.Gap ? '-' : Sounds.Letter(sound);

    private static bool Begins(TsvRow row) => row[0] switch { "first" => true, "within" => false, var other => throw row.Error($"where must be first or within, not '{other}'") };

    private static int Sound(TsvRow row, int column) => row[column] switch
    {
        "-" => Sounds.Gap,
        [var letter] when Sounds.Letter(Sounds.Of(letter)) == letter && letter != ' ' => Sounds.Of(letter),
        var other => throw row.Error($"'{other}' is no sound: a letter, a digit, one of CGKSTDZ, or - for none"),
    };

    private static int Cost(TsvRow row) => int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out var cost) && cost is > 0 and <= SpellingCosts.Unseen
        ? cost : throw row.Error($"the cost must be a whole number from 1 to {SpellingCosts.Unseen}, not '{row[3]}'");
}
