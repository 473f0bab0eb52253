using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>
/// Fetches pages and feeds as a guest: one request at a time to a host, with pauses, under its robots.txt, asking only for what has changed;
/// and as a suspicious one: to addresses of the public internet alone, for so long and so much and no more. Safe to be shared.
/// </summary>
public sealed class Fetcher(FetchOptions options, IFetchState state, TimeProvider time) : IDisposable
{
    private const int MostRobotsRedirects = 5;
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(24);

    private readonly Wire _wire = new(options.Policy);
    private readonly HostTurns _turns = new(time);
    private readonly ConcurrentDictionary<string, (Robots Rules, long Read)> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whatever goes wrong is a result; nothing is thrown but <see cref="OperationCanceledException"/> when <paramref name="stop"/> says so.</summary>
    public async Task<FetchResult> FetchAsync(Uri address, CancellationToken stop)
    {
        try
        {
            return await FollowAsync(address, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (!stop.IsCancellationRequested && TroubleOf(error) is { } trouble)
        {
            return new FetchResult.Refused(new InputError(address.OriginalString, trouble.What, trouble.Advice));
        }
    }

    public void Dispose() => _wire.Dispose();

    private async Task<FetchResult> FollowAsync(Uri address, CancellationToken stop)
    {
        var at = address;
        for (var hops = 0; hops <= options.MostRedirects; hops++)
        {
            CheckScheme(at);
            var rules = await RobotsOfAsync(at, stop).ConfigureAwait(false);
            if (!rules.Allows(at.PathAndQuery))
                throw new RefusedException($"the robots.txt of {at.Host} asks not to fetch {at.AbsolutePath}", "Save the page with a browser, and give the file.");
            var answer = await AskAsync(at, rules.Delay, state.Find(at), options.LargestAnswer, stop).ConfigureAwait(false);
            if (!answer.IsRedirect)
                return ResultOf(answer, at);
            at = answer.Location!;
        }
        throw new RefusedException($"more than {options.MostRedirects} redirects", "Open it with a browser, and give the address where it ends.");
    }

    private FetchResult ResultOf(Answer answer, Uri at)
    {
        switch (answer.Status)
        {
            case HttpStatusCode.OK:
                state.Keep(at, answer.Validators);
                return new FetchResult.Fetched(at, answer.MediaType, answer.Charset, answer.Body, time.GetUtcNow());
            case HttpStatusCode.NotModified:
                return new FetchResult.Unchanged(at);
            default:
                throw new RefusedException($"{at.Host} answers {(int)answer.Status} {answer.Status}", "Check the address, or try again later.");
        }
    }

    /// <summary>Kept for a day. Where there is none, all is allowed; where the server fails, nothing is.</summary>
    private async Task<Robots> RobotsOfAsync(Uri page, CancellationToken stop)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && time.GetElapsedTime(known.Read) < RobotsLast)
            return known.Rules;
        var rules = await FetchRobotsAsync(new Uri(site + "/robots.txt"), stop).ConfigureAwait(false);
        _robots[site] = (rules, time.GetTimestamp());
        return rules;
    }

    private async Task<Robots> FetchRobotsAsync(Uri at, CancellationToken stop)
    {
        for (var hops = 0; hops <= MostRobotsRedirects; hops++)
        {
            CheckScheme(at);
            var answer = await AskAsync(at, TimeSpan.Zero, null, Robots.Longest, stop).ConfigureAwait(false);
            if (!answer.IsRedirect)
                return (int)answer.Status switch
                {
                    200 => Robots.Parse(Encoding.UTF8.GetString(answer.Body)),
                    >= 400 and < 500 and not 429 => Robots.AllowAll,
                    _ => Robots.DisallowAll,
                };
            at = answer.Location!;
        }
        return Robots.AllowAll;
    }

    private async Task<Answer> AskAsync(Uri at, TimeSpan crawlDelay, Validators? known, int limit, CancellationToken stop)
    {
        var delay = crawlDelay > options.Delay ? crawlDelay : options.Delay;
        using var turn = await _turns.TakeAsync(at.IdnHost, delay, stop).ConfigureAwait(false);
        using var clock = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        await _wire.AllowedAsync(at.IdnHost, either.Token).ConfigureAwait(false);
        using var request = Request(at, known);
        using var response = await _wire.SendAsync(request, either.Token).ConfigureAwait(false);
        return await Answer.ReadAsync(response, at, limit, either.Token).ConfigureAwait(false);
    }

    private HttpRequestMessage Request(Uri at, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf,*/*;q=0.5");
        if (known?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } day)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return request;
    }

    private static void CheckScheme(Uri at)
    {
        if (!at.IsAbsoluteUri || at.Scheme is not ("http" or "https") || at.UserInfo.Length > 0)
            throw new RefusedException($"no address of the web: {at.OriginalString}", "Give one that begins with https:// or http://, without a name and password.");
    }

    private static (string What, string Advice)? TroubleOf(Exception error) => error switch
    {
        RefusedException refused => (refused.Message, refused.Advice),
        HttpRequestException or IOException when error.InnerException is { } inner && TroubleOf(inner) is { } trouble => trouble,
        OperationCanceledException => ("no answer in time", "Try again later."),
        SocketException socket => ($"can't be reached: {socket.Message}", "Check the address and the network."),
        HttpRequestException or IOException or InvalidDataException => ($"can't be fetched: {error.Message.TrimEnd('.')}", "Try again later."),
        ArgumentException => ("no name of a host", "Check the address."),
        UriFormatException => ("redirects to what is no address", "Open it with a browser, and give the address where it ends."),
        _ => null,
    };
}
