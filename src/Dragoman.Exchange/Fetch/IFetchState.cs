namespace Dragoman.Exchange.Fetch;

/// <summary>What a server gave to be asked with whether something has changed. RFC 9110, section 8.8</summary>
/// <param name="ETag">As it came, with its quotes.</param>
/// <param name="LastModified">As it came.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    public bool AreNone => ETag is null && LastModified is null;
}

/// <summary>What earlier runs left. Only asked here; who keeps what was fetched says so when it is safe: see <see cref="Visit"/>. Several requests may ask at once.</summary>
public interface IFetchState
{
    /// <summary>Null for an address that nothing is known of.</summary>
    Validators? Find(Uri address);

    /// <summary>Whether an article was fetched, or refused for good, by an earlier run.</summary>
    bool IsMet(Uri article);

    /// <summary>Until when a host asked to be left alone.</summary>
    DateTimeOffset? RestOf(string host);
}

/// <summary>That an address was asked, for whoever remembers it.</summary>
/// <param name="Addresses">The one that was asked for, and where its redirects led.</param>
/// <param name="Validators">Of the last of them; null where it is to be sent whole the next time too.</param>
public sealed record Visit(IReadOnlyList<Uri> Addresses, Validators? Validators)
{
    /// <summary>An address as servers see it: without what a browser does with it ("#comments").</summary>
    public static string KeyOf(Uri address) => address.IsAbsoluteUri ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : address.OriginalString;
}

/// <summary>That a host wants to be left alone.</summary>
public sealed record Rest(string Host, DateTimeOffset Until);
