namespace Dragoman.Exchange.Input;

/// <summary>The lines of a stream of bytes, one at a time, without their line ends. A line longer than the limit comes as null.</summary>
internal sealed class ByteLines(Stream stream, int limit)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;

    /// <summary>False at the end. The memory is valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte>? line)
    {
        var (scanned, isTooLong) = (0, false);
        while (true)
        {
            var at = _buffer.AsSpan((_start + scanned).._end).IndexOf((byte)'\n');
            if (at >= 0)
                return Take(scanned + at, 1, isTooLong, out line);
            scanned = _end - _start;
            if (scanned > limit)
                (isTooLong, _start, scanned) = (true, _end, 0);
            if (Fill())
                continue;
            var hasLine = isTooLong || scanned > 0;
            Take(scanned, 0, isTooLong, out line);
            return hasLine;
        }
    }

    private bool Take(int length, int lineEnd, bool isTooLong, out ReadOnlyMemory<byte>? line)
    {
        ReadOnlyMemory<byte> bytes = _buffer.AsMemory(_start, length);
        if (length > 0 && bytes.Span[^1] == '\r')
            bytes = bytes[..^1];
        line = bytes;
        if (isTooLong || length > limit)
            line = null;
        _start += length + lineEnd;
        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
