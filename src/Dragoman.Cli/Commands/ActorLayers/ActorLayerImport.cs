using System.CommandLine;
using System.Globalization;
using Dragoman.Actors;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Commands.Gazetteer;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Resources;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>`dragoman actors import`</summary>
internal sealed class ActorLayerImport(Host host, Messages messages)
{
    private const int MostErrors = 20;
    private const int MostOfAKind = 5;

    private readonly Argument<string[]> _paths = ReportPaths.Several(
        "Dictionaries of CAMEO (actors and agents of TABARI, PETRARCH, Phoenix); answers of Wikidata's query service (.csv, .json); a table of your own (.csv, .tsv, .xlsx: name, aliases, country, ...); zipped too");

    private readonly Option<string?> _layer = new("--layer") { HelpName = "NAME", Description = "What the layer is called (default: the first file's name)" };

    private readonly Option<int?> _priority = new("--priority")
    {
        HelpName = "N",
        Description = "0 to 100: whose name it is where several bear it. What ships has 50, your own actors 70, all others 30",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is <= ActorLayer.Highest and not ActorLayer.Shipped)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a number from 0 to 100 other than 50, which what ships has");
            return null;
        },
    };

    private readonly Option<bool> _replace = new("--replace") { Description = "Put it in the stead of the layer of that name" };
    private readonly ActorFolderOption _folder = new(host);

    public Command ToCommand()
    {
        var command = new Command("import", "Make a layer of actors of these files") { _paths, _layer, _priority, _replace };
        _folder.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (line.GetValue(_paths) is not [_, ..] paths)
        {
            messages.Fail("nothing to import: name files of actors; see: dragoman actors import --help");
            return ExitCode.Usage;
        }
        var order = new ActorImportOrder([.. paths], _folder.Of(line).Path) { Layer = line.GetValue(_layer), Priority = line.GetValue(_priority), Replaces = line.GetValue(_replace) };
        using var progress = host.ErrorIsTerminal ? new WorkLine(host.Error) : null;
        var result = new ActorImport(order, new ActorKnowledge(Knowledge.OpenLexicon(), Knowledge.OpenCameo())) { Progress = progress is null ? null : progress.Show }.Run();
        progress?.Dispose();
        return Tell(result, order);
    }

    private int Tell(ActorImportResult result, ActorImportOrder order)
    {
        // A few of each kind: a table of another code book would tell the same of every line.
        var told = result.Errors.GroupBy(error => error.What).SelectMany(kind => kind.Take(MostOfAKind)).Take(MostErrors).ToHashSet();
        foreach (var error in result.Errors.Where(told.Contains))
            messages.Fail($"{error.Where}: {error.What}");
        if (result.Bad > told.Count)
            messages.Note($"{GazetteerCommand.Text(result.Bad - told.Count)} more lines are left out for such reasons");
        messages.Note($"layer {result.Layer} (priority {result.Priority}): {GazetteerCommand.Text(result.Actors)} actors with {GazetteerCommand.Text(result.Names)} names in {order.Folder}; {GazetteerCommand.Text(result.Extended)} of them ship, and have more names now");
        if (result.Agents > 0)
            messages.Note($"kinds of people: {GazetteerCommand.Text(result.Agents)}");
        if (result.LeftOut > 0)
            messages.Note($"lines that name no actor, left out: {GazetteerCommand.Text(result.LeftOut)}");
        if (result.Bad > 0)
            messages.Note($"lines that could not be used: {GazetteerCommand.Text(result.Bad)}");
        if (host.Actors is not { Length: > 0 })
            messages.Note($"reports are read with it by --actors {order.Folder}, or where DRAGOMAN_ACTORS names that folder");
        return result.Bad > 0 ? ExitCode.Partly : ExitCode.Well;
    }
}
