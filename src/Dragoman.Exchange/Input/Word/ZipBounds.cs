using System.IO.Compression;

namespace Dragoman.Exchange.Input.Word;

/// <summary>Whether a ZIP archive can be opened without harm. What its directory says of lengths isn't believed: everything is inflated once, and thrown away.</summary>
internal static class ZipBounds
{
    private const int MostEntries = 5000;

    /// <exception cref="RefusedException">It is a bomb, has XML with a DTD or without end, or is no archive.</exception>
    public static void Check(byte[] bytes, int limit) => Check(new MemoryStream(bytes), new ZipKind("word/", "DOCX", ".docx or as text"), limit * 4L);

    /// <inheritdoc cref="Check(byte[], int)"/>
    /// <param name="most">What all files together may inflate to, in bytes.</param>
    public static void Check(Stream stream, ZipKind kind, long most)
    {
        using var archive = Open(stream, kind);
        if (archive.Entries.Count > MostEntries)
            throw new RefusedException($"an archive of more than {MostEntries} files", "It is no document; leave it out.");
        if (!archive.Entries.Any(entry => entry.FullName.StartsWith(kind.Folder, StringComparison.Ordinal)))
            throw new RefusedException($"a ZIP archive that is no {kind.Name}", $"Unpack it, or save it as {kind.Advice}.");
        foreach (var entry in archive.Entries)
            most = Check(entry, most, stream.Length);
    }

    private static ZipArchive Open(Stream stream, ZipKind kind)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException($"not a {kind.Name}: it is no ZIP archive, or cut off", $"Save it again as {kind.Advice}.");
        }
    }

    private static long Check(ZipArchiveEntry entry, long left, long size)
    {
        var counted = new CountingStream(new BoundedInflation(entry.Open(), () => size));
        using var bounded = new BoundedReading(counted, left);
        if (Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xml" or ".rels")
            SafeXml.Check(() => SafeXml.Open(bounded));
        bounded.CopyTo(Stream.Null);
        return left - counted.Taken;
    }
}
