using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims that are worked with, looked up many at once where it is known which are needed.</summary>
/// <param name="loaded">Those that are known already.</param>
internal sealed class ClaimsAtHand(ClaimLoader loader, IncidentStore store, Dictionary<string, SourcedClaim> loaded)
{
    // Of those that were asked about: whether it has been compared with others.
    private readonly Dictionary<string, bool> _compared = new(StringComparer.Ordinal);

    public void Fetch(IEnumerable<string> ids)
    {
        var missing = ids.Where(id => !_compared.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var (_, claim) in loader.Find(missing.Where(id => !loaded.ContainsKey(id))))
            loaded[claim.Id] = claim;
        var uncompared = store.UncomparedAmong(missing);
        foreach (var id in missing)
            _compared[id] = !uncompared.Contains(id);
    }

    /// <summary>Null where there is none, or where it doesn't count.</summary>
    public SourcedClaim? Find(string id)
    {
        if (!_compared.ContainsKey(id))
            Fetch([id]);
        return loaded.GetValueOrDefault(id);
    }

    /// <summary>Whether there is such a claim, and it counts and has been compared.</summary>
    public bool Has(string id) => Find(id) is not null && _compared[id];
}
