namespace Dragoman.Exchange.Fetch;

/// <summary>What a server gave to be asked with whether something has changed. RFC 9110, section 8.8</summary>
/// <param name="ETag">As it came, with its quotes.</param>
/// <param name="LastModified">As it came.</param>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>Keeps validators from one run to the next. Several requests may use it at once.</summary>
public interface IFetchState
{
    Validators? Find(Uri address);

    void Keep(Uri address, Validators validators);
}
