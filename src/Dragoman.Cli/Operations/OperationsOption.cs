using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Dragoman.Workbench;

namespace Dragoman.Cli.Operations;

/// <summary>--operations: where those who run a server ask how it is.</summary>
internal sealed class OperationsOption
{
    private readonly Option<IPEndPoint?> _address = new("--operations")
    {
        HelpName = "URL",
        Description = "Tell metrics (Prometheus) and health at this address, http://127.0.0.1:9464, to all who reach it (default: nowhere): counts and times, nothing of reports",
        CustomParser = Parse,
    };

    public void AddTo(Command command) => command.Add(_address);

    /// <summary>Null where nobody wants it.</summary>
    /// <exception cref="WorkbenchException">The address is taken.</exception>
    public async Task<OperationsServer?> StartAsync(ParseResult line, Action<string> note, Func<CancellationToken, Task<Health>> ask, CancellationToken stop)
    {
        if (line.GetValue(_address) is not { } address)
            return null;
        var server = await OperationsServer.StartAsync(address, ask, stop);
        note($"metrics and health are at {server.Address}{(IPAddress.IsLoopback(address.Address) ? "" : " for all who reach that (let your firewall say who)")}");
        return server;
    }

    private static IPEndPoint? Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Uri.TryCreate(word, UriKind.Absolute, out var uri) && uri is { Scheme: "http", PathAndQuery: "/" } && AddressOf(uri) is { } address)
            return new IPEndPoint(address, uri.Port);
        result.AddError($"'{word}' is no address to listen at: give one like http://127.0.0.1:9464");
        return null;
    }

    private static IPAddress? AddressOf(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) ? address : null;
}
