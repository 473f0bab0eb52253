using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims that are worked with, looked up many at once where it is known which are needed.</summary>
internal sealed class ClaimsAtHand(Database database, ProfileStore profiles)
{
    // Of those that were asked about and count: whether it has been compared with others. Others are null.
    private readonly Dictionary<string, (long Key, bool IsCompared)?> _claims = new(StringComparer.Ordinal);

    public void Fetch(IEnumerable<string> ids)
    {
        var missing = ids.Where(id => !_claims.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var id in missing)
            _claims[id] = null;
        foreach (var (id, key, isCompared) in database.Query(
            $"""
            SELECT c.id, c.key, NOT EXISTS (SELECT 1 FROM stale_claims s WHERE s.claim = c.id AND s.is_compared = @compared) FROM claims c
            WHERE c.id {database.Dialect.Among("ids")} AND {ClaimLoader.Counting}
            """,
            row => (row.GetString(0), row.GetInt64(1), row.GetBoolean(2)), ("compared", false), ("ids", database.Dialect.List(missing))))
            _claims[id] = (key, isCompared);
    }

    /// <summary>Whether there is such a claim, and it counts and has been compared.</summary>
    public bool Has(string id) => Find(id) is { IsCompared: true };

    /// <summary>Those of which <see cref="Has"/> is true, by their ids.</summary>
    public Dictionary<string, ClaimProfile> Load(IEnumerable<string> ids)
    {
        Fetch(ids = [.. ids.Distinct(StringComparer.Ordinal)]);
        return profiles.Load([.. ids.Select(id => Find(id)!.Value.Key)]).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
    }

    private (long Key, bool IsCompared)? Find(string id)
    {
        if (!_claims.ContainsKey(id))
            Fetch([id]);
        return _claims[id];
    }
}
