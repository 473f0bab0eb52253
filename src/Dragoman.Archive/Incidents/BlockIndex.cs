using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Which claims are compared with some, together with those that are put there meanwhile; <see cref="Write"/> keeps these.</summary>
internal sealed class BlockIndex
{
    private static readonly string[] Columns = ["block", "is_wide", "claim", "kin", "until", "day_from", "day_to", "traits"];

    private readonly Database _database;
    private readonly IncidentBuilder _builder;
    private readonly Dictionary<long, List<Entry>> _blocks = [];
    private readonly List<(long Key, ClaimProfile Claim)> _added = [];

    private readonly record struct Entry(long Claim, bool IsWide, long Kin, long Until, ClaimOutline Outline);

    /// <param name="asking">Claims of which <see cref="Under"/> will be asked.</param>
    public BlockIndex(Database database, IncidentBuilder builder, IReadOnlyCollection<ClaimProfile> asking)
    {
        (_database, _builder) = (database, builder);
        var (wide, kin) = (new HashSet<long>(), asking.Aggregate(0L, (all, claim) => all | claim.Kin));
        foreach (var key in asking.SelectMany(claim => claim.Blocks))
            foreach (var block in key.Probes)
            {
                _blocks.TryAdd(block, []);
                if (key.IsWide)
                    wide.Add(block);
            }
        Fetch(wide, "", ("kin", kin));
        // Under a country stand all of its claims, and nobody asks for them but those that cover it.
        Fetch(_blocks.Keys.Where(block => !wide.Contains(block)), " AND is_wide = @wide", ("kin", kin), ("wide", true));
    }

    /// <summary>Keys of the claims that share a block with it and may be alike, each once, in their order.</summary>
    public List<long> Under(ClaimProfile claim)
    {
        var (found, outline, report) = (new HashSet<long>(), claim.Outline, claim.ReportBlock);
        foreach (var key in claim.Blocks)
            foreach (var block in key.Probes)
                foreach (var row in _blocks[block])
                    if ((row.Kin & claim.Kin) != 0 && key.Meets(row.IsWide, row.Until) && (key == report || _builder.MayBeAlike(outline, row.Outline)))
                        found.Add(row.Claim);
        return [.. found.Order()];
    }

    public void Add(long key, ClaimProfile claim)
    {
        foreach (var block in claim.Blocks)
            if (_blocks.TryGetValue(block.Home, out var rows))
                rows.Add(new(key, block.IsWide, claim.Kin, block.Last, claim.Outline));
        _added.Add((key, claim));
    }

    public void Write() => Put(_database, _added);

    /// <summary>Others find these claims from now on.</summary>
    public static void Put(Database database, IEnumerable<(long Key, ClaimProfile Claim)> claims) =>
        database.Insert("claim_blocks", Columns, "ON CONFLICT DO NOTHING", claims.SelectMany(item => item.Claim.Blocks.Select(block => RowOf(item.Key, item.Claim, block))));

    private void Fetch(IEnumerable<long> blocks, string which, params ReadOnlySpan<(string, object?)> values)
    {
        foreach (var (block, row) in _database.Query(
            $"SELECT block, claim, is_wide, kin, until, day_from, day_to, traits FROM claim_blocks WHERE block {_database.Dialect.Among("blocks")} AND (kin & @kin) <> 0{which}",
            row => (row.GetInt64(0), new Entry(row.GetInt64(1), row.GetBoolean(2), row.GetInt64(3), row.GetInt64(4), new((int)row.GetInt64(5), (int)row.GetInt64(6), (ClaimTraits)row.GetInt64(7)))), [("blocks", _database.Dialect.List(blocks)), .. values]))
            _blocks[block].Add(row);
    }

    private static object[] RowOf(long key, ClaimProfile claim, BlockKey block) =>
        [block.Home, block.IsWide, key, claim.Kin, (long)block.Last, (long)claim.Outline.From, (long)claim.Outline.To, (long)claim.Outline.Traits];
}
