using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>A server on this machine that answers what a test says, and keeps what it was asked.</summary>
internal sealed class Site : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, HttpListenerResponse, Task> _answer;
    private int _now;

    public Site(Func<HttpListenerRequest, HttpListenerResponse, Task> answer)
    {
        _answer = answer;
        Root = new Uri($"http://localhost:{Listen()}/");
        _ = ServeAsync();
    }

    public Uri Root { get; }

    public ConcurrentQueue<(string Path, string? Agent, string? IfNoneMatch, string? IfModifiedSince)> Asked { get; } = new();

    /// <summary>How many requests were answered at one time, at most.</summary>
    public int Busiest { get; private set; }

    public Uri At(string path) => new(Root, path);

    public void Dispose() => _listener.Close();

    public static async Task WriteAsync(HttpListenerResponse response, string text, string contentType = "text/html; charset=utf-8")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        response.ContentType = contentType;
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
    }

    public static Task Status(HttpListenerResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private int Listen()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
        return port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        Asked.Enqueue((request.Url!.PathAndQuery, request.UserAgent, request.Headers["If-None-Match"], request.Headers["If-Modified-Since"]));
        Busiest = Math.Max(Busiest, Interlocked.Increment(ref _now));
        try
        {
            await _answer(request, context.Response);
            Interlocked.Decrement(ref _now);
            context.Response.Close();
        }
        catch (Exception)
        {
            // The client went away, as some tests have it do.
            context.Response.Abort();
        }
    }
}
