using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman serve`: the workbench over an archive.</summary>
internal sealed class ServeCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Serving _serving = new(host, messages);

    public static string[] Examples => ["dragoman serve --archive libya.dragoman", "dragoman serve --archive libya.dragoman --urls http://127.0.0.1:9000 --no-browser", "dragoman serve --archive libya.dragoman --basemap libya.pmtiles"];

    public Command ToCommand()
    {
        var command = new Command("serve", "Open the workbench: see reports beside what was read from them, check, correct, put together and publish, in a browser on this machine");
        _serving.AddTo(command);
        _archive.AddTo(command);
        command.SetAction((line, stop) => _archive.TryLocate(line, out var location) ? _serving.RunAsync(line, location, stop) : Task.FromResult(ExitCode.Usage));
        return command;
    }
}
