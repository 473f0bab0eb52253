using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What a server answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, Uri? Location, Validators Validators, RetryConditionHeaderValue? Retry, string? MediaType, string? Charset, ReadOnlyMemory<byte> Body)
{
    // Servers may send what they like back and forth; what is no sensible validator isn't kept.
    private const int LongestValidator = 1 << 10;
    private const int FirstRoom = 1 << 16;
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
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, Uri asked, FetchOptions options, CancellationToken stop)
    {
        if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentLength is { } length && length > options.LargestAnswer)
            throw TooLarge(options.LargestAnswer);
        var limit = new Limit(Math.Min(options.LargestText, options.LargestAnswer), options.LargestAnswer);
        var (body, isCut) = await BodyAsync(response, limit, stop).ConfigureAwait(false);
        return isCut ? throw TooLarge(limit.Of(body.Span)) : Of(response, asked, body);
    }

    /// <summary>The first so many bytes, whatever follows.</summary>
    public static async Task<Answer> ReadHeadAsync(HttpResponseMessage response, Uri asked, int limit, CancellationToken stop) =>
        Of(response, asked, (await BodyAsync(response, new Limit(limit, limit), stop).ConfigureAwait(false)).Bytes);

    private static Answer Of(HttpResponseMessage response, Uri asked, ReadOnlyMemory<byte> body)
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

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool IsCut)> BodyAsync(HttpResponseMessage response, Limit limit, CancellationToken stop)
    {
        // Of an error, nobody reads the page.
        if (response.StatusCode != HttpStatusCode.OK)
            return (default, false);
        // Answers may be large, so the bytes stay where they were put.
        var kept = new ArrayBufferWriter<byte>(FirstRoom);
        var buffer = new byte[1 << 14];
        var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
            {
                var room = Math.Min(read, limit.Of(kept.WrittenSpan) - kept.WrittenCount);
                kept.Write(buffer.AsSpan(0, room));
                if (room < read)
                    return (kept.WrittenMemory, true);
            }
        return (kept.WrittenMemory, false);
    }

    private readonly record struct Limit(int Text, int Document)
    {
        /// <summary>First bytes tell documents from what may only be as large as a text; types that servers declare don't.</summary>
        public int Of(ReadOnlySpan<byte> bytes) => bytes.Length < Text || FormatFinder.ByMagic(bytes[..Math.Min(bytes.Length, Sniffer.Head)]) is null ? Text : Document;
    }

    private static FetchException TooLarge(int limit) => FetchException.Lasting($"an answer larger than {limit} bytes", "It is no page of news; a document of that size is saved first, and given as a file.");

    private static string? Sensible(string? validator) => validator is { Length: > 0 and <= LongestValidator } && !validator.Any(char.IsControl) ? validator : null;

    private static string? First(HttpResponseMessage response, string field) =>
        response.Headers.NonValidated.TryGetValues(field, out var values) || response.Content.Headers.NonValidated.TryGetValues(field, out values)
            ? values.First()
            : null;
}
