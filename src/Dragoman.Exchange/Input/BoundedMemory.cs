namespace Dragoman.Exchange.Input;

/// <summary>Memory that something is unpacked into, with an end.</summary>
internal sealed class BoundedMemory(int limit) : MemoryStream
{
    /// <exception cref="RefusedException">There would be more than the limit.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    private void Check(int more)
    {
        if (Length + more > limit)
            throw new RefusedException($"larger than {limit} bytes", "Split it into reports.");
    }
}
