using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Dragoman.Exchange.Fetch;

/// <summary>What the network throws and what servers answer, in users' words.</summary>
internal static class FetchTrouble
{
    private const string Later = "Try again later.";

    /// <summary>Null for what is no trouble of the network but a defect.</summary>
    public static FetchException? Of(Exception error, Uri address) => error switch
    {
        FetchException known => known,
        HttpRequestException or IOException or AuthenticationException when error.InnerException is { } inner && inner is FetchException or SocketException => Of(inner, address),
        OperationCanceledException => FetchException.Passing("no answer in time", Later),
        SocketException socket => Of(socket.SocketErrorCode, address.IdnHost, socket.Message),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Untrusted(error, address.IdnHost),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => FetchException.Lasting($"{address.IdnHost} answers with a head without end", "Leave it out."),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => FetchException.Passing($"{address.IdnHost} breaks off in the middle of its answer", Later),
        HttpRequestException or IOException or InvalidDataException => FetchException.Passing($"can't be fetched: {Sentence(error)}", Later),
        ArgumentException or NotSupportedException => FetchException.Lasting("no name of a host", "Check the address."),
        UriFormatException => FetchException.Lasting("redirects to what is no address", "Open it with a browser, and give the address where it ends."),
        _ => null,
    };

    /// <summary>An answer that is neither a page nor a redirect.</summary>
    /// <param name="retry">Where the server said when to come back.</param>
    public static FetchException Of(HttpStatusCode status, string host, DateTimeOffset? retry)
    {
        var rest = retry is { } until ? new Rest(host, until) : null;
        var back = retry is { } time ? $"Come back after {Text(time)}." : Later;
        return (int)status switch
        {
            404 => FetchException.Lasting("there is no such page (404)", "Check the address."),
            410 => FetchException.Lasting("the page was taken down (410)", "An archive of the web may have it: save it from there, and give the file."),
            401 or 407 => FetchException.Lasting($"{host} asks for a name and a password ({Code(status)})", "Save the page with a browser, and give the file."),
            402 => FetchException.Lasting($"{host} wants to be paid for it (402)", "Save the page with a browser, and give the file."),
            403 => FetchException.Lasting($"{host} won't give it to programs (403)", "Save the page with a browser, and give the file."),
            451 => FetchException.Lasting($"{host} may not show it, for legal reasons (451)", "Leave it out."),
            429 => new FetchException($"{host} was asked too often (429)", back, isLasting: false, rest),
            >= 400 and < 500 and not (408 or 425) => FetchException.Lasting($"{host} doesn't take the request ({Code(status)})", "Check the address."),
            >= 500 or 408 or 425 => new FetchException($"{host} is in trouble ({Code(status)})", back, isLasting: false, rest),
            _ => FetchException.Lasting($"{host} gives no page ({Code(status)})", "Open it with a browser, and give the address where it ends."),
        };
    }

    /// <summary>"2020-06-04 10:05:00 UTC"</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static FetchException Of(SocketError error, string host, string message) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => FetchException.Passing($"there is no host called {host}", "Check how it is spelled, and that this machine is on the network."),
        SocketError.TryAgain => FetchException.Passing($"the name {host} can't be looked up now", "Check the network, or try again later."),
        SocketError.ConnectionRefused => FetchException.Passing($"{host} takes no connections", "Check the address, or try again later."),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => FetchException.Passing($"{host} breaks off the connection", Later),
        SocketError.TimedOut => FetchException.Passing("no answer in time", Later),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown => FetchException.Passing($"there is no way to {host}", "Check the network."),
        _ => FetchException.Passing($"{host} can't be reached: {message}", "Check the address and the network."),
    };

    private static FetchException Untrusted(Exception error, string host) => FetchException.Passing(
        $"no safe connection to {host}: {Sentence(error.InnerException ?? error)}", "Its certificate may have run out or be of another host: look at it with a browser, and if you trust the page, save it and give the file.");

    private static string Code(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string Sentence(Exception error) => error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
