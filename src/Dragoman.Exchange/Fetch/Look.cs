namespace Dragoman.Exchange.Fetch;

/// <summary>What was found at an address.</summary>
public abstract record Look
{
    private Look()
    {
    }

    public sealed record Feed(FeedShape Shape) : Look;

    /// <summary>Anything that is no feed.</summary>
    public sealed record Page : Look;

    /// <summary>The server says that nothing has changed since.</summary>
    public sealed record Unchanged : Look;

    /// <summary>It wasn't to be had.</summary>
    public sealed record Failed : Look;
}
