using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman backup`: a copy of an archive while others work on it.</summary>
internal sealed class BackupCommand(Host host, Messages messages)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The copy: a file that isn't there yet, itself an archive that all commands can open" };
    private readonly ArchiveOption _archive = new(host, messages);

    public static string[] Examples => ["dragoman backup libya-2020-06-30.dragoman --archive libya.dragoman", "dragoman backup libya.dragoman --archive \"Host=db;Database=libya\""];

    public Command ToCommand()
    {
        var command = new Command("backup", "Copy an archive to a file, while others go on working; dragoman init --from FILE makes it a database again") { _file };
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            var file = line.GetRequiredValue(_file);
            archive.Backup(file);
            messages.Note($"{file}: holds all of {archive.Name}");
        }
        return ExitCode.Well;
    }
}
