using System.CommandLine;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary><c>layer --of gazetteer.bin --from ucdp --table SYR=places.tsv --table UKR=places.tsv --out ucdp.bin</c></summary>
public static class LayerCommand
{
    public static Command Create()
    {
        var of = new Option<string>("--of") { Description = "The gazetteer.bin that the layer goes beside", Required = true };
        var from = new Option<string>("--from") { Description = "ucdp or openstreetmap", Required = true };
        from.AcceptOnlyFromAmong("ucdp", "openstreetmap");
        var tables = new Option<string[]>("--table") { Description = "ISO 3166 alpha-3 of the country, =, table of its places", Required = true };
        var to = new Option<string>("--out") { Description = "Where the layer goes", Required = true };
        var command = new Command("layer", "Packs places of another collection as a layer beside the gazetteer.") { of, from, tables, to };
        command.SetAction(parsed => Pack(
            parsed.GetRequiredValue(of), parsed.GetRequiredValue(from) == "ucdp", parsed.GetRequiredValue(tables), parsed.GetRequiredValue(to)));
        return command;
    }

    private static void Pack(string of, bool isUcdp, string[] tables, string to)
    {
        using var stream = File.OpenRead(of);
        var rows = tables.Select(table => table.Split('=', 2))
            .SelectMany(pair => (isUcdp ? UcdpPlaces.Read(pair[1]) : OpenStreetMapPlaces.Read(pair[1])).Select(row => (Country: pair[0], Row: row)))
            .ToLookup(pair => pair.Country, pair => pair.Row, StringComparer.Ordinal);
        var packer = new LayerPacker(new PackedGazetteer(stream), isUcdp ? PackedSource.Ucdp : PackedSource.OpenStreetMap);
        File.WriteAllBytes(to, packer.Pack(rows));
    }
}
