namespace Dragoman.Exchange.Fetch;

/// <summary>How pages and feeds are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>For an address with its redirects, from the first byte to the last, and as much for the robots.txt of each host on the way; waiting for one's turn doesn't count.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>32 MiB: of a document (PDF, DOCX, a web archive), in bytes, after decompression.</summary>
    public int LargestAnswer { get; init; } = 32 << 20;

    /// <summary>8 MiB: of a page, a feed or a text, which take many times that in memory.</summary>
    public int LargestText { get; init; } = 8 << 20;

    public int MostRedirects { get; init; } = 5;

    /// <summary>Between the end of one request to a host and the start of the next; a longer Crawl-delay in its robots.txt counts instead.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long is waited for a host that says when to come back; one that wants more is left until then.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A host that fails so often in a row is asked no more by this fetcher.</summary>
    public int MostFailures { get; init; } = 3;

    /// <summary>Where site owners can reach who runs this: an address of the web or of mail, sent along with the name of the program.</summary>
    public string? Contact { get; init; }

    /// <summary>Which addresses may be connected to. By default those of the public internet alone, so that no page can send the fetcher into the network that it runs in.</summary>
    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicInternet;

    internal string UserAgent => $"{Robots.Agent}/{Version}{(Contact is null ? "" : $" (+{Contact})")}";

    private static string Version => typeof(FetchOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
}
