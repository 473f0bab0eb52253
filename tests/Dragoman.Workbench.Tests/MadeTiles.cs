using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Workbench.Tests;

/// <summary>Makes small archives of tiles, by the words of the format and not by the code that reads it.</summary>
public static class MadeTiles
{
    /// <param name="tiles">By their numbers: 0 is the whole world.</param>
    /// <param name="kind">1 vector, 2 PNG.</param>
    /// <param name="withLeaves">Puts each entry into a directory of its own.</param>
    public static byte[] Archive(IReadOnlyDictionary<ulong, byte[]> tiles, byte maxZoom, byte kind, string metadata, bool packed = false, bool withLeaves = false)
    {
        var sorted = tiles.OrderBy(tile => tile.Key).Select(tile => (Number: tile.Key, Bytes: packed ? Gzip(tile.Value) : tile.Value)).ToList();
        var (data, entries) = (new MemoryStream(), new List<(ulong Tile, uint Run, ulong Offset, uint Length)>());
        foreach (var (number, bytes) in sorted)
        {
            entries.Add((number, 1, (ulong)data.Length, (uint)bytes.Length));
            data.Write(bytes);
        }
        var leaves = new MemoryStream();
        var root = withLeaves ? Gzip(Directory([.. entries.Select(entry =>
        {
            var leaf = Gzip(Directory([entry]));
            var at = (ulong)leaves.Length;
            leaves.Write(leaf);
            return (entry.Tile, 0u, at, (uint)leaf.Length);
        })])) : Gzip(Directory(entries));
        var described = Gzip(Encoding.UTF8.GetBytes(metadata));
        var header = new byte[127];
        "PMTiles"u8.CopyTo(header);
        header[7] = 3;
        long at = header.Length;
        foreach (var (place, length) in new[] { (8, root.LongLength), (24, described.LongLength), (40, leaves.Length), (56, data.Length) })
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(place), at);
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(place + 8), length);
            at += length;
        }
        (header[97], header[98], header[99], header[100], header[101]) = (2, packed ? (byte)2 : (byte)1, kind, 0, maxZoom);
        foreach (var (place, degrees) in new[] { (102, -180), (106, -85), (110, 180), (114, 85) })
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(place), degrees * 10_000_000);
        return [.. header, .. root, .. described, .. leaves.ToArray(), .. data.ToArray()];
    }

    /// <summary>A vector tile whose western half is water (https://github.com/mapbox/vector-tile-spec, version 2.1).</summary>
    public static byte[] WesternWater()
    {
        // Move to 0,0; lines to 2048,0 and 2048,4096 and 0,4096; close.
        ulong[] geometry = [9, 0, 0, 26, 4096, 0, 0, 8192, 4095, 0, 15];
        var path = new MemoryStream();
        foreach (var number in geometry)
            Write(path, number);
        byte[] feature = [0x18, 3, 0x22, (byte)path.Length, .. path.ToArray()];
        byte[] layer = [0x78, 2, 0x0a, 5, .. "water"u8, 0x12, (byte)feature.Length, .. feature, 0x28, 0x80, 0x20];
        return [0x1a, (byte)layer.Length, .. layer];
    }

    private static byte[] Directory(List<(ulong Tile, uint Run, ulong Offset, uint Length)> entries)
    {
        var bytes = new MemoryStream();
        Write(bytes, (ulong)entries.Count);
        var last = 0UL;
        foreach (var entry in entries)
        {
            Write(bytes, entry.Tile - last);
            last = entry.Tile;
        }
        entries.ForEach(entry => Write(bytes, entry.Run));
        entries.ForEach(entry => Write(bytes, entry.Length));
        entries.ForEach(entry => Write(bytes, entry.Offset + 1));
        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.WriteByte((byte)(number | 0x80));
        bytes.WriteByte((byte)number);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
