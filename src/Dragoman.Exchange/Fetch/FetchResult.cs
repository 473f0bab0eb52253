using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What came of asking for an address.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Address">Where redirects led.</param>
    /// <param name="Bytes">After decompression.</param>
    public sealed record Fetched(Uri Address, string? MediaType, string? Charset, ReadOnlyMemory<byte> Bytes, DateTimeOffset Retrieved) : FetchResult;

    /// <summary>Since it was last fetched, by what <see cref="IFetchState"/> has kept.</summary>
    public sealed record Unchanged(Uri Address) : FetchResult;

    public sealed record Refused(InputError Error) : FetchResult;
}
