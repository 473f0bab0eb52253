using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dragoman.Lexicons;

/// <summary>How an event stands to others that tell of the same happening.</summary>
public enum EventPart
{
    Act,
    /// <summary>What comes of an act and may be told by itself: deaths, losses.</summary>
    Outcome,
    /// <summary>What is made of many acts: an offensive, a siege.</summary>
    Campaign,
}

/// <summary>What an event says of who holds its place.</summary>
public enum ControlRole
{
    None,
    /// <summary>Its actor has it from now on.</summary>
    Gain,
    /// <summary>Its actor has it.</summary>
    Hold,
    /// <summary>Its actor has it no more, by force.</summary>
    Loss,
    /// <summary>Its actor left it.</summary>
    Leave,
    /// <summary>It is fought over.</summary>
    Contest,
}

/// <param name="Kin">The kins of the class, by name.</param>
public sealed record Kinship(ImmutableArray<string> Kin, EventPart Part, ControlRole Control);

/// <summary>kinships.tsv: which classes may tell of one happening.</summary>
public sealed class KinshipTable
{
    private readonly FrozenDictionary<string, Kinship> _rows;

    private KinshipTable(FrozenDictionary<string, Kinship> rows) => _rows = rows;

    /// <exception cref="LexiconException">A class occurs twice, or isn't one of <paramref name="events"/>.</exception>
    public static KinshipTable Read(TextReader reader, EventTable events)
    {
        var rows = new Dictionary<string, Kinship>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("kinships.tsv", reader, "class", "kin", "part", "control"))
        {
            if (!events.Contains(row.Required(0, "class"))) throw row.Error($"unknown event class '{row[0]}'");
            if (!rows.TryAdd(row[0], Read(row))) throw row.Error($"'{row[0]}' occurs twice");
        }
        return new KinshipTable(rows.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Of a class without a row: kin to itself alone.</summary>
    public Kinship this[string eventClass] => _rows.TryGetValue(eventClass, out var row) ? row : new Kinship([eventClass], EventPart.Act, ControlRole.None);

    /// <summary>Those that have a row, in ordinal order.</summary>
    public ImmutableArray<string> Classes => [.. _rows.Keys.Order(StringComparer.Ordinal)];

    private static Kinship Read(TsvRow row)
    {
        _ = row.Required(1, "kin");
        return new Kinship([.. row.List(1).Order(StringComparer.Ordinal)], row.Enum<EventPart>(2), row.EnumOr(3, ControlRole.None));
    }
}
