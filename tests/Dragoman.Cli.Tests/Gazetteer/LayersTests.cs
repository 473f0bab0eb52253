namespace Dragoman.Cli.Tests.Gazetteer;

public sealed class LayersTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Layers => _folder["layers"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layers_are_listed_checked_and_removed()
    {
        Import(_folder.Add("our.csv", Samples.Own), "--priority", "80");
        Import(_folder.Add("osm.json", Samples.Overpass), "--layer", "osm-test");
        var listed = Gazetteer("layers", "--check");
        Assert.Equal(ExitCode.Well, listed.Code);
        Assert.Equal(["LAYER", "our", "osm-test"], listed.Lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("Open Database License", listed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Gazetteer("remove", "our").Code);
        Assert.Equal("{\"layer\":\"osm-test\",\"priority\":30,\"places\":2,", Gazetteer("layers", "--format", "jsonl").Output[..45]);
        var none = Gazetteer("remove", "our");
        Assert.Equal((ExitCode.Failed, $"dragoman: there is no layer our in {Layers}: there are osm-test\n"), (none.Code, none.Error));
    }

    [Fact]
    public void A_layer_is_replaced_only_if_asked()
    {
        var path = _folder.Add("our.csv", Samples.Own);
        Import(path);
        var before = File.ReadAllBytes(Path.Combine(Layers, "our.layer"));
        _folder.Add("our.csv", "name,lat,lon\nOther Place,29,15\n");
        var refused = Import(path);
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("there is a layer our already: give --replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Layers, "our.layer")));
        Assert.Equal(ExitCode.Well, Import(path, "--replace").Code);
        Assert.Equal(ExitCode.Failed, Gazetteer("search", "Qarmush Plain").Code);
        Assert.Contains("own:", Gazetteer("search", "Other Place").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_layer_is_found_out()
    {
        Import(_folder.Add("our.csv", Samples.Own));
        var path = Path.Combine(Layers, "our.layer");
        var bytes = File.ReadAllBytes(path);
        bytes[^5] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Equal(ExitCode.Failed, Gazetteer("layers", "--check").Code);
        File.WriteAllBytes(path, bytes[..^9]);
        var cut = Gazetteer("search", "Qarmush Plain");
        Assert.Equal(ExitCode.Failed, cut.Code);
        Assert.Contains("our.layer: ", cut.Error, StringComparison.Ordinal);
        Assert.Contains("import the layer again", cut.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_around_a_point_come_by_distance()
    {
        Import(_folder.Add("our.csv", Samples.Own));
        var ran = Gazetteer("near", "29.81", "15.81", "--within", "20");
        Assert.Equal(["KM", "1.5", "13.2"], ran.Lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("Tripoli", Gazetteer("near", "32.89", "13.19").Output, StringComparison.Ordinal);
        Assert.Contains("Nairobi", Gazetteer("near", "-1.2834", "36.8166").Output, StringComparison.Ordinal);
        Assert.Contains("'95' is not a latitude from -90 to 90", Gazetteer("near", "95", "15").Error, StringComparison.Ordinal);
    }

    /// <summary>Beyond the last meridian begins the first.</summary>
    [Fact]
    public void The_date_line_parts_no_neighbours()
    {
        Import(_folder.Add("islands.csv", "name,lat,lon\nEast Reef,-17,179.95\nWest Reef,-17,-179.95\n"));
        Assert.Equal(["East Reef", "West Reef"], Gazetteer("near", "-17", "179.99", "--within", "15", "--format", "jsonl").Lines.Select(line => line.Split('"')[7]));
    }

    /// <summary>Tarhuna ships; a dump has it again a little way off, and a user on the very square.</summary>
    [Theory]
    [InlineData("30", "geonames:2210221")]
    [InlineData("80", "own:")]
    public void Of_entries_for_one_place_that_of_the_higher_priority_counts(string priority, string id)
    {
        Import(_folder.Add("our.csv", "name,lat,lon,country\nTarhuna,32.44,13.64,LBY\n"), "--priority", priority);
        var found = Gazetteer("search", "Tarhuna").Lines.Where(line => line.Contains(" LBY ", StringComparison.Ordinal)).ToArray();
        Assert.Contains(id, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_one_name_that_are_far_apart_stay_two()
    {
        Import(_folder.Add("our.csv", "name,lat,lon,country\nTarhuna,28.44,15.64,LBY\n"));
        Assert.Equal(2, Gazetteer("search", "Tarhuna").Lines.Count(line => line.Contains(" LBY ", StringComparison.Ordinal)));
    }

    /// <summary>A further spelling leads to the place that ships, with all that is known of it.</summary>
    [Fact]
    public void A_place_that_ships_is_found_by_the_names_of_a_layer_too()
    {
        Import(_folder.Add("LY.txt", "2210221\tTarhuna\tTarhuna\tTarhoonetta\t32.435\t13.6332\tP\tPPLA\tLY\t\t77\t\t\t\t0\t\t1\tAfrica/Tripoli\t2020-01-01\n"));
        var line = Assert.Single(Gazetteer("search", "Tarhoonetta").Lines.Skip(1));
        Assert.Contains(" dragoman ", line, StringComparison.Ordinal);
        Assert.EndsWith("geonames:2210221", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_its_commands_has_their_own_examples()
    {
        var ran = Ran.InProcess("gazetteer", "search", "--help");
        Assert.Contains("dragoman gazetteer search \"Qasr bin Ghashir\"", ran.Output, StringComparison.Ordinal);
        Assert.Contains("see: dragoman gazetteer import --help", Ran.InProcess("gazetteer", "import", "x", "--priority", "50").Error, StringComparison.Ordinal);
    }

    private Ran Import(params string[] args) => Gazetteer(["import", .. args]);

    private Ran Gazetteer(params string[] args) => Ran.InProcess(["gazetteer", .. args, "--folder", Layers]);
}
