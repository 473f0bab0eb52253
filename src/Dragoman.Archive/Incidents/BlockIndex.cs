using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Which claims are compared with some, together with those that are put there meanwhile; <see cref="Write"/> keeps these.</summary>
internal sealed class BlockIndex
{
    private const int RowsAtOnce = 16;

    private static readonly string Insert =
        $"INSERT INTO claim_blocks (block, is_wide, claim, kin, until, day_from, day_to, traits) VALUES {string.Join(", ", Enumerable.Range(0, RowsAtOnce).Select(i => $"(@block{i}, @wide{i}, @claim, @kin, @until{i}, @from, @to, @traits)"))} ON CONFLICT DO NOTHING";

    private static readonly (string Block, string Wide, string Until)[] Names = [.. Enumerable.Range(0, RowsAtOnce).Select(i => ($"block{i}", $"wide{i}", $"until{i}"))];

    private readonly Database _database;
    private readonly IncidentBuilder _builder;
    private readonly Dictionary<long, List<Row>> _blocks = [];
    private readonly List<(long Key, ClaimProfile Claim)> _added = [];

    private readonly record struct Row(long Claim, bool IsWide, long Kin, long Until, ClaimOutline Outline);

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
    public static void Put(Database database, IEnumerable<(long Key, ClaimProfile Claim)> claims) => database.ExecuteAll(Insert, claims.SelectMany(added => added.Claim.Blocks.Chunk(RowsAtOnce).Select(blocks => Values(added.Key, added.Claim, blocks))));

    private void Fetch(IEnumerable<long> blocks, string which, params ReadOnlySpan<(string, object?)> values)
    {
        foreach (var (block, row) in _database.Query(
            $"SELECT block, claim, is_wide, kin, until, day_from, day_to, traits FROM claim_blocks WHERE block {_database.Dialect.Among("blocks")} AND (kin & @kin) <> 0{which}",
            row => (row.GetInt64(0), new Row(row.GetInt64(1), row.GetBoolean(2), row.GetInt64(3), row.GetInt64(4), new((int)row.GetInt64(5), (int)row.GetInt64(6), (ClaimTraits)row.GetInt64(7)))), [("blocks", _database.Dialect.List(blocks)), .. values]))
            _blocks[block].Add(row);
    }

    // One statement for any number: the last row stands for those that are missing.
    private static (string, object?)[] Values(long key, ClaimProfile claim, BlockKey[] blocks) =>
    [
        .. Enumerable.Range(0, RowsAtOnce).Select(i => (Names: Names[i], Block: blocks[Math.Min(i, blocks.Length - 1)]))
            .SelectMany(row => new (string, object?)[] { (row.Names.Block, row.Block.Home), (row.Names.Wide, row.Block.IsWide), (row.Names.Until, (long)row.Block.Last) }),
        ("claim", key), ("kin", claim.Kin), ("from", (long)claim.Outline.From), ("to", (long)claim.Outline.To), ("traits", (long)claim.Outline.Traits),
    ];
}
