namespace Dragoman.Exchange.Input;

/// <summary>Inflated bytes, until they are too many for the compressed ones.</summary>
internal sealed class BoundedInflation(Stream inflated, Func<long> compressed) : ForwardStream
{
    private long _given;

    /// <exception cref="RefusedException">The ratio is that of a bomb.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        _given += read;
        if (_given > InputLimits.AlwaysInflated && _given > compressed() * InputLimits.HighestInflation)
            throw new RefusedException($"inflates to more than {InputLimits.HighestInflation} times its size", "It is no file of news; leave it out, or inflate it yourself.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
