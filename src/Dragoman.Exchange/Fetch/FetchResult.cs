using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What came of asking for an address.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Visit">To be remembered once what was fetched is safe.</param>
    /// <param name="Bytes">After decompression.</param>
    public sealed record Fetched(Visit Visit, string? MediaType, string? Charset, ReadOnlyMemory<byte> Bytes, DateTimeOffset Retrieved) : FetchResult
    {
        /// <summary>Where redirects led.</summary>
        public Uri Address => Visit.Addresses[^1];
    }

    /// <summary>Since it was last fetched, by what <see cref="IFetchState"/> has kept.</summary>
    public sealed record Unchanged(Visit Visit) : FetchResult
    {
        public Uri Address => Visit.Addresses[^1];
    }

    /// <param name="Visit">How far it came.</param>
    /// <param name="IsLasting">Asking again won't help: there is no such page, or it is none that is read.</param>
    /// <param name="Rest">Where the host said when to come back.</param>
    public sealed record Refused(InputError Error, Visit Visit, bool IsLasting, Rest? Rest) : FetchResult;
}
