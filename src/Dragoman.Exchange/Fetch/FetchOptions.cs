using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>How pages and feeds are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>For a request and its redirects, from the first byte to the last; waiting for one's turn at a host doesn't count.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>In bytes, after decompression.</summary>
    public int LargestAnswer { get; init; } = InputLimits.LargestReport;

    public int MostRedirects { get; init; } = 5;

    /// <summary>Between the end of one request to a host and the start of the next; a longer Crawl-delay in its robots.txt counts instead.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Where site owners can reach who runs this: an address of the web or of mail, sent along with the name of the program.</summary>
    public string? Contact { get; init; }

    /// <summary>Which addresses may be connected to. By default those of the public internet alone, so that no page can send the fetcher into the network that it runs in.</summary>
    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicInternet;

    internal string UserAgent => $"{Robots.Agent}/{Version}{(Contact is null ? "" : $" (+{Contact})")}";

    private static string Version => typeof(FetchOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
}
