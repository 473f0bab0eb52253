using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Dragoman.Workbench.Tiles;

/// <summary>A PMTiles archive on the disk: tiles of a basemap in one file. May be asked by several threads.</summary>
internal sealed class PmTiles : IDisposable
{
    private const int LargestPart = 64 << 20;
    private const int LargestTile = 16 << 20;
    private const int Depth = 4;
    private const int MostKept = 256;

    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly PmTilesDirectory _root;
    private readonly ConcurrentDictionary<long, PmTilesDirectory> _leaves = [];

    private PmTiles(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        try
        {
            Header = PmTilesHeader.Parse(path, Read(new FileRange(0, Math.Min(PmTilesHeader.Size, RandomAccess.GetLength(_file)))), RandomAccess.GetLength(_file));
            _root = Directory(Header.Root);
            (Attribution, Layers) = Described();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public PmTilesHeader Header { get; }

    /// <summary>Whom the data is of, as the archive says; null where it doesn't.</summary>
    public string? Attribution { get; }

    /// <summary>Of vector tiles; empty where the archive doesn't say.</summary>
    public string[] Layers { get; }

    /// <exception cref="WorkbenchException">It can't be read, or is no archive.</exception>
    public static PmTiles Open(string path)
    {
        try
        {
            return new PmTiles(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{path}: can't be read: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or OverflowException or JsonException)
        {
            throw new WorkbenchException($"{path}: is damaged: {failure.Message} (copy it again)", failure);
        }
    }

    /// <summary>A tile as it is packed in the archive; null where there is none.</summary>
    /// <exception cref="WorkbenchException">The archive is damaged there.</exception>
    public byte[]? Tile(int zoom, int column, int row)
    {
        if (HilbertTile.Of(zoom, column, row) is not { } tile)
            return null;
        try
        {
            var directory = _root;
            for (var depth = 0; depth < Depth && directory.TryFind(tile, out var range, out var isLeaf); depth++)
            {
                if (!isLeaf)
                    return range.Length is > 0 and <= LargestTile ? Read(Within(Header.Tiles, range)) : null;
                directory = Leaf(range);
            }
            return null;
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or OverflowException or IOException)
        {
            throw new WorkbenchException($"{_path}: is damaged: {failure.Message}", failure);
        }
    }

    public void Dispose() => _file.Dispose();

    private PmTilesDirectory Leaf(FileRange range)
    {
        if (_leaves.TryGetValue(range.Offset, out var known))
            return known;
        if (_leaves.Count >= MostKept)
            _leaves.Clear();
        return _leaves.GetOrAdd(range.Offset, Directory(Within(Header.Leaves, range)));
    }

    private PmTilesDirectory Directory(FileRange range) => PmTilesDirectory.Parse(Unpacked(Read(range), Header.Inner));

    private static FileRange Within(FileRange outer, FileRange inner) =>
        inner.Offset >= 0 && inner.Offset <= outer.Length - inner.Length ? new FileRange(outer.Offset + inner.Offset, inner.Length) : throw new FormatException("an entry lies beyond its part");

    private byte[] Read(FileRange range)
    {
        if (range.Length > LargestPart)
            throw new FormatException($"a part of it has {range.Length} bytes");
        var bytes = new byte[range.Length];
        for (var read = 0; read < bytes.Length;)
            read += RandomAccess.Read(_file, bytes.AsSpan(read), range.Offset + read) is var some and > 0 ? some : throw new FormatException("it ends early");
        return bytes;
    }

    /// <exception cref="FormatException">It would be larger than <see cref="LargestPart"/>.</exception>
    public static byte[] Unpacked(byte[] bytes, TilePacking packing)
    {
        if (packing is not (TilePacking.Gzip or TilePacking.Brotli))
            return bytes;
        using Stream packed = packing is TilePacking.Gzip ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress) : new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (packed.Read(buffer) is var read and > 0)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > LargestPart)
                throw new FormatException("a part of it is too large when it is unpacked");
        }
        return unpacked.ToArray();
    }

    private (string? Attribution, string[] Layers) Described()
    {
        if (Header.Metadata.Length == 0)
            return (null, []);
        using var json = JsonDocument.Parse(Unpacked(Read(Header.Metadata), Header.Inner));
        var root = json.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
            return (null, []);
        var attribution = root.TryGetProperty("attribution", out var said) && said.ValueKind is JsonValueKind.String ? said.GetString() : null;
        var layers = root.TryGetProperty("vector_layers", out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(layer => layer.ValueKind is JsonValueKind.Object && layer.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String).Select(layer => layer.GetProperty("id").GetString()!)
            : [];
        return (attribution, [.. layers]);
    }
}
