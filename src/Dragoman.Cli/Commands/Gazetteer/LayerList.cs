using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Resources;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>`dragoman gazetteer layers` and `dragoman gazetteer remove`</summary>
internal sealed class LayerList(Host host, Messages messages)
{
    private readonly LayerFolderOption _folder = new(host);
    private readonly DataFormat _format = new();
    private readonly Option<bool> _check = new("--check") { Description = "Read all of them, and say whether they are whole" };
    private readonly Argument<string> _layer = new("LAYER") { Description = "Its name, as `dragoman gazetteer layers` tells it" };

    public Command ToList()
    {
        var command = new Command("layers", "List the layers, those that count first; what ships has priority 50") { _check };
        _folder.AddTo(command);
        _format.AddTo(command);
        command.SetAction(List);
        return command;
    }

    public Command ToRemove()
    {
        var command = new Command("remove", "Remove a layer, or what an unfinished import left of it") { _layer };
        _folder.AddTo(command);
        command.SetAction(Remove);
        return command;
    }

    private int List(ParseResult line)
    {
        var folder = _folder.Of(line);
        var (layers, bad) = (new List<LayerFile>(), 0);
        foreach (var name in folder.Names)
            bad += TryOpen(folder.PathOf(name), line.GetValue(_check), layers) ? 0 : 1;
        foreach (var name in folder.UnfinishedNames)
            messages.Note($"the import of {name} isn't finished: run it again to go on with it, or remove {name}");
        var sorted = layers.OrderByDescending(layer => layer.Priority).ThenBy(layer => layer.Name, StringComparer.Ordinal).ToArray();
        if (_format.IsLines(line))
            foreach (var layer in sorted)
                line.InvocationConfiguration.Output.Write(LineOf(layer) + "\n");
        else if (sorted is [])
            messages.Note($"there are no layers in {folder.Path}");
        else
            PlainTable.Write(line.InvocationConfiguration.Output, ["LAYER", "PRIORITY", "PLACES", "NAMES", "MB", "FILES", "LICENCE"], sorted.Select(CellsOf));
        foreach (var layer in layers)
            layer.Dispose();
        return bad == 0 ? ExitCode.Well : layers.Count > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

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

    private bool TryOpen(string path, bool isChecked, List<LayerFile> to)
    {
        try
        {
            var layer = new LayerFile(path);
            to.Add(layer);
            if (isChecked)
                layer.Check();
            if (layer.Places.PackedFor != Fingerprint)
                messages.Warn(layer.Name, "was imported beside another gazetteer than that of this version: import it again, so that it is known which of its places ship as well");
            return true;
        }
        catch (GazetteerException failure)
        {
            messages.Fail(failure.Message);
            to.RemoveAll(layer => layer.Path == path);
            return false;
        }
    }

    private static uint Fingerprint => Gazetteers.Fingerprint;

    private static string?[] CellsOf(LayerFile layer) =>
    [
        layer.Name, layer.Priority.ToString(CultureInfo.InvariantCulture), GazetteerCommand.Text(layer.Places.Count), GazetteerCommand.Text(layer.Places.NameCount),
        (layer.Places.Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture), layer.Places.Facts.GetValueOrDefault("files"), layer.Places.Facts.GetValueOrDefault("licences"),
    ];

    private static string LineOf(LayerFile layer) => JsonLine.Of(writer =>
    {
        writer.WriteString("layer", layer.Name);
        writer.WriteNumber("priority", layer.Priority);
        writer.WriteNumber("places", layer.Places.Count);
        writer.WriteNumber("names", layer.Places.NameCount);
        writer.WriteNumber("bytes", layer.Places.Length);
        writer.Value("files", layer.Places.Facts.GetValueOrDefault("files"));
        writer.Value("licences", layer.Places.Facts.GetValueOrDefault("licences"));
    });
}
