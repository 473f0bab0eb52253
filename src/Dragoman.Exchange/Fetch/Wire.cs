using System.Net;
using System.Net.Sockets;

namespace Dragoman.Exchange.Fetch;

/// <summary>Connections to allowed addresses alone. Redirects, cookies and proxies are off: each would lead past the check.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(30);

    private readonly AddressPolicy _policy;
    private readonly HttpMessageInvoker _client;

    public Wire(AddressPolicy policy)
    {
        _policy = policy;
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            // A connection isn't given up with the request that it was opened for.
            ConnectTimeout = ConnectTime,
            ConnectCallback = async (context, stop) => await ConnectAsync(context.DnsEndPoint, stop).ConfigureAwait(false),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = false,
        });
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) => _client.SendAsync(request, stop);

    /// <exception cref="FetchException">The host is, or is also, where one may not go.</exception>
    public async Task<IPAddress[]> AllowedAsync(string host, CancellationToken stop)
    {
        var addresses = await _policy.Resolve(host, stop).ConfigureAwait(false);
        return Array.Find(addresses, address => !_policy.IsAllowed(address)) is { } inner
            ? throw FetchException.Lasting($"{(IPAddress.TryParse(host, out _) ? host : $"{host} is {inner}, which")} is no address of the public internet", "Save the page, and give the file.")
            : addresses;
    }

    public void Dispose() => _client.Dispose();

    // Resolved anew and connected to the very addresses that were checked: a name that means another host by now leads nowhere.
    private async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken stop)
    {
        var addresses = await AllowedAsync(host.Host, stop).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
