using System.Collections.Immutable;

namespace Dragoman.Exchange.Input.Shards;

/// <summary>Cuts files and folders into shards, in the order in which they would be read.</summary>
public static class Shards
{
    // What is larger may hold many reports, and is a shard by itself.
    private const long LargestSmallFile = 1 << 20;
    private const int Piece = 1 << 16;
    private static readonly string[] Collections = [".warc", ".gz", ".parquet"];

    /// <param name="atMost">Lines, or small files, in one shard.</param>
    /// <returns>Shards, and what can't be found.</returns>
    public static IEnumerable<(Shard? Shard, InputError? Error)> Of(IEnumerable<string> paths, int atMost)
    {
        foreach (var path in paths.Select(Path.GetFullPath))
            foreach (var shard in Directory.Exists(path) ? OfFolder(path, atMost) : OfFile(path, isFromFolder: false, atMost))
                yield return shard;
    }

    private static IEnumerable<(Shard?, InputError?)> OfFolder(string folder, int atMost)
    {
        var small = ImmutableArray.CreateBuilder<string>();
        foreach (var (path, error) in Folder.FilesIn(folder))
        {
            if (error is null && IsSmall(path))
                small.Add(path);
            if (small.Count == atMost || (small.Count > 0 && (error is not null || !IsSmall(path))))
                yield return (new Shard(small.DrainToImmutable(), IsFromFolder: true, null), null);
            if (error is not null)
                yield return (null, error);
            else if (!IsSmall(path))
                foreach (var shard in OfFile(path, isFromFolder: true, atMost))
                    yield return shard;
        }
        if (small.Count > 0)
            yield return (new Shard(small.DrainToImmutable(), IsFromFolder: true, null), null);
    }

    private static IEnumerable<(Shard?, InputError?)> OfFile(string path, bool isFromFolder, int atMost)
    {
        if (!File.Exists(path))
            return [(null, new InputError(path, "there is no such file", "Check the path; all machines of the cluster have to see it under this name."))];
        return IsLines(path) && !IsUtf16(path) ? RangesOf(path, atMost).Select(range => ((Shard?)new Shard([path], isFromFolder, range), (InputError?)null)) : [(new Shard([path], isFromFolder, null), null)];
    }

    /// <summary>The first has something in it, unless nothing has: so an empty file is told of once, and blank lines never.</summary>
    private static IEnumerable<LineRange> RangesOf(string path, int atMost)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var buffer = new byte[Piece];
        var (from, at, first, line, hasContent) = (0L, 0L, 1L, 1L, false);
        for (int read; (read = file.Read(buffer)) > 0; at += read)
        {
            var start = at == 0 ? ByteOrderMark.Of(buffer.AsSpan(0, read)).Length : 0;
            for (int end; (end = buffer.AsSpan(start, read - start).IndexOf((byte)'\n')) >= 0;)
            {
                hasContent = hasContent || !Bytes.IsBlank(buffer.AsSpan(start, end));
                start += end + 1;
                if (++line - first < atMost || !hasContent)
                    continue;
                yield return new LineRange(from, at + start - from, first);
                (from, first) = (at + start, line);
            }
            hasContent = hasContent || !Bytes.IsBlank(buffer.AsSpan(start, read - start));
        }
        if (at > from || from == 0)
            yield return new LineRange(from, at - from, first);
    }

    private static bool IsSmall(string path) =>
        !IsLines(path) && !Collections.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && File.Exists(path) && new FileInfo(path).Length <= LargestSmallFile;

    private static bool IsLines(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson";

    private static bool IsUtf16(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[3];
        return ByteOrderMark.Of(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]).Utf16 is not null;
    }
}
