using System.Net;
using System.Net.Http.Headers;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What a server answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, Uri? Location, Validators Validators, RetryConditionHeaderValue? Retry, string? MediaType, string? Charset, byte[] Body)
{
    // Servers may send what they like back and forth; what is no sensible validator isn't kept.
    private const int LongestValidator = 1 << 10;
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(31);

    public bool IsRedirect => Location is not null && (int)Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Of 429 "too many requests" and 503 "unavailable": when to come back, a month from now at most.</summary>
    public DateTimeOffset? RetryAt(DateTimeOffset now)
    {
        if ((int)Status is not (429 or 503) || Retry is null)
            return null;
        var wait = Retry.Delta ?? (Retry.Date - now) ?? TimeSpan.Zero;
        return wait <= TimeSpan.Zero ? null : now + (wait < LongestRest ? wait : LongestRest);
    }

    /// <exception cref="FetchException">The body is larger, or says that it is.</exception>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, Uri asked, int limit, CancellationToken stop)
    {
        if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentLength is { } length && length > limit)
            throw TooLarge(limit);
        var (body, isCut) = await BodyAsync(response, limit, stop).ConfigureAwait(false);
        return isCut ? throw TooLarge(limit) : Of(response, asked, body);
    }

    /// <summary>The first so many bytes, whatever follows.</summary>
    public static async Task<Answer> ReadHeadAsync(HttpResponseMessage response, Uri asked, int limit, CancellationToken stop) =>
        Of(response, asked, (await BodyAsync(response, limit, stop).ConfigureAwait(false)).Bytes);

    private static Answer Of(HttpResponseMessage response, Uri asked, byte[] body)
    {
        var type = HeaderFields.ContentType(First(response, "Content-Type"));
        return new Answer(
            response.StatusCode,
            response.Headers.Location is { } location ? new Uri(asked, location) : null,
            new Validators(Sensible(First(response, "ETag")), Sensible(First(response, "Last-Modified"))),
            response.Headers.RetryAfter,
            type.MediaType,
            type.Charset,
            body);
    }

    private static async Task<(byte[] Bytes, bool IsCut)> BodyAsync(HttpResponseMessage response, int limit, CancellationToken stop)
    {
        // Of an error, nobody reads the page.
        if (response.StatusCode != HttpStatusCode.OK)
            return ([], false);
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 14];
        var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
            {
                var room = (int)Math.Min(read, limit - kept.Length);
                kept.Write(buffer, 0, room);
                if (room < read)
                    return (kept.ToArray(), true);
            }
        return (kept.ToArray(), false);
    }

    private static FetchException TooLarge(int limit) => FetchException.Lasting($"an answer larger than {limit} bytes", "It is no page of news; a document of that size is saved first, and given as a file.");

    private static string? Sensible(string? validator) => validator is { Length: > 0 and <= LongestValidator } && !validator.Any(char.IsControl) ? validator : null;

    private static string? First(HttpResponseMessage response, string field) =>
        response.Headers.NonValidated.TryGetValues(field, out var values) || response.Content.Headers.NonValidated.TryGetValues(field, out values)
            ? values.First()
            : null;
}
