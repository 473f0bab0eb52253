using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>`dragoman gazetteer import`</summary>
internal sealed class LayerImport(Host host, Messages messages)
{
    private const int MostErrors = 20;
    private const int MostOfAKind = 5;

    private readonly Argument<string[]> _paths = ReportPaths.Several(
        "GeoNames' dumps (allCountries.txt, XX.txt) with alternateNamesV2.txt, admin1CodesASCII.txt, admin2Codes.txt; GeoJSON or Overpass JSON of OpenStreetMap; OCHA's P-codes; a table of your own (.csv, .tsv, .xlsx: name, lat, lon, ...); zipped too");

    private readonly Option<string?> _layer = new("--layer") { HelpName = "NAME", Description = "What the layer is called (default: the first file's name)" };

    private readonly Option<int?> _priority = new("--priority")
    {
        HelpName = "N",
        Description = "0 to 100: which of two entries for one place counts. What ships has 50, your own places 70, all others 30",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is <= ImportedLayer.Highest and not ImportedLayer.Shipped)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a number from 0 to 100 other than 50, which what ships has");
            return null;
        },
    };

    private readonly Option<string?> _country = new("--country") { HelpName = "ISO3", Description = "The country of places whose source doesn't say (default: that of the nearest town)" };
    private readonly Option<bool> _replace = new("--replace") { Description = "Put it in the stead of the layer of that name" };
    private readonly LayerFolderOption _folder = new(host);

    public Command ToCommand()
    {
        var command = new Command("import", "Make a layer of places of these files") { _paths, _layer, _priority, _country, _replace };
        _folder.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (line.GetValue(_paths) is not [_, ..] paths)
            return Refuse("nothing to import: name files of places; see: dragoman gazetteer import --help");
        var packed = Gazetteers.OpenPacked();
        var linker = new PlaceLinker(packed, Gazetteers.Layers(packed));
        string? country = null;
        if (line.GetValue(_country) is { } word && (country = linker.CountryOf(word.ToUpperInvariant())) is null)
            return Refuse($"'{word}' is not a country code: give the three letters of ISO 3166-1, e.g. LBY");
        var order = new ImportOrder([.. paths], _folder.Of(line).Path) { Layer = line.GetValue(_layer), Priority = line.GetValue(_priority), Country = country, Replaces = line.GetValue(_replace) };
        using var progress = host.ErrorIsTerminal ? new WorkLine(host.Error) : null;
        var result = new GazetteerImport(order, linker) { Progress = progress is null ? null : progress.Show }.Run();
        progress?.Dispose();
        return Tell(result, order);
    }

    private int Tell(ImportResult result, ImportOrder order)
    {
        // A few of each kind: a table without coordinates would tell the same of every line.
        var told = result.Errors.GroupBy(error => error.What).SelectMany(kind => kind.Take(MostOfAKind)).Take(MostErrors).ToHashSet();
        foreach (var error in result.Errors.Where(told.Contains))
            messages.Fail($"{error.Where}: {error.What}");
        if (result.Bad > told.Count)
            messages.Note($"{GazetteerCommand.Text(result.Bad - told.Count)} more lines are left out for such reasons");
        messages.Note($"layer {result.Layer} (priority {result.Priority}): {GazetteerCommand.Text(result.Places)} places with {GazetteerCommand.Text(result.Names)} names in {order.Folder}; {GazetteerCommand.Text(result.Linked)} of them are known without it");
        if (result.LeftOut > 0)
            messages.Note($"lines that name no place, left out: {GazetteerCommand.Text(result.LeftOut)}");
        if (result.Bad > 0)
            messages.Note($"lines that could not be used: {GazetteerCommand.Text(result.Bad)}");
        if (host.Gazetteer is not { Length: > 0 })
            messages.Note($"reports are read with it by --gazetteer {order.Folder}, or where DRAGOMAN_GAZETTEER names that folder");
        return result.Bad > 0 ? ExitCode.Partly : ExitCode.Well;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
