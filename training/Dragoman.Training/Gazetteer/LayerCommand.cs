using System.CommandLine;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary><c>layer --of gazetteer.bin --from ucdp --table SYR=places.tsv --table UKR=places.tsv --out ucdp.bin</c></summary>
public static class LayerCommand
{
    public static Command Create()
    {
        var of = new Option<string>("--of") { Description = "The gazetteer.bin that the layer goes beside", Required = true };
        var from = new Option<string>("--from") { Description = "ucdp, openstreetmap or own", Required = true };
        from.AcceptOnlyFromAmong("ucdp", "openstreetmap", "own");
        var tables = new Option<string[]>("--table") { Description = "ISO 3166 alpha-3 of the country, =, table of its places; for own a folder of tables", Required = true };
        var to = new Option<string>("--out") { Description = "Where the layer goes", Required = true };
        var command = new Command("layer", "Packs places of another collection as a layer beside the gazetteer.") { of, from, tables, to };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(tables);
            var (source, rows) = parsed.GetRequiredValue(from) switch
            {
                "ucdp" => (PackedSource.Ucdp, ByCountry(given, UcdpPlaces.Read)),
                "openstreetmap" => (PackedSource.OpenStreetMap, ByCountry(given, OpenStreetMapPlaces.Read)),
                _ => (PackedSource.Own, given.SelectMany(OwnPlaces.Read).Select(place => (place.Country, place.Row))),
            };
            Pack(parsed.GetRequiredValue(of), source, rows, parsed.GetRequiredValue(to));
        });
        return command;
    }

    private static IEnumerable<(string Country, LayerRow Row)> ByCountry(string[] tables, Func<string, IEnumerable<LayerRow>> read) =>
        tables.Select(table => table.Split('=', 2)).SelectMany(pair => read(pair[1]).Select(row => (pair[0], row)));

    private static void Pack(string of, PackedSource source, IEnumerable<(string Country, LayerRow Row)> rows, string to)
    {
        using var stream = File.OpenRead(of);
        var packer = new LayerPacker(new PackedGazetteer(stream), source);
        File.WriteAllBytes(to, packer.Pack(rows.ToLookup(pair => pair.Country, pair => pair.Row, StringComparer.Ordinal)));
    }
}
