using System.IO.Compression;

namespace Dragoman.Exchange.Tables;

/// <summary>Archives whose bytes depend on their contents only: every entry has the time at which the format begins.</summary>
internal static class SteadyZip
{
    /// <summary>What a stamp of an archive can say at the earliest (PKWARE APPNOTE 4.4.6).</summary>
    public static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Repack(Stream packed, Stream output)
    {
        using var source = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            using var content = entry.Open();
            Add(target, entry.FullName, content.CopyTo);
        }
    }

    public static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        write(stream);
    }
}
