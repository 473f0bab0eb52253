using System.IO.Compression;
using System.Text;

namespace Dragoman.Cli.Tests.Gazetteer;

public sealed class ImportTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Layers => _folder["layers"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_dump_of_GeoNames_with_its_names_and_codes()
    {
        var ran = Import(_folder.Add("LY.txt", Samples.Dump), _folder.Add("alternateNamesV2.txt", Samples.Alternates), _folder.Add("admin1CodesASCII.txt", Samples.Codes1), _folder.Add("admin2Codes.txt", Samples.Codes2));
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Contains("LY.txt:4: latitude 95 is beyond a pole: it goes from -90 to 90\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("alternateNamesV2.txt:3: 'none' is no geonameid\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("layer LY (priority 30): 3 places with 6 names", ran.Error, StringComparison.Ordinal);
        // By another file's name of it, and by one in its own script.
        foreach (var name in new[] { "Zubeir Wafy", "az-Zubayr al-Wāfī", "الزبير الوافي" })
            Assert.StartsWith("Zubayr al Wafi  settlement  LBY      Barqamiyah Province  31.5000  14.2500  2,400", Search(name).Lines.ElementAt(1), StringComparison.Ordinal);
        var shown = Gazetteer("show", "geonames:90000001").Output;
        Assert.Contains("  unit        Wafi District, Barqamiyah Province\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", shown, StringComparison.Ordinal);
        Assert.Contains("valley", Search("Wadi Qarmush").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_zipped()
    {
        using (var zip = ZipFile.Open(_folder["LY.zip"], ZipArchiveMode.Create))
            foreach (var (name, text) in new[] { ("readme.txt", "Not a dump.\n"), ("LY.txt", Samples.Dump) })
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        var ran = Import(_folder["LY.zip"]);
        Assert.Contains("LY.zip/LY.txt:4: latitude 95", ran.Error, StringComparison.Ordinal);
        // Without files of codes units are called as the dump itself calls them.
        Assert.Contains("Barqamiya ", Search("Zubayr al Wafi").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_of_OpenStreetMap_from_Overpass()
    {
        var ran = Import(_folder.Add("osm.json", Samples.Overpass), "--country", "LBY");
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Contains("osm.json:4: longitude 215.7 goes from -180 to 180\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("2 places", ran.Error, StringComparison.Ordinal);
        Assert.Contains("lines that name no place, left out: 1\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Tell Garmush  settlement  LBY ", Search("Tell Garmush").Output, StringComparison.Ordinal);
        Assert.Contains("1,350", Search("تل القرمش").Output, StringComparison.Ordinal);
        Assert.Contains("openstreetmap:way/72", Search("Nukta").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_of_OpenStreetMap_as_GeoJson()
    {
        var ran = Import(_folder.Add("osm.geojson", Samples.GeoJson), "--country", "LBY");
        Assert.Contains("osm.geojson:3: has no id of OpenStreetMap\n", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("openstreetmap:81", Search("Murjan Qarmush").Lines.ElementAt(1), StringComparison.Ordinal);
        // The middle of an area.
        Assert.Contains("30.1000  15.1000", Search("Hayy al Murjan").Output, StringComparison.Ordinal);
        Assert.EndsWith("openstreetmap:way/82", Search("Hayy al Murjan").Lines.ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Features_one_a_line()
    {
        var features = Samples.GeoJson.Split('\n').Where(line => line.Contains("\"Feature\",", StringComparison.Ordinal)).Select(line => line.Trim().TrimEnd(',') + "\n");
        Assert.Contains("2 places", Import(_folder.Add("osm.geojsonl", string.Concat(features))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_with_their_Pcodes()
    {
        Assert.Equal(ExitCode.Well, Import(_folder.Add("units.geojson", Samples.Units)).Code);
        var shown = Gazetteer("show", "pcode:LY9101").Output;
        Assert.Contains("  kind        subunit\n", shown, StringComparison.Ordinal);
        Assert.Contains("  radius      10 km\n", shown, StringComparison.Ordinal);
        Assert.Contains("  unit        Qarmushiya\n", shown, StringComparison.Ordinal);
        Assert.Contains("pcode:LY91", Search("قرمشية").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pcodes_without_coordinates_take_those_of_the_units_that_are_known()
    {
        var ran = Import(_folder.Add("pcodes.csv", Samples.GlobalPcodes));
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Contains("pcodes.csv:3: has no coordinates", ran.Error, StringComparison.Ordinal);
        Assert.Contains("pcodes.csv:4: 'XXX' is no code of a country\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("  point       ", Gazetteer("show", "pcode:AF01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_one_s_own()
    {
        var ran = Import(_folder.Add("our.csv", Samples.Own));
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Contains("layer our (priority 70): 2 places with 5 names", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Checkpoint Nuqta  crossing  LBY ", Search("Gate 9").Output, StringComparison.Ordinal);
        Assert.Contains("own:p", Search("Sahl Qarmush").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_line_is_told_of_by_its_number_and_the_rest_is_imported()
    {
        var ran = Import(_folder.Add("wrong.csv", Samples.Wrong));
        Assert.Equal(ExitCode.Partly, ran.Code);
        foreach (var message in new[]
        {
            "3: latitude 95 is beyond a pole", "4: is contained in itself: its parents lead back to it (lines 4, 5)", "5: is contained in itself", "6: 'castle' is no kind of place: settlement, capital, ",
            "7: 'QQQ' is no code of a country", "8: has no name", "9: has 9 columns where the header has 7", "10: latitude and longitude are 0", "11: 'north' is no latitude in degrees",
        })
            Assert.Contains($"wrong.csv:{message}", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong.csv:2:", ran.Error, StringComparison.Ordinal);
        Assert.Contains("layer wrong (priority 70): 1 places", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_of_by_the_line()
    {
        var lines = Samples.Dump.Split('\n');
        byte[] bytes = [.. Encoding.UTF8.GetBytes(lines[0] + "\n" + lines[1][..20]), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes(lines[1][20..] + "\n" + "too\tfew\tcolumns\n" + lines[2] + "\n")];
        var ran = Import(_folder.Add("LY.txt", bytes));
        Assert.Contains("LY.txt:2: is not UTF-8\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("LY.txt:3: has 3 columns where there should be 19\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("2 places", ran.Error, StringComparison.Ordinal);
        byte[] csv = [.. "name,lat,lon\n"u8, .. "Caf"u8, 0xE9, .. ",1,2\nGood,1,2\n"u8];
        Assert.Contains("latin.csv:2: is not UTF-8\n", Import(_folder.Add("latin.csv", csv)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.csv", "name,latitude\nA,1\n", "there is no column 'lon'")]
    [InlineData("x.csv", "name,lat,lon\nA,100,1\n", "no place could be read")]
    [InlineData("x.txt", "just a text\n", "is no file of places")]
    [InlineData("x.json", "{\"elements\": [{\"type\": \"node\", \"id\": 1, \"lat\": 1, \"lon\": 2, \"tags\": {\"place\": \"town\", \"name\": \"A\"}},\n oops]}", "x.json:2: is no JSON from here on")]
    [InlineData("x.json", "[1, 2]", "no place could be read")]
    public void What_holds_no_places_leaves_nothing_behind(string name, string text, string message)
    {
        var ran = Import(_folder.Add(name, text));
        Assert.Equal((ExitCode.Failed, ""), (ran.Code, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Layers) ? Directory.EnumerateFileSystemEntries(Layers) : []);
    }

    [Fact]
    public void Codes_alone_are_no_places()
    {
        var ran = Import(_folder.Add("admin1CodesASCII.txt", Samples.Codes1));
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("name that (LY.txt, allCountries.txt) in the same command", ran.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", Import(_folder["none.csv"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        var files = new[] { _folder.Add("LY.txt", Samples.Dump), _folder.Add("alternateNamesV2.txt", Samples.Alternates) };
        Import(files);
        var first = File.ReadAllBytes(Path.Combine(Layers, "LY.layer"));
        Import([.. files, "--replace"]);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(Layers, "LY.layer")));
    }

    private Ran Import(params string[] args) => Gazetteer(["import", .. args]);

    private Ran Search(string name) => Gazetteer("search", name);

    private Ran Gazetteer(params string[] args) => Ran.InProcess(["gazetteer", .. args, "--folder", Layers]);
}
