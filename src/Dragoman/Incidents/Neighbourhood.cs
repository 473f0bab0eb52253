using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Walks from claims to those that they touch, fetching blocks as it goes.</summary>
internal sealed class Neighbourhood(
    Decisions decisions, Func<BlockKey, IEnumerable<SourcedClaim>> under, Func<string, SourcedClaim?> withId, Func<SourcedClaim, ClaimProfile> profile, Func<ClaimProfile, ClaimProfile, bool> touch)
{
    private readonly Dictionary<string, ClaimProfile> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockKey, ImmutableArray<ClaimProfile>> _blocks = [];
    private readonly ILookup<string, string> _joined = decisions.Together.SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, bool>> _keys = new(StringComparer.Ordinal);
    private readonly Queue<ClaimProfile> _queue = new();

    public ImmutableArray<SourcedClaim> Around(IEnumerable<SourcedClaim> changed)
    {
        foreach (var claim in changed) Reach(Profile(claim));
        while (_queue.TryDequeue(out var claim))
        {
            foreach (var other in BlockKeys.Of(claim).SelectMany(key => Block(key)))
                if (!_reached.ContainsKey(other.Id) && ShareBlock(claim, other) && touch(claim, other)) Reach(other);
            foreach (var id in _joined[claim.Id])
                if (withId(id) is { } other) Reach(Profile(other));
        }
        return [.. _reached.Values.Select(reached => reached.Sourced).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    private void Reach(ClaimProfile claim)
    {
        if (_reached.TryAdd(claim.Id, claim)) _queue.Enqueue(claim);
    }

    private ImmutableArray<ClaimProfile> Block(BlockKey key) =>
        _blocks.TryGetValue(key, out var block) ? block : _blocks[key] = [.. under(key).Select(Profile)];

    private ClaimProfile Profile(SourcedClaim claim) => _profiles.TryGetValue(claim.Id, out var known) ? known : _profiles[claim.Id] = profile(claim);

    /// <summary>As in the graph: one of the two has to be wide under the key.</summary>
    private bool ShareBlock(ClaimProfile a, ClaimProfile b)
    {
        var keys = KeysOf(a);
        foreach (var (name, isWide) in KeysOf(b))
            if (keys.TryGetValue(name, out var wide) && (wide || isWide)) return true;
        return false;
    }

    /// <summary>By name, whether it is wide there.</summary>
    private Dictionary<string, bool> KeysOf(ClaimProfile claim)
    {
        if (_keys.TryGetValue(claim.Id, out var known)) return known;
        var keys = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var key in BlockKeys.Of(claim)) keys[key.Name] = key.IsWide || keys.GetValueOrDefault(key.Name);
        return _keys[claim.Id] = keys;
    }
}
