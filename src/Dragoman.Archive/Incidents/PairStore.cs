using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>By what claims are compared, which are alike, and which tell of a part of another: as rows.</summary>
internal sealed class PairStore(Database database)
{
    private const int RowsAtOnce = 16;

    private static readonly string[] Blocks = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"block{i}")];
    private static readonly string[] Wides = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"wide{i}")];

    private static readonly string InsertBlocks =
        $"INSERT INTO claim_blocks (block, is_wide, claim) VALUES {string.Join(", ", Blocks.Zip(Wides, (block, wide) => $"(@{block}, @{wide}, @claim)"))} ON CONFLICT DO NOTHING";

    public long? KeyOf(string id) => database.Query("SELECT key FROM claims WHERE id = @id", row => (long?)row.GetInt64(0), ("id", id)).FirstOrDefault();

    public Dictionary<string, long> PairsOf(string id) => database.Query(
        "SELECT o.id, p.odds FROM claim_pairs p JOIN claims c ON c.key = p.a JOIN claims o ON o.key = p.b WHERE c.id = @id", row => (row.GetString(0), row.GetInt64(1)), ("id", id))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    public List<string> NeighboursOf(string id) =>
        database.Query("SELECT o.id FROM claim_pairs p JOIN claims c ON c.key = p.a JOIN claims o ON o.key = p.b WHERE c.id = @id", row => row.GetString(0), ("id", id));

    /// <summary>All that was known of it.</summary>
    public void Forget(string id)
    {
        if (KeyOf(id) is not { } key)
            return;
        database.Execute("DELETE FROM claim_blocks WHERE claim = @key", ("key", key));
        database.Execute("DELETE FROM claim_pairs WHERE a = @key", ("key", key));
        database.Execute("DELETE FROM claim_pairs WHERE b = @key", ("key", key));
        database.Execute("DELETE FROM claim_parts WHERE part = @key", ("key", key));
        database.Execute("DELETE FROM claim_parts WHERE whole = @key", ("key", key));
    }

    public void Block(long claim, IEnumerable<BlockKey> keys)
    {
        foreach (var rows in keys.Select(key => (NumberOf(key.Name), key.IsWide)).Distinct().Chunk(RowsAtOnce))
            Insert(claim, rows);
    }

    /// <summary>Keys of the claims that are compared under it; where it isn't wide, of those that are.</summary>
    public List<long> Under(BlockKey key) => key.IsWide
        ? database.Query("SELECT DISTINCT claim FROM claim_blocks WHERE block = @block", row => row.GetInt64(0), ("block", NumberOf(key.Name)))
        : database.Query("SELECT claim FROM claim_blocks WHERE block = @block AND is_wide = @wide", row => row.GetInt64(0), ("block", NumberOf(key.Name)), ("wide", true));

    public void Put(long one, long other, ClaimPair pair)
    {
        if (pair.Odds is { } odds)
            database.Execute("INSERT INTO claim_pairs (a, b, odds) VALUES (@one, @other, @odds), (@other, @one, @odds)", ("one", one), ("other", other), ("odds", odds));
        if (pair.IsWhole)
            database.Execute("INSERT INTO claim_parts (whole, part) VALUES (@one, @other)", ("one", one), ("other", other));
        if (pair.IsPart)
            database.Execute("INSERT INTO claim_parts (whole, part) VALUES (@other, @one)", ("one", one), ("other", other));
    }

    // One statement for any number: the last row stands for those that are missing.
    private void Insert(long claim, (long Block, bool IsWide)[] rows)
    {
        var values = Enumerable.Range(0, RowsAtOnce).Select(i => rows[Math.Min(i, rows.Length - 1)])
            .SelectMany((row, i) => new (string, object?)[] { (Blocks[i], row.Block), (Wides[i], row.IsWide) });
        database.Execute(InsertBlocks, [("claim", claim), .. values]);
    }

    private static long NumberOf(string block)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(block), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
