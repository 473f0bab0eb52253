using System.CommandLine;
using Dragoman.Workbench;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman serve`: the workbench over an archive.</summary>
internal sealed class ServeCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Serving _serving = new(host, messages);
    private readonly TeamOption _team = new();

    public static string[] Examples =>
    [
        "dragoman serve --archive libya.dragoman", "dragoman serve --archive libya.dragoman --urls http://127.0.0.1:9000 --no-browser",
        "dragoman serve --archive libya.dragoman --team --urls https://0.0.0.0:8443 --certificate workbench.pem --name workbench.example.org",
        "dragoman serve --archive libya.dragoman --team --behind-proxy 127.0.0.1 --name workbench.example.org",
    ];

    public Command ToCommand()
    {
        var command = new Command("serve", "Open the workbench: see reports beside what was read from them, check, correct, put together and publish, in a browser on this machine; with --team, for all who have an account");
        _serving.AddTo(command);
        _archive.AddTo(command);
        _team.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        try
        {
            if (_archive.TryLocate(line, out var location))
                return _serving.RunAsync(line, location, stop, _team.Read(line));
        }
        catch (WorkbenchException refusal)
        {
            messages.Fail(refusal.Message);
        }
        return Task.FromResult(ExitCode.Usage);
    }
}
