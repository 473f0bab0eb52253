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
    public static PhraseTable<Agent> Read(TextReader reader) => Read(reader, []);

    /// <summary>The same beside kinds of people that somebody imported.</summary>
    public static PhraseTable<Agent> Read(TextReader reader, IEnumerable<ActorLayer> layers)
    {
        var sorted = layers.OrderByDescending(layer => layer.Priority).ThenBy(layer => layer.Name, StringComparer.Ordinal).ToLookup(layer => layer.Priority > ActorLayer.Shipped);
        return new(
        [
            .. sorted[true].SelectMany(PhrasesOf),
            .. Tsv.Read("agents.tsv", reader, "lemma", "sector", "kind", "role", "example").SelectMany(ReadRow),
            .. sorted[false].SelectMany(PhrasesOf),
        ]);
    }

    /// <summary>ACLED's kind of people of whom only the sector is known.</summary>
    public static ActorKind KindOf(string sector) => SectorNames.KindOf(sector);

    /// <summary>How these take part.</summary>
    public static AgentRole RoleOf(string sector) => sector switch
    {
        "MIL" or "COP" or "SPY" or "REB" or "UAF" or "PRM" or "CRM" => AgentRole.Combatant,
        "GOV" or "LEG" or "JUD" or "IGO" => AgentRole.Official,
        "UNK" => AgentRole.Any,
        _ => AgentRole.Civilian,
    };

    private static IEnumerable<Phrase<Agent>> PhrasesOf(ActorLayer layer) => layer.Agents.Select(agent => new Phrase<Agent>(agent.Lemma, agent));

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
