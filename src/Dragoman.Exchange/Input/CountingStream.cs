namespace Dragoman.Exchange.Input;

/// <summary>Passes a stream on and counts the bytes.</summary>
internal sealed class CountingStream(Stream rest) : ForwardStream
{
    public long Taken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = rest.Read(buffer);
        Taken += read;
        return read;
    }
}
