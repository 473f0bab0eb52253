using System.Text;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Files that are written at their ends, and can be set back to where they were at some time.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream[] _files;
    private readonly BinaryWriter[] _writers;

    /// <param name="lengths">What is kept of files that are there; null to begin anew.</param>
    public Spool(string folder, string name, int count, long[]? lengths)
    {
        _files = [.. Enumerable.Range(0, count).Select(i => new FileStream(PathOf(folder, name, i), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16))];
        for (var i = 0; i < count; i++)
        {
            _files[i].SetLength(lengths?[i] ?? 0);
            _files[i].Seek(0, SeekOrigin.End);
        }
        _writers = [.. _files.Select(file => new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))];
    }

    public BinaryWriter this[int file] => _writers[file];

    public int Count => _files.Length;

    /// <summary>Brings all to the disk.</summary>
    /// <returns>How long they are.</returns>
    public long[] Settle()
    {
        foreach (var (file, writer) in _files.Zip(_writers))
        {
            writer.Flush();
            file.Flush(flushToDisk: true);
        }
        return [.. _files.Select(file => file.Length)];
    }

    public static string PathOf(string folder, string name, int file) => Path.Combine(folder, $"{name}-{file:00}");

    /// <summary>What is in one of them; nothing where it isn't there.</summary>
    public static IEnumerable<T> Read<T>(string folder, string name, int file, Func<BinaryReader, T> read)
    {
        var path = PathOf(folder, name, file);
        if (!File.Exists(path))
            yield break;
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16), Encoding.UTF8);
        var length = reader.BaseStream.Length;
        while (reader.BaseStream.Position < length)
            yield return read(reader);
    }

    public void Dispose()
    {
        foreach (var (file, writer) in _files.Zip(_writers))
        {
            writer.Dispose();
            file.Dispose();
        }
    }
}
