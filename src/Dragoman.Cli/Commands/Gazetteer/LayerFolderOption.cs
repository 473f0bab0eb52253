using System.CommandLine;
using Dragoman.Exchange.Gazetteers;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>--folder: where the layers lie.</summary>
internal sealed class LayerFolderOption(Host host)
{
    private readonly Option<string?> _folder = new("--folder")
    {
        HelpName = "DIR",
        Description = "Where the layers lie; without it the environment's DRAGOMAN_GAZETTEER, else the folder that the system has for such data",
    };

    public void AddTo(Command command) => command.Add(_folder);

    public GazetteerFolder Of(ParseResult line) =>
        new(line.GetValue(_folder) is { Length: > 0 } named ? named : host.Gazetteer is { Length: > 0 } environment ? environment : host.GazetteerHome);
}
