using System.IO.Compression;

namespace Dragoman.Exchange.Tables;

/// <summary>Archives whose bytes depend on their contents only: every entry has the time at which the format begins.</summary>
public static class SteadyZip
{
    /// <summary>What a stamp of an archive can say at the earliest (PKWARE APPNOTE 4.4.6).</summary>
    public static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Archives are written otherwise into what can't seek: these are made in memory, and are the same in a file and in a pipe.</summary>
    public static void Write(Stream output, Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            fill(archive);
        bytes.WriteTo(output);
    }

    public static void Repack(Stream packed, Stream output)
    {
        using var source = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        Write(output, target =>
        {
            foreach (var entry in source.Entries)
                Copy(entry, target);
        });
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target)
    {
        using var content = entry.Open();
        Add(target, entry.FullName, content.CopyTo);
    }

    public static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        write(stream);
    }
}
