using System.Net;

namespace Dragoman.Browser.Tests;

/// <summary>A web host that knows nothing but files, and which were asked for.</summary>
public sealed class StaticHost : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html", [".js"] = "text/javascript", [".css"] = "text/css", [".csv"] = "text/csv", [".zip"] = "application/zip", [".txt"] = "text/plain", [".png"] = "image/png", [".geojson"] = "application/geo+json",
    };

    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public StaticHost(string folder)
    {
        _folder = folder;
        // A free port, for as long as nobody else takes it between here and there.
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = Path.Combine(_folder, context.Request.Url!.AbsolutePath.TrimStart('/'));
            if (!File.Exists(path))
            {
                context.Response.StatusCode = 404;
                context.Response.Close();
                continue;
            }
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
            context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
            context.Response.Close(await File.ReadAllBytesAsync(path), willBlock: false);
        }
    }
}
