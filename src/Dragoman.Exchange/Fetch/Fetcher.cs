using System.Net;
using System.Text;

namespace Dragoman.Exchange.Fetch;

/// <summary>
/// Fetches pages and feeds as a guest: one request at a time to a host, with pauses, under its robots.txt, asking only for what has changed;
/// and as a suspicious one: to addresses of the public internet alone, for so long and so much and no more. Safe to be shared.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private const int MostRobotsRedirects = 5;
    private const int LongestAddress = 8192;

    /// <param name="Known">What it is asked with whether it has changed; null where it is to be sent whole.</param>
    /// <param name="Delay">The least pause that the host asks for.</param>
    private sealed record Question(Uri At, Validators? Known, TimeSpan Delay, Func<HttpResponseMessage, CancellationToken, Task<Answer>> Read);

    private readonly FetchOptions _options;
    private readonly IFetchState _state;
    private readonly TimeProvider _time;
    private readonly Wire _wire;
    private readonly HostTurns _turns;
    private readonly SiteRobots _robots;

    public Fetcher(FetchOptions options, IFetchState state, TimeProvider time)
    {
        (_options, _state, _time) = (options, state, time);
        (_wire, _turns, _robots) = (new Wire(options.Policy), new HostTurns(options, state, time), new SiteRobots(FetchRobotsAsync, time));
    }

    /// <summary>Whatever goes wrong is a result; nothing is thrown but <see cref="OperationCanceledException"/> when <paramref name="stop"/> says so.</summary>
    public async Task<FetchResult> FetchAsync(Uri address, CancellationToken stop)
    {
        var way = new List<Uri> { address };
        try
        {
            return await FollowAsync(way, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (!stop.IsCancellationRequested && FetchTrouble.Of(error, way[^1]) is { } trouble)
        {
            return new FetchResult.Refused(trouble.At(address), new Visit(way, null), trouble.IsLasting, trouble.Rest);
        }
    }

    public void Dispose() => _wire.Dispose();

    private async Task<FetchResult> FollowAsync(List<Uri> way, CancellationToken stop)
    {
        var patience = new Patience(_options.Timeout, _time);
        while (way.Count <= _options.MostRedirects + 1)
        {
            var at = way[^1];
            CheckAddress(at);
            var rules = await _robots.OfAsync(at, stop).ConfigureAwait(false);
            CheckRobots(rules, at);
            var question = new Question(at, _state.Find(at), rules.Delay, (response, token) => Answer.ReadAsync(response, at, _options, token));
            var answer = await AskAsync(question, patience, stop).ConfigureAwait(false);
            if (!answer.IsRedirect)
                return ResultOf(answer, way);
            way.Add(answer.Location!);
        }
        throw FetchException.Lasting($"more than {_options.MostRedirects} redirects", "Open it with a browser, and give the address where it ends.");
    }

    private FetchResult ResultOf(Answer answer, List<Uri> way) => answer.Status switch
    {
        HttpStatusCode.OK => new FetchResult.Fetched(new Visit(way, answer.Validators), answer.MediaType, answer.Charset, answer.Body, _time.GetUtcNow()),
        // Who was asked for the whole and sends nothing has no page.
        HttpStatusCode.NotModified when _state.Find(way[^1]) is { AreNone: false } known => new FetchResult.Unchanged(new Visit(way, known)),
        var status => throw FetchTrouble.Of(status, way[^1].IdnHost, answer.RetryAt(_time.GetUtcNow())),
    };

    /// <summary>Where there is none, all is allowed; where the server fails, nothing is.</summary>
    private async Task<Robots> FetchRobotsAsync(Uri at, CancellationToken stop)
    {
        var (patience, first) = (new Patience(_options.Timeout, _time), at);
        try
        {
            for (var hops = 0; hops <= MostRobotsRedirects; hops++)
            {
                CheckAddress(at);
                var asked = at;
                var question = new Question(at, null, TimeSpan.Zero, (response, token) => Answer.ReadHeadAsync(response, asked, Robots.Longest, token));
                var answer = await AskAsync(question, patience, stop).ConfigureAwait(false);
                if (!answer.IsRedirect)
                    return RobotsOf(answer, at);
                at = answer.Location!;
            }
            return Robots.AllowAll;
        }
        catch (Exception error) when (!stop.IsCancellationRequested && FetchTrouble.Of(error, at) is { } trouble)
        {
            // A host that can't be reached has more missing than its robots.txt.
            return Robots.Unreachable(ReferenceEquals(at, first) ? trouble : WithoutRobots(first, trouble));
        }
    }

    private Robots RobotsOf(Answer answer, Uri at) => (int)answer.Status switch
    {
        200 => Robots.Parse(Encoding.UTF8.GetString(answer.Body.Span)),
        >= 400 and < 500 and not 429 => Robots.AllowAll,
        _ => Robots.Unreachable(WithoutRobots(at, FetchTrouble.Of(answer.Status, at.IdnHost, answer.RetryAt(_time.GetUtcNow())))),
    };

    private static FetchException WithoutRobots(Uri at, FetchException trouble) =>
        new($"the robots.txt of {at.Host} can't be had, so nothing is fetched there: {trouble.Message}", trouble.Advice, trouble.IsLasting, trouble.Rest);

    /// <summary>Where the host says that it takes a moment, waits for that moment and asks once more.</summary>
    private async Task<Answer> AskAsync(Question question, Patience patience, CancellationToken stop)
    {
        var answer = await AskOnceAsync(question, patience, stop).ConfigureAwait(false);
        return answer.RetryAt(_time.GetUtcNow()) is { } until && until - _time.GetUtcNow() <= _options.LongestWait
            ? await AskOnceAsync(question, patience, stop).ConfigureAwait(false)
            : answer;
    }

    private async Task<Answer> AskOnceAsync(Question question, Patience patience, CancellationToken stop)
    {
        var delay = question.Delay > _options.Delay ? question.Delay : _options.Delay;
        using var turn = await _turns.TakeAsync(question.At.IdnHost, delay, stop).ConfigureAwait(false);
        // Until it is known that the host answers, it counts as one that doesn't.
        turn.Failures++;
        try
        {
            var answer = await patience.WithinAsync(token => SendAsync(question, token), stop).ConfigureAwait(false);
            turn.RestsUntil = answer.RetryAt(_time.GetUtcNow());
            if ((int)answer.Status is not (429 or >= 500))
                turn.Failures = 0;
            return answer;
        }
        catch (FetchException refused) when (refused.IsLasting)
        {
            turn.Failures = 0;
            throw;
        }
    }

    private async Task<Answer> SendAsync(Question question, CancellationToken stop)
    {
        await _wire.AllowedAsync(question.At.IdnHost, stop).ConfigureAwait(false);
        using var request = Request(question.At, question.Known);
        using var response = await _wire.SendAsync(request, stop).ConfigureAwait(false);
        return await question.Read(response, stop).ConfigureAwait(false);
    }

    private HttpRequestMessage Request(Uri at, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf,*/*;q=0.5");
        if (known?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } day)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return request;
    }

    private static void CheckAddress(Uri at)
    {
        if (!at.IsAbsoluteUri || at.Scheme is not ("http" or "https") || at.UserInfo.Length > 0)
            throw FetchException.Lasting($"no address of the web: {at.OriginalString}", "Give one that begins with https:// or http://, without a name and password.");
        // Mail servers and the like answer to what they take for commands.
        if (at.Port is not (80 or 443) and < 1024)
            throw FetchException.Lasting($"port {at.Port} is none of the web", "Give the address of a page.");
        if (at.OriginalString.Length > LongestAddress)
            throw FetchException.Lasting($"an address longer than {LongestAddress} characters", "Leave it out.");
    }

    private static void CheckRobots(Robots rules, Uri at)
    {
        if (rules.Trouble is { } trouble)
            throw trouble;
        if (!rules.Allows(at.PathAndQuery))
            throw FetchException.Lasting($"the robots.txt of {at.Host} asks not to fetch {at.AbsolutePath}", "Save the page with a browser, and give the file.");
    }
}
