using System.CommandLine;
using System.Globalization;
using Dragoman.Exchange.ActorLayers;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>`dragoman actors layers` and `dragoman actors remove`</summary>
internal sealed class ActorLayerList(Host host, Messages messages)
{
    private readonly ActorFolderOption _folder = new(host);
    private readonly RowFormat _format = new();
    private readonly Argument<string> _layer = new("LAYER") { Description = "Its name, as `dragoman actors layers` tells it" };

    public Command ToList()
    {
        var command = new Command("layers", "List the layers, those that count first, and say whether they are whole; what ships has priority 50");
        _folder.AddTo(command);
        _format.AddTo(command);
        command.SetAction(List);
        return command;
    }

    public Command ToRemove()
    {
        var command = new Command("remove", "Remove a layer") { _layer };
        _folder.AddTo(command);
        command.SetAction(Remove);
        return command;
    }

    private int List(ParseResult line)
    {
        var folder = _folder.Of(line);
        var (layers, bad) = (new List<ActorLayerFile>(), 0);
        foreach (var name in folder.Names)
            try
            {
                layers.Add(folder.Open(name));
            }
            catch (ActorLayerException failure)
            {
                messages.Fail(failure.Message);
                bad++;
            }
        if (layers.Count == 0 && bad == 0)
            messages.Note($"there are no layers in {folder.Path}");
        else
            _format.Write(line, ["layer", "priority", "actors", "names", "agents", "mb", "files"], layers.OrderByDescending(file => file.Layer.Priority).ThenBy(file => file.Layer.Name, StringComparer.Ordinal).Select(CellsOf));
        return bad == 0 ? ExitCode.Well : layers.Count > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

    private static object?[] CellsOf(ActorLayerFile file) =>
        [file.Layer.Name, file.Layer.Priority, file.Layer.Actors.Length, file.NameCount, file.Layer.Agents.Length, (file.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture), file.Facts.GetValueOrDefault("files")];

    private int Remove(ParseResult line)
    {
        var (folder, name) = (_folder.Of(line), line.GetRequiredValue(_layer));
        if (folder.Remove(name))
        {
            messages.Note($"{name}: removed from {folder.Path}");
            return ExitCode.Well;
        }
        messages.Fail($"there is no layer {name} in {folder.Path}{(folder.Names is [] ? "" : $": there are {string.Join(", ", folder.Names)}")}");
        return ExitCode.Failed;
    }
}
