using System.Net;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What a server answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, Uri? Location, Validators Validators, string? MediaType, string? Charset, byte[] Body)
{
    public bool IsRedirect => Location is not null && (int)Status is 301 or 302 or 303 or 307 or 308;

    /// <exception cref="RefusedException">The body is larger, or says that it is.</exception>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, Uri asked, int limit, CancellationToken stop)
    {
        var type = HeaderFields.ContentType(First(response, "Content-Type"));
        return new Answer(
            response.StatusCode,
            response.Headers.Location is { } location ? new Uri(asked, location) : null,
            new Validators(First(response, "ETag"), First(response, "Last-Modified")),
            type.MediaType,
            type.Charset,
            // Of an error, nobody reads the page.
            response.StatusCode == HttpStatusCode.OK ? await BodyAsync(response.Content, limit, stop).ConfigureAwait(false) : []);
    }

    private static async Task<byte[]> BodyAsync(HttpContent content, int limit, CancellationToken stop)
    {
        if (content.Headers.ContentLength is { } length && length > limit)
            throw TooLarge(limit);
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 14];
        var stream = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
            {
                if (kept.Length + read > limit)
                    throw TooLarge(limit);
                kept.Write(buffer, 0, read);
            }
        return kept.ToArray();
    }

    private static RefusedException TooLarge(int limit) => new($"an answer larger than {limit} bytes", "It is no page of news; leave it out.");

    private static string? First(HttpResponseMessage response, string field) =>
        response.Headers.NonValidated.TryGetValues(field, out var values) || response.Content.Headers.NonValidated.TryGetValues(field, out values)
            ? values.First()
            : null;
}
