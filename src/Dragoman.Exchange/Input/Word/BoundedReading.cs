namespace Dragoman.Exchange.Input.Word;

/// <summary>A stream that may not give more than so many bytes.</summary>
internal sealed class BoundedReading(Stream rest, long most) : ForwardStream
{
    private long _left = most;

    /// <exception cref="RefusedException">There are more.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = rest.Read(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new RefusedException("inflates to more than a document may have", "It is no document of text; leave it out.");
    }
}
