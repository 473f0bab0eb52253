using System.Collections.Frozen;
using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Lexicons;

/// <summary>What a mark says of a happening.</summary>
public enum MarkKind
{
    /// <summary>By which it was done: from the air, by guns.</summary>
    Means,
    /// <summary>The site or the people that it struck.</summary>
    Site,
}

/// <summary>marks.tsv: words by which a happening is known from one report to another.</summary>
public sealed class MarkTable
{
    private const int MostMarks = 63;

    private readonly FrozenDictionary<string, long> _marks;
    private readonly ImmutableArray<string> _names;

    private MarkTable(FrozenDictionary<string, long> marks, ImmutableArray<string> names, long means) => (_marks, _names, Means) = (marks, names, means);

    /// <summary>The bits of marks that are means.</summary>
    public long Means { get; }

    /// <exception cref="LexiconException">A row occurs twice, a mark is of two kinds, or there are more than 63.</exception>
    public static MarkTable Read(TextReader reader)
    {
        var (bits, kinds, marks) = (new Dictionary<string, long>(StringComparer.Ordinal), new Dictionary<string, MarkKind>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        foreach (var row in Tsv.Read("marks.tsv", reader, "word", "kind", "mark"))
        {
            var (stem, kind, mark) = (WordStems.Of(row.Required(0, "word")), row.Enum<MarkKind>(1), row.Required(2, "mark"));
            if (!kinds.TryAdd(mark, kind) && kinds[mark] != kind) throw row.Error($"'{mark}' is of another kind before");
            if (bits.TryAdd(mark, 1L << bits.Count) && bits.Count > MostMarks) throw row.Error($"more than {MostMarks} marks");
            marks[stem] = marks.GetValueOrDefault(stem) | bits[mark];
        }
        return new MarkTable(marks.ToFrozenDictionary(StringComparer.Ordinal), [.. bits.OrderBy(bit => bit.Value).Select(bit => bit.Key)], bits.Where(bit => kinds[bit.Key] is MarkKind.Means).Aggregate(0L, (all, bit) => all | bit.Value));
    }

    /// <summary>In the order of the table.</summary>
    public IEnumerable<string> NamesOf(long marks) => _names.Where((_, bit) => (marks & (1L << bit)) != 0);

    /// <summary>The bits of all marks that stems have.</summary>
    public long Of(IEnumerable<string> stems) => stems.Aggregate(0L, (all, stem) => all | _marks.GetValueOrDefault(stem));
}
