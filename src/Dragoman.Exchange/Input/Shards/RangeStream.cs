namespace Dragoman.Exchange.Input.Shards;

/// <summary>A part of a file.</summary>
internal sealed class RangeStream : ForwardStream
{
    private readonly FileStream _file;
    private long _left;

    public RangeStream(string path, long from, long bytes)
    {
        (_file, _left) = (File.OpenRead(path), bytes);
        _file.Position = from;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _file.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }
}
