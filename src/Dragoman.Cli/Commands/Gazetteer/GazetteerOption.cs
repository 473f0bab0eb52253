using System.CommandLine;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>--gazetteer: the folder of layers of places that reports are read with.</summary>
internal sealed class GazetteerOption
{
    /// <summary>The commands that read reports or name places and actors.</summary>
    public static readonly string[] Readers = ["read", "incidents", "control", "explain", "export", "compare", "add", "recode", "publish", "serve", "demo", "doctor"];

    private readonly Option<string?> _folder = new("--gazetteer")
    {
        HelpName = "DIR",
        Description = "Look places up in the layers of this folder too (dragoman gazetteer import); without it in those of the environment's DRAGOMAN_GAZETTEER, if that is set",
    };

    /// <summary>To the commands that read reports or name places.</summary>
    public void AddTo(IEnumerable<Command> commands)
    {
        foreach (var command in commands.Where(command => Readers.Contains(command.Name)))
            command.Add(_folder);
    }

    /// <summary>Null where nobody wants layers.</summary>
    public string? FolderOf(ParseResult line, Host host) =>
        line.CommandResult.GetResult(_folder) is { } && line.GetValue(_folder) is { Length: > 0 } named ? named : host.Gazetteer is { Length: > 0 } environment ? environment : null;
}
