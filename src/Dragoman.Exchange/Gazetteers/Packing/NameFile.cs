using System.Text;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>The section of names as it grows.</summary>
internal sealed class NameFile(string path) : IDisposable
{
    private byte[] _buffer = new byte[1 << 12];
    private long _length;

    public FileStream Stream { get; } = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);

    /// <returns>Where they begin.</returns>
    public long Add(ReadOnlySpan<string> names)
    {
        var (from, used) = (_length, 0);
        foreach (var name in names)
        {
            var most = used + Encoding.UTF8.GetMaxByteCount(name.Length) + 2;
            if (most > _buffer.Length)
                Array.Resize(ref _buffer, most * 2);
            var bytes = _buffer.AsSpan(used, Encoding.UTF8.GetBytes(name, _buffer.AsSpan(used)));
            // Zeros end names.
            bytes.Replace((byte)0, (byte)' ');
            _buffer[used += bytes.Length] = 0;
            used++;
        }
        _buffer[used++] = 0;
        Stream.Write(_buffer, 0, used);
        _length += used;
        return from;
    }

    public void Dispose() => Stream.Dispose();
}
