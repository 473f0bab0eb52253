namespace Dragoman.Exchange.Input;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadStream(Stream rest) : ForwardStream
{
    private const int Piece = 1 << 16;
    private byte[] _head = [];
    private int _start, _end;

    /// <summary>The next bytes, fewer than asked for only at the end of the stream. Valid until the next call of any member.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count) > 0)
        {
        }
        return _head.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <returns>How many bytes there were to be skipped.</returns>
    public long Skip(long count)
    {
        var skipped = Math.Min(count, _end - _start);
        _start += (int)skipped;
        while (skipped < count && Peek((int)Math.Min(count - skipped, Piece)) is { Length: > 0 and var length })
        {
            _start += length;
            skipped += length;
        }
        return skipped;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
            return rest.Read(buffer);
        var length = Math.Min(buffer.Length, _end - _start);
        _head.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    // Room grows with what the stream gives, never with what is asked for: lengths that are declared may lie.
    private int Fill(int count)
    {
        if (_start > 0)
        {
            _head.AsSpan(_start, _end - _start).CopyTo(_head);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _head.Length)
            Array.Resize(ref _head, (int)Math.Clamp(_head.Length * 2L, Math.Min(count, Piece), Array.MaxLength));
        var read = rest.Read(_head.AsSpan(_end));
        _end += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
