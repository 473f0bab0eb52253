using System.CommandLine;
using Dragoman.Archive;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman init`: makes an archive.</summary>
internal sealed class InitCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);

    private readonly Option<string?> _from = new("--from")
    {
        HelpName = "FILE",
        Description = "Fill it from a backup or another archive",
    };

    public static string[] Examples =>
        ["dragoman init --archive libya.dragoman", "dragoman init --archive \"Host=db;Database=libya;Username=coder\" --from libya.dragoman"];

    public Command ToCommand()
    {
        var command = new Command("init", "Make an archive, or renew the tables of an older one") { _from };
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var source = line.GetValue(_from) is { } from ? ReportArchive.Open(from, host.Clock) : null;
        using var archive = ReportArchive.Create(location, host.Clock);
        if (source is not null)
            archive.FillFrom(source);
        messages.Note($"{archive.Name}: ready (next: dragoman add PATH... --archive ...)");
        return ExitCode.Well;
    }
}
