namespace Dragoman.Exchange.Output;

/// <summary>Writes readings to a stream as they come. The stream stays open; without <see cref="Complete"/> the result has no end.</summary>
public sealed class ClaimWriter
{
    private readonly ClaimFormat _format;
    private readonly Stream _stream;
    private bool _isFirst = true;

    public ClaimWriter(ClaimFormat format, Stream stream)
    {
        (_format, _stream) = (format, stream);
        _stream.Write(format.Opening);
    }

    /// <summary>Claims that the format couldn't hold, so far.</summary>
    public int LeftOut { get; private set; }

    public void Write(Reading reading) => Write(_format.Render(reading));

    public void Write(Rendering rendering)
    {
        LeftOut += rendering.LeftOut;
        if (rendering.Bytes.IsEmpty)
            return;
        if (!_isFirst)
            _stream.Write(_format.Separator);
        _isFirst = false;
        _stream.Write(rendering.Bytes.Span);
    }

    public void Complete()
    {
        _stream.Write(_format.Closing);
        _stream.Flush();
    }
}
