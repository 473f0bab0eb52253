using System.CommandLine;
using Dragoman.Cli.Commands.Gazetteer;
using Dragoman.Exchange.ActorLayers;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>--actors: the folder of layers of actors that reports are read with.</summary>
internal sealed class ActorsOption
{
    private readonly Option<string?> _folder = new("--actors")
    {
        HelpName = "DIR",
        Description = "Know the actors in the layers of this folder too (dragoman actors import); without it those of the environment's DRAGOMAN_ACTORS, if that is set",
    };

    /// <summary>To the commands that read reports or name actors.</summary>
    public void AddTo(IEnumerable<Command> commands)
    {
        foreach (var command in commands.Where(command => GazetteerOption.Readers.Contains(command.Name)))
            command.Add(_folder);
    }

    /// <summary>Null where nobody wants layers.</summary>
    public string? FolderOf(ParseResult line, Host host) =>
        line.CommandResult.GetResult(_folder) is { } && line.GetValue(_folder) is { Length: > 0 } named ? named : host.Actors is { Length: > 0 } environment ? environment : null;
}

/// <summary>--folder: where the layers lie.</summary>
internal sealed class ActorFolderOption(Host host)
{
    private readonly Option<string?> _folder = new("--folder")
    {
        HelpName = "DIR",
        Description = "Where the layers lie; without it the environment's DRAGOMAN_ACTORS, else the folder that the system has for such data",
    };

    public void AddTo(Command command) => command.Add(_folder);

    public ActorFolder Of(ParseResult line) =>
        new(line.GetValue(_folder) is { Length: > 0 } named ? named : host.Actors is { Length: > 0 } environment ? environment : host.ActorsHome);
}
