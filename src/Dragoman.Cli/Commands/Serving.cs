using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Operations;
using Dragoman.Workbench;
using Dragoman.Workbench.People;

namespace Dragoman.Cli.Commands;

/// <summary>How the workbench is served, until somebody ends it.</summary>
internal sealed class Serving(Host host, Messages messages)
{
    private readonly Option<string[]> _urls = new("--urls")
    {
        HelpName = "URL",
        Description = "Where to listen, on this machine alone unless with --team (default: http://127.0.0.1:8372; port 0 takes a free one)",
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Don't open a browser" };

    private readonly Option<string?> _basemap = new("--basemap")
    {
        HelpName = "FILE.pmtiles|URL",
        Description = "What lies under the map: an archive of tiles, or an address with {z}, {x} and {y}, which browsers then ask (default: the borders of the world, which need no network)",
    };

    private readonly Option<string?> _attribution = new("--basemap-attribution") { HelpName = "TEXT", Description = "Whom the basemap is of, as its licence wants it shown (default: what the archive says, or the server's name)" };

    private readonly OperationsOption _operations = new();

    private readonly Option<bool> _json = new("--log-json") { Description = "Say what happens in lines of JSON, one for each request too: no words of reports or searches stand in them" };

    public void AddTo(Command command)
    {
        _operations.AddTo(command);
        command.Add(_json);
        command.Add(_basemap);
        command.Add(_attribution);
        command.Add(_urls);
        command.Add(_noBrowser);
    }

    /// <param name="team">Null where it is for whoever sits at this machine.</param>
    public async Task<int> RunAsync(ParseResult line, string location, CancellationToken stop, TeamOptions? team = null)
    {
        if (!TryReadAddresses(line, team, out var addresses))
            return ExitCode.Usage;
        return await UntilStopped.RunAsync(host, messages, ending => ServeAsync(line, OptionsOf(line, location, team, addresses), ending), stop);
    }

    private WorkbenchOptions OptionsOf(ParseResult line, string location, TeamOptions? team, ImmutableArray<ListeningAddress> addresses) => new()
    {
        Archive = location,
        Team = team,
        Addresses = addresses,
        User = host.User,
        Version = Versions.Name,
        Clock = host.Clock,
        Fetching = host.Fetching,
        Basemap = line.GetValue(_basemap) is { Length: > 0 } basemap ? basemap : null,
        BasemapAttribution = line.GetValue(_attribution) is { Length: > 0 } attribution ? attribution : null,
    };

    private async Task ServeAsync(ParseResult line, WorkbenchOptions options, CancellationToken stop)
    {
        var log = new ServeLog(host, messages, line.GetValue(_json));
        // What measures is there before what is measured.
        WorkbenchServer? watched = null;
        await using var operations = await _operations.StartAsync(line, log.Note, asked => watched?.HealthAsync(asked) ?? Task.FromResult(Health.Starting), stop);
        await using var server = await WorkbenchServer.StartAsync(options with { OnDefect = log.Defect, OnAnswered = log.OnAnswered }, host.OpenTools, Progress, stop);
        watched = server;
        var address = server.Addresses[0];
        log.Note($"the workbench is at {address} (end it with Ctrl+C)");
        if (options.Team is { } team)
            log.Note($"it is for those who have an account{(team.Names.IsEmpty ? "" : $", by the name {string.Join(" or ", team.Names)}")} (dragoman people makes accounts)");
        if (!server.HasClient)
            log.Note("this build has no pages, only the program interface (build them: cd src/Dragoman.Workbench/Client && npm ci && npm run build)");
        if (!line.GetValue(_noBrowser) && host.ErrorIsTerminal)
            host.Browse(address);
        var ended = Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (await Task.WhenAny(server.Ready, ended) != ended)
            await server.Ready;
        await ended;
        await server.StopAsync();
        log.Note("the workbench has ended; all that it said was done is safe");
    }

    private void Progress(long done, long all)
    {
        if (host.ErrorIsTerminal)
            host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kputting claims together: {done} of {all}{(done >= all ? "\r\u001b[K" : "")}"));
    }

    private bool TryReadAddresses(ParseResult line, TeamOptions? team, out ImmutableArray<ListeningAddress> addresses)
    {
        var read = ImmutableArray.CreateBuilder<ListeningAddress>();
        var isWell = true;
        foreach (var word in (line.GetValue(_urls) ?? []).SelectMany(value => value.Split(';', StringSplitOptions.RemoveEmptyEntries)))
            if (ListeningAddress.TryParse(word, team, out var address, out var refusal))
                read.Add(address);
            else
            {
                messages.Fail(refusal);
                isWell = false;
            }
        addresses = read.Count == 0 ? [ListeningAddress.Usual] : read.ToImmutable();
        return isWell;
    }
}
