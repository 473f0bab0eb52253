using System.Collections.Immutable;

namespace Dragoman.Incidents.Linkage;

/// <summary>What people decided, asked of one claim at a time. Claims that aren't there have no say.</summary>
public sealed class DecidedGroups
{
    private readonly Dictionary<string, ImmutableArray<string>> _groups = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _apart;

    /// <param name="has">Whether there is such a claim.</param>
    public DecidedGroups(Decisions decisions, Func<string, bool> has)
    {
        var groups = new Groups<string>(StringComparer.Ordinal);
        var joined = decisions.Together.Where(pair => has(pair.A) && has(pair.B)).ToList();
        foreach (var (a, b) in joined) groups.Join(a, b);
        foreach (var group in joined.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal).GroupBy(groups.Find, StringComparer.Ordinal))
        {
            ImmutableArray<string> members = [.. group.Order(StringComparer.Ordinal)];
            foreach (var member in members) _groups[member] = members;
        }
        _apart = decisions.Apart.Where(pair => has(pair.A) && has(pair.B)).SelectMany(pair => new[] { (pair.A, pair.B), (A: pair.B, B: pair.A) }).ToLookup(pair => pair.A, pair => pair.B, StringComparer.Ordinal);
    }

    /// <summary>Itself among them.</summary>
    public IReadOnlyCollection<string> GroupOf(string claim) => _groups.TryGetValue(claim, out var group) ? group : [claim];

    public IReadOnlyCollection<string> ApartFrom(string claim) => [.. _apart[claim]];
}
