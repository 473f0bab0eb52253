using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Archive.Decisions;

namespace Dragoman.Archive.Claims;

/// <summary>What reading a report anew changed. All are ids of claims, in ordinal order.</summary>
/// <param name="Gone">Not found any more, and nobody had decided on them.</param>
/// <param name="Kept">Not found any more, but kept: people decided on them.</param>
/// <param name="Changed">With the fields that the reader now fills otherwise.</param>
public sealed record Recoding(
    ImmutableArray<string> Added, ImmutableArray<string> Gone, ImmutableArray<string> Kept, ImmutableArray<(string Claim, ImmutableArray<string> Fields)> Changed)
{
    public bool IsNothing => Added.IsEmpty && Gone.IsEmpty && Kept.IsEmpty && Changed.IsEmpty;

    internal static Recoding Of(IEnumerable<ClaimState> before, IEnumerable<ClaimState> after)
    {
        var (old, now) = (before.ToDictionary(claim => claim.Id), after.ToDictionary(claim => claim.Id));
        return new(
            Sorted(now.Keys.Where(id => !old.ContainsKey(id))),
            Sorted(old.Keys.Where(id => !now.ContainsKey(id))),
            Sorted(now.Values.Where(claim => claim.IsKept && old.TryGetValue(claim.Id, out var was) && !was.IsKept).Select(claim => claim.Id)),
            [.. Sorted(now.Keys.Where(old.ContainsKey)).Select(id => (id, Differences(old[id].Line, now[id].Line))).Where(change => !change.Item2.IsEmpty)]);
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];

    private static ImmutableArray<string> Differences(string before, string after)
    {
        if (before == after)
            return [];
        var (old, now) = (Fields(before), Fields(after));
        return Sorted(old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)));
    }

    private static Dictionary<string, string> Fields(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
    }
}
