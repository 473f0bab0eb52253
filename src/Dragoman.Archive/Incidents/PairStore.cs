using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Which claims are alike, and which tell of a part of another: as rows.</summary>
internal sealed class PairStore(Database database)
{
    /// <summary>Both ways, of each claim that is asked about.</summary>
    public List<(string Claim, string Other, long Odds)> PairsOf(IEnumerable<string> ids) => database.Query(
        $"SELECT c.id, o.id, p.odds FROM claims c JOIN claim_pairs p ON p.a = c.key JOIN claims o ON o.key = p.b WHERE c.id {database.Dialect.Among("ids")}",
        row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), ("ids", database.Dialect.List(ids)));

    public List<string> NeighboursOf(string id) =>
        database.Query("SELECT o.id FROM claim_pairs p JOIN claims c ON c.key = p.a JOIN claims o ON o.key = p.b WHERE c.id = @id", row => row.GetString(0), ("id", id));

    /// <summary>All that was known of it, and by what it was compared.</summary>
    public void Forget(string id)
    {
        if (database.Query("SELECT key FROM claims WHERE id = @id", row => row.GetInt64(0), ("id", id)) is not [var key])
            return;
        database.Execute("DELETE FROM claims_ahead WHERE claim = @key", ("key", key));
        database.Execute("DELETE FROM claim_blocks WHERE claim = @key", ("key", key));
        database.Execute("DELETE FROM claim_profiles WHERE claim = @key", ("key", key));
        database.Execute("DELETE FROM claim_pairs WHERE a = @key", ("key", key));
        database.Execute("DELETE FROM claim_pairs WHERE b = @key", ("key", key));
        database.Execute("DELETE FROM claim_parts WHERE part = @key", ("key", key));
        database.Execute("DELETE FROM claim_parts WHERE whole = @key", ("key", key));
    }

    /// <summary>Of pairs that are there already, since both claims were compared by others at once, nothing changes: a pair is a function of its claims.</summary>
    public void Put(IReadOnlyCollection<(long One, long Other, ClaimPair Pair)> pairs)
    {
        database.Insert("claim_pairs", ["a", "b", "odds"], "ON CONFLICT DO NOTHING", pairs.SelectMany(item => item.Pair.Odds is not { } odds ? [] : new object[][] { [item.One, item.Other, odds], [item.Other, item.One, odds] }));
        database.Insert("claim_parts", ["whole", "part"], "ON CONFLICT DO NOTHING", pairs.SelectMany(item => new[] { (item.Pair.IsWhole, Whole: item.One, Part: item.Other), (item.Pair.IsPart, Whole: item.Other, Part: item.One) })
            .Where(item => item.Item1).Select(item => new object[] { item.Whole, item.Part }));
    }
}
