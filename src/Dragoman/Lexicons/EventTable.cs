using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;

namespace Dragoman.Lexicons;

/// <summary>events.tsv: classes and what the code books call them, which may hang on who did it to whom.</summary>
public sealed class EventTable
{
    private static readonly string[] Columns = ["class", "plover", "mode", "contexts", "acled_type", "acled_sub", "ucdp", "when", "description"];

    private static readonly HashSet<string> Plover =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT",
        "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    private readonly Dictionary<string, List<Row>> _rows;

    private EventTable(Dictionary<string, List<Row>> rows) => _rows = rows;

    public ImmutableArray<string> Classes => [.. _rows.Keys.Order(StringComparer.Ordinal)];

    public static EventTable Read(TextReader reader)
    {
        var rows = Tsv.Read("events.tsv", reader, Columns).Select(ReadRow).GroupBy(row => row.Class)
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (name, classRows) in rows)
            if (classRows[^1].Conditions.Length > 0)
                throw new LexiconException("events.tsv", classRows[^1].Line, $"the last row of '{name}' must hold without a condition");
        return new EventTable(rows);
    }

    /// <summary>What a class is, in words: those of its row without a condition.</summary>
    public string DescriptionOf(string eventClass) => _rows[eventClass][^1].Description;

    public bool Contains(string eventClass) => _rows.ContainsKey(eventClass);

    /// <summary>The rows of a class without regard to parties: what it is called at least once.</summary>
    public IEnumerable<EventType> TypesOf(string eventClass) => _rows[eventClass].Select(row => row.Type(null));

    /// <summary>The event type for a class when these are its parties: the first row whose condition holds.</summary>
    public EventType Map(string eventClass, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients)
    {
        foreach (var row in _rows[eventClass])
            if (row.Conditions.All(condition => Holds(condition, actors, recipients)))
                return row.Type(row.UcdpByParties ? Violence(actors, recipients) : row.Ucdp);
        throw new InvalidOperationException($"events.tsv has no row for '{eventClass}'");
    }

    private static Row ReadRow(TsvRow row)
    {
        var plover = row.Required(1, "plover");
        if (!Plover.Contains(plover)) throw row.Error($"unknown PLOVER type '{plover}'");
        var acled = row[5].Length == 0 ? null : AcledNames.Find(row[4], row[5]) ?? throw row.Error($"ACLED has no '{row[4]}' / '{row[5]}'");
        var ucdp = row[6] switch
        {
            "" or "parties" => (UcdpViolence?)null,
            "1" => UcdpViolence.StateBased,
            "2" => UcdpViolence.NonState,
            "3" => UcdpViolence.OneSided,
            var other => throw row.Error($"unknown UCDP type '{other}'"),
        };
        var conditions = row[7].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        foreach (var condition in conditions)
            if (!Known.Contains(condition))
                throw row.Error($"unknown condition '{condition}'");
        return new Row(row.Required(0, "class"), plover, row[2].Length == 0 ? null : row[2], [.. row.List(3)], acled, ucdp, row[6] == "parties", conditions, row[8], row.Line);
    }

    private static readonly HashSet<string> Known =
    [
        "actor:state", "actor:nonstate", "actor:none", "actor:protester",
        "recipient:civilian", "recipient:protester", "recipient:combatant", "recipient:none", "recipient:state", "recipient:nonstate", "parties:rebel",
    ];

    private static bool Holds(string condition, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients) => condition switch
    {
        "actor:state" => actors.Any(IsState),
        "actor:nonstate" => actors.Count > 0 && !actors.Any(IsState),
        "actor:none" => actors.Count == 0,
        "actor:protester" => actors.Any(actor => actor.Kind is ActorKind.Protesters or ActorKind.Rioters),
        "recipient:none" => recipients.Count == 0,
        "recipient:civilian" => recipients.Count > 0 && recipients.All(actor => actor.Kind is ActorKind.Civilians or ActorKind.Protesters),
        "recipient:protester" => recipients.Any(actor => actor.Kind is ActorKind.Protesters or ActorKind.Rioters),
        "recipient:combatant" => recipients.Any(IsCombatant),
        "recipient:state" => recipients.Any(IsState),
        "recipient:nonstate" => recipients.Count > 0 && !recipients.Any(IsState),
        "parties:rebel" => actors.Concat(recipients).Where(IsCombatant).DistinctBy(actor => actor.Side).Skip(1).Any() && actors.Concat(recipients).Any(actor => IsCombatant(actor) && !IsState(actor)),
        _ => false,
    };

    private static bool IsState(Actor actor) => actor.Kind == ActorKind.StateForces || (actor.Kind == ActorKind.External && actor.Sector is "MIL" or "GOV");

    private static bool IsCombatant(Actor actor) => actor.Kind is ActorKind.StateForces or ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia;

    /// <summary>UCDP GED codebook: a state against an organised group 1, two such groups 2, any of them against civilians 3.</summary>
    private static UcdpViolence? Violence(IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients)
    {
        if (actors.Count > 0 && recipients.Count > 0 && recipients.All(actor => actor.Kind is ActorKind.Civilians or ActorKind.Protesters)) return UcdpViolence.OneSided;
        if (!actors.Any(IsCombatant) || !recipients.Any(IsCombatant)) return null;
        return actors.Any(IsState) || recipients.Any(IsState) ? UcdpViolence.StateBased : UcdpViolence.NonState;
    }

    private sealed record Row(
        string Class, string Plover, string? Mode, ImmutableArray<string> Contexts, AcledType? Acled, UcdpViolence? Ucdp, bool UcdpByParties,
        ImmutableArray<string> Conditions, string Description, int Line)
    {
        public EventType Type(UcdpViolence? ucdp) => new(Class, Plover, Mode, Contexts, Acled, ucdp);
    }
}
