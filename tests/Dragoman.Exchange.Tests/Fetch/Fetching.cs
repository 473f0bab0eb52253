using System.Collections.Concurrent;
using System.Net;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>What earlier runs of a test left.</summary>
internal sealed class Memory : IFetchState
{
    public ConcurrentDictionary<string, Validators> Kept { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, DateTimeOffset> Rests { get; } = new(StringComparer.Ordinal);

    public Validators? Find(Uri address) => Kept.GetValueOrDefault(Visit.KeyOf(address));

    public bool IsMet(Uri article) => Kept.ContainsKey(Visit.KeyOf(article));

    public DateTimeOffset? RestOf(string host) => Rests.TryGetValue(host, out var until) ? until : null;

    public void Keep(Visit visit)
    {
        foreach (var address in visit.Addresses)
            Kept[Visit.KeyOf(address)] = new Validators(null, null);
        Kept[Visit.KeyOf(visit.Addresses[^1])] = visit.Validators ?? new Validators(null, null);
    }
}

/// <summary>Fetching from a server of this machine, which the public may not.</summary>
internal static class Fetching
{
    public const string Page = "<html><body><p>The army left the town of Qasr on Wednesday, a spokesman said.</p></body></html>";

    public static readonly AddressPolicy Here = AddressPolicy.PublicInternet with { IsAllowed = address => IPAddress.IsLoopback(address) || AddressPolicy.IsPublic(address) };

    /// <summary>This very address, by no other name of it: what else leads to this machine is refused as the public would be.</summary>
    private static readonly IPAddress Own = IPAddress.Parse("127.0.0.1");

    public static readonly AddressPolicy OnlyLocalhost = new(
        (host, stop) => host == "localhost" ? Task.FromResult<IPAddress[]>([Own]) : AddressPolicy.PublicInternet.Resolve(host, stop), address => ReferenceEquals(address, Own) || AddressPolicy.IsPublic(address));

    public static readonly FetchOptions Options = new() { Policy = Here, Timeout = TimeSpan.FromMinutes(5), Delay = TimeSpan.FromSeconds(2) };

    /// <summary>For what passes in real time.</summary>
    public static readonly FetchOptions Impatient = Options with { Timeout = TimeSpan.FromMilliseconds(500), Delay = TimeSpan.Zero };

    public static async Task<FetchResult> Ask(Uri address, FetchOptions? options = null, IFetchState? state = null, TimeProvider? time = null)
    {
        using var fetcher = new Fetcher(options ?? Options, state ?? new Memory(), time ?? new HurriedTime());
        return await fetcher.FetchAsync(address, TestContext.Current.CancellationToken);
    }

    public static async Task<FetchResult.Refused> Refuse(Uri address, FetchOptions? options = null, IFetchState? state = null, TimeProvider? time = null) =>
        Assert.IsType<FetchResult.Refused>(await Ask(address, options, state, time));

    public static async Task<InputError> Refused(Uri address, FetchOptions? options = null, TimeProvider? time = null) => (await Refuse(address, options, time: time)).Error;

    /// <summary>Has no robots.txt; answers the rest as the test says.</summary>
    public static Site SiteOf(Func<string, HttpListenerResponse, Task> answer) => new((request, response) =>
        request.Url!.AbsolutePath == "/robots.txt" ? Site.Status(response, 404) : answer(request.Url.PathAndQuery, response));

    public static Task Redirect(HttpListenerResponse response, string to)
    {
        (response.StatusCode, response.RedirectLocation) = (302, to);
        return Task.CompletedTask;
    }
}
