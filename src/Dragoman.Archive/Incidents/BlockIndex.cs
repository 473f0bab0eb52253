using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Which claims are compared under some blocks, together with those that are put there meanwhile; <see cref="Write"/> keeps these.</summary>
internal sealed class BlockIndex
{
    private const int RowsAtOnce = 16;

    private static readonly string[] Blocks = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"block{i}")];
    private static readonly string[] Wides = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"wide{i}")];

    private static readonly string InsertBlocks =
        $"INSERT INTO claim_blocks (block, is_wide, claim) VALUES {string.Join(", ", Blocks.Zip(Wides, (block, wide) => $"(@{block}, @{wide}, @claim)"))} ON CONFLICT DO NOTHING";

    private readonly Database _database;
    private readonly Dictionary<long, List<(long Claim, bool IsWide)>> _blocks = [];
    private readonly List<(long Claim, (long Block, bool IsWide)[] Rows)> _added = [];

    public BlockIndex(Database database, IEnumerable<BlockKey> keys)
    {
        _database = database;
        var blocks = keys.Select(key => NumberOf(key.Name)).Distinct().ToList();
        foreach (var block in blocks)
            _blocks[block] = [];
        foreach (var (block, isWide, claim) in database.Query(
            $"SELECT block, is_wide, claim FROM claim_blocks WHERE block {database.Dialect.Among("blocks")}", row => (row.GetInt64(0), row.GetBoolean(1), row.GetInt64(2)), ("blocks", database.Dialect.List(blocks))))
            _blocks[block].Add((claim, isWide));
    }

    /// <summary>Keys of the claims that are compared under it; where it isn't wide, of those that are.</summary>
    public IEnumerable<long> Under(BlockKey key) => _blocks[NumberOf(key.Name)].Where(row => key.IsWide || row.IsWide).Select(row => row.Claim);

    public void Add(long claim, IEnumerable<BlockKey> keys)
    {
        (long Block, bool IsWide)[] rows = [.. keys.Select(key => (NumberOf(key.Name), key.IsWide)).Distinct()];
        foreach (var (block, isWide) in rows)
            _blocks[block].Add((claim, isWide));
        _added.Add((claim, rows));
    }

    public void Write() => _database.ExecuteAll(InsertBlocks, _added.SelectMany(added => added.Rows.Chunk(RowsAtOnce).Select(rows => Values(added.Claim, rows))));

    // One statement for any number: the last row stands for those that are missing.
    private static (string, object?)[] Values(long claim, (long Block, bool IsWide)[] rows) =>
    [
        ("claim", claim),
        .. Enumerable.Range(0, RowsAtOnce).Select(i => rows[Math.Min(i, rows.Length - 1)]).SelectMany((row, i) => new (string, object?)[] { (Blocks[i], row.Block), (Wides[i], row.IsWide) }),
    ];

    private static long NumberOf(string block)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(block), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
