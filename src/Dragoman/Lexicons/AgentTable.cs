using System.Globalization;
using Dragoman.Actors;

namespace Dragoman.Lexicons;

/// <summary>How people of a kind take part in violence.</summary>
public enum AgentRole
{
    Any,
    Combatant,
    Civilian,
    Protester,
    Rioter,
    Official,
}

/// <summary>A common noun for people who act: "force", "gunman", "riot police".</summary>
/// <param name="Sector">PLOVER 2021 sector.</param>
public sealed record Agent(string Lemma, string Sector, ActorKind Kind, AgentRole Role);

/// <summary>agents.tsv</summary>
public static class AgentTable
{
    public static PhraseTable<Agent> Read(TextReader reader) =>
        new([.. Tsv.Read("agents.tsv", reader, "lemma", "sector", "kind", "role", "example").SelectMany(ReadRow)]);

    private static IEnumerable<Phrase<Agent>> ReadRow(TsvRow row)
    {
        // "commander", "brigade": whose it is decides.
        var kind = 0;
        if (row[2].Length > 0 && (!int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out kind) || kind is < 1 or > 8))
            throw row.Error($"kind must be 1 to 8 or empty, not '{row[2]}'");
        var role = row.EnumOr(3, AgentRole.Any);
        return row.List(0).Select(lemma => new Phrase<Agent>(lemma, new Agent(lemma, row.Required(1, "sector"), (ActorKind)kind, role)));
    }
}
