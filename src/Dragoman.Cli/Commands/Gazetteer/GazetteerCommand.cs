using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>`dragoman gazetteer`: the places that are known, and further ones in layers.</summary>
internal sealed class GazetteerCommand(Host host, Messages messages)
{
    public const string Name = "gazetteer";

    public static string[] Examples =>
    [
        "dragoman gazetteer import LY.zip alternateNamesV2.zip admin1CodesASCII.txt admin2Codes.txt",
        "dragoman gazetteer import libya.osm.json --country LBY --layer libya-osm",
        "dragoman gazetteer import our-places.csv --priority 80",
        "dragoman gazetteer search \"Qasr bin Ghashir\"", "dragoman gazetteer show geonames:2210247", "dragoman gazetteer near 32.89 13.18 --within 10",
        "dragoman gazetteer layers --check", "dragoman gazetteer remove libya-osm",
        "dragoman read report.txt --gazetteer ~/.local/share/dragoman/gazetteer",
    ];

    public Command ToCommand() => new(Name, "Look places up, and import further ones (GeoNames, OpenStreetMap, P-codes, your own) as layers beside those that ship")
    {
        new LayerImport(host, messages).ToCommand(),
        new PlaceSearch(host, messages).ToSearch(),
        new PlaceSearch(host, messages).ToShow(),
        new PlaceSearch(host, messages).ToNear(),
        new LayerList(host, messages).ToList(),
        new LayerList(host, messages).ToRemove(),
    };

    /// <summary>Whether a line names one of these commands.</summary>
    public static bool IsOf(CommandResult line) => line.Command.Name == Name || line.Parent is CommandResult { Command.Name: Name };

    public static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
