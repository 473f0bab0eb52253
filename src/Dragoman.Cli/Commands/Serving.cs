using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Dragoman.Workbench;

namespace Dragoman.Cli.Commands;

/// <summary>How the workbench is served to whoever sits at this machine, until somebody ends it.</summary>
internal sealed class Serving(Host host, Messages messages)
{
    private readonly Option<ListeningAddress[]> _urls = new("--urls")
    {
        HelpName = "URL",
        Description = "Where to listen, on this machine alone (default: http://127.0.0.1:8372; port 0 takes a free one)",
        CustomParser = Addresses,
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Don't open a browser" };

    public void AddTo(Command command)
    {
        command.Add(_urls);
        command.Add(_noBrowser);
    }

    public async Task<int> RunAsync(ParseResult line, string location, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, host.Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            await ServeAsync(OptionsOf(line, location), !line.GetValue(_noBrowser), ending.Token);
            return ExitCode.Well;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ExitCode.Well;
        }
        catch (WorkbenchException failure)
        {
            messages.Fail(failure.Message);
            return ExitCode.Failed;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private WorkbenchOptions OptionsOf(ParseResult line, string location) => new()
    {
        Archive = location,
        Addresses = line.GetValue(_urls) is [_, ..] addresses ? [.. addresses] : [ListeningAddress.Usual],
        User = host.User,
        Version = Versions.Name,
        Clock = host.Clock,
        Fetching = host.Fetching,
        OnDefect = failure => messages.Fail(failure.ToString()),
    };

    private async Task ServeAsync(WorkbenchOptions options, bool opensBrowser, CancellationToken stop)
    {
        await using var server = await WorkbenchServer.StartAsync(options, host.OpenTools, Progress, stop);
        var address = server.Addresses[0];
        messages.Note($"the workbench is at {address} (end it with Ctrl+C)");
        if (!server.HasClient)
            messages.Note("this build has no pages, only the program interface (build them: cd src/Dragoman.Workbench/Client && npm ci && npm run build)");
        if (opensBrowser && host.ErrorIsTerminal)
            host.Browse(address);
        var ended = Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (await Task.WhenAny(server.Ready, ended) != ended)
            await server.Ready;
        await ended;
        await server.StopAsync();
        messages.Note("the workbench has ended; all that it said was done is safe");
    }

    private void Progress(long done, long all)
    {
        if (host.ErrorIsTerminal)
            host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kputting claims together: {done} of {all}{(done >= all ? "\r\u001b[K" : "")}"));
    }

    private static ListeningAddress[] Addresses(ArgumentResult result)
    {
        var addresses = ImmutableArray.CreateBuilder<ListeningAddress>();
        foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries)))
            if (ListeningAddress.TryParse(word, out var address, out var refusal))
                addresses.Add(address);
            else
                result.AddError(refusal);
        return [.. addresses];
    }
}
