using System.IO.Compression;

namespace Dragoman.Exchange.Input.Word;

/// <summary>Whether a ZIP archive can be opened without harm. What its directory says of lengths isn't believed: everything is inflated once, and thrown away.</summary>
internal static class ZipBounds
{
    private const int MostEntries = 5000;

    /// <exception cref="RefusedException">It is a bomb, has XML with a DTD or without end, or is no archive.</exception>
    public static void Check(byte[] bytes, int limit)
    {
        using var archive = Open(bytes);
        if (archive.Entries.Count > MostEntries)
            throw new RefusedException($"an archive of more than {MostEntries} files", "It is no document; leave it out.");
        if (!archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)))
            throw new RefusedException("a ZIP archive that is no DOCX", "Unpack it, or save the document as .docx.");
        var left = limit * 4L;
        foreach (var entry in archive.Entries)
            left = Check(entry, left, bytes.Length);
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("not a DOCX: it is no ZIP archive, or cut off", "Save it again as .docx or as text.");
        }
    }

    private static long Check(ZipArchiveEntry entry, long left, int size)
    {
        var counted = new CountingStream(new BoundedInflation(entry.Open(), () => size));
        using var bounded = new BoundedReading(counted, left);
        if (Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xml" or ".rels")
            SafeXml.Check(() => SafeXml.Open(bounded));
        bounded.CopyTo(Stream.Null);
        return left - counted.Taken;
    }
}
