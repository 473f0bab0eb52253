using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Walks from claims to those that they touch, fetching blocks as it goes.</summary>
internal sealed class Neighbourhood(
    Decisions decisions, Func<string, IEnumerable<SourcedClaim>> under, Func<string, SourcedClaim?> withId, Func<SourcedClaim, ClaimProfile> profile, Func<ClaimProfile, ClaimProfile, bool> touch)
{
    private readonly Dictionary<string, ClaimProfile> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ClaimProfile>> _blocks = new(StringComparer.Ordinal);
    private readonly Queue<ClaimProfile> _queue = new();

    public ImmutableArray<SourcedClaim> Around(IEnumerable<SourcedClaim> changed)
    {
        foreach (var claim in changed) Reach(Profile(claim));
        while (_queue.TryDequeue(out var claim))
        {
            foreach (var other in BlockKeys.Of(claim).SelectMany(key => Block(key.Name)))
                if (!_reached.ContainsKey(other.Id) && ShareBlock(claim, other) && touch(claim, other)) Reach(other);
            foreach (var id in Joined(claim.Id))
                if (withId(id) is { } other) Reach(Profile(other));
        }
        return [.. _reached.Values.Select(reached => reached.Sourced).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    private void Reach(ClaimProfile claim)
    {
        if (_reached.TryAdd(claim.Id, claim)) _queue.Enqueue(claim);
    }

    private ImmutableArray<ClaimProfile> Block(string key) =>
        _blocks.TryGetValue(key, out var block) ? block : _blocks[key] = [.. under(key).Select(Profile)];

    private ClaimProfile Profile(SourcedClaim claim) => _profiles.TryGetValue(claim.Id, out var known) ? known : _profiles[claim.Id] = profile(claim);

    /// <summary>As in the graph: one of the two has to be wide under the key.</summary>
    private static bool ShareBlock(ClaimProfile a, ClaimProfile b)
    {
        var keys = BlockKeys.Of(a).ToLookup(key => key.Name, key => key.IsWide, StringComparer.Ordinal);
        return BlockKeys.Of(b).Any(key => keys[key.Name].Any(wide => wide || key.IsWide));
    }

    private IEnumerable<string> Joined(string id) =>
        decisions.Together.Where(pair => pair.A == id).Select(pair => pair.B).Concat(decisions.Together.Where(pair => pair.B == id).Select(pair => pair.A));
}
