namespace Dragoman.Exchange.Input;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadStream(Stream rest) : Stream
{
    private readonly MemoryStream _head = new();
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The next bytes, fewer than asked for only at the end of the stream.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var buffer = new byte[Math.Min(count, 1 << 16)];
        _head.Position = _head.Length;
        while (_head.Length - _read < count && rest.Read(buffer) is var read && read > 0)
            _head.Write(buffer, 0, read);
        return _head.GetBuffer().AsSpan((int)_read, (int)Math.Min(count, _head.Length - _read));
    }

    public void Skip(int count) => _read += Peek(count).Length;

    public override int Read(Span<byte> buffer)
    {
        if (_read == _head.Length)
            return rest.Read(buffer);
        _head.Position = _read;
        var read = _head.Read(buffer);
        _read += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
            _head.Dispose();
        }
        base.Dispose(disposing);
    }
}
