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
public sealed record Kinship(ImmutableArray<string> Kin, EventPart Part, ControlRole Control)
{
    /// <summary>A bit for each kin, by the order of their names; the last one for all that have none of their own.</summary>
    public long Bits { get; init; }
}

/// <summary>kinships.tsv: which classes may tell of one happening.</summary>
public sealed class KinshipTable
{
    private const long LastBit = 1L << 62;

    private readonly FrozenDictionary<string, Kinship> _rows;
    private readonly FrozenDictionary<string, long> _bits;

    private KinshipTable(IReadOnlyDictionary<string, Kinship> rows)
    {
        _bits = rows.Values.SelectMany(row => row.Kin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToFrozenDictionary(kin => kin.Item, kin => 1L << Math.Min(kin.Index, 62), StringComparer.Ordinal);
        _rows = rows.ToFrozenDictionary(row => row.Key, row => row.Value with { Bits = row.Value.Kin.Aggregate(0L, (all, kin) => all | _bits[kin]) }, StringComparer.Ordinal);
    }

    /// <exception cref="LexiconException">A class occurs twice, or isn't one of <paramref name="events"/>.</exception>
    public static KinshipTable Read(TextReader reader, EventTable events)
    {
        var rows = new Dictionary<string, Kinship>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("kinships.tsv", reader, "class", "kin", "part", "control"))
        {
            if (!events.Contains(row.Required(0, "class"))) throw row.Error($"unknown event class '{row[0]}'");
            if (!rows.TryAdd(row[0], Read(row))) throw row.Error($"'{row[0]}' occurs twice");
        }
        return new KinshipTable(rows);
    }

    /// <summary>Of a class without a row: kin to itself alone.</summary>
    public Kinship this[string eventClass] => _rows.TryGetValue(eventClass, out var row) ? row : new Kinship([eventClass], EventPart.Act, ControlRole.None) { Bits = _bits.GetValueOrDefault(eventClass, LastBit) };

    /// <summary>Those that have a row, in ordinal order.</summary>
    public ImmutableArray<string> Classes => [.. _rows.Keys.Order(StringComparer.Ordinal)];

    private static Kinship Read(TsvRow row)
    {
        _ = row.Required(1, "kin");
        return new Kinship([.. row.List(1).Order(StringComparer.Ordinal)], row.Enum<EventPart>(2), row.EnumOr(3, ControlRole.None));
    }
}
