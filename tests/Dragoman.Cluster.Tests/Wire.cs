using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Dragoman.Cluster.Tests;

/// <summary>The way to a server, which can be cut and mended, or silent: nothing comes through, and nobody is told.</summary>
internal sealed class Wire : IDisposable
{
    private readonly ConcurrentBag<Socket> _open = [];
    private readonly ConcurrentBag<Socket> _served = [];
    private readonly NpgsqlConnectionStringBuilder _to;
    private readonly int _port;
    private TcpListener _listener;
    private volatile bool _isSilent;

    public Wire(string location)
    {
        _to = new NpgsqlConnectionStringBuilder(location);
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Serve(_listener);
    }

    /// <summary>The same database, by this way.</summary>
    /// <remarks>Silence is taken for a loss after three seconds, so that no test waits for half a minute.</remarks>
    public string Location => new NpgsqlConnectionStringBuilder(_to.ConnectionString) { Host = "127.0.0.1", Port = _port, CommandTimeout = 3, Timeout = 3 }.ConnectionString;

    public void Cut()
    {
        _listener.Stop();
        Close(_open);
        Close(_served);
    }

    /// <summary>The server has given up what was open, as it does by and by; the other end hears nothing.</summary>
    public void Silence()
    {
        _isSilent = true;
        Close(_served);
    }

    public void Mend()
    {
        if (_isSilent)
        {
            _isSilent = false;
            Close(_open);
            return;
        }
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = Serve(_listener);
    }

    public void Dispose() => Cut();

    private static void Close(ConcurrentBag<Socket> sockets)
    {
        while (sockets.TryTake(out var socket))
            socket.Dispose();
    }

    private async Task Serve(TcpListener listener)
    {
        try
        {
            while (true)
                _ = Carry(await listener.AcceptSocketAsync());
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task Carry(Socket client)
    {
        _open.Add(client);
        if (_isSilent)
            return;
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _served.Add(server);
        try
        {
            await server.ConnectAsync(_to.Host!, _to.Port);
            await using var near = new NetworkStream(client);
            await using var far = new NetworkStream(server);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception failure) when (failure is SocketException or IOException or ObjectDisposedException)
        {
        }
        finally
        {
            server.Dispose();
            if (!_isSilent)
                client.Dispose();
        }
    }
}
