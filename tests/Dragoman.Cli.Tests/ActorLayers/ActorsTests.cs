namespace Dragoman.Cli.Tests.ActorLayers;

/// <summary>`dragoman actors`</summary>
public sealed class ActorsTests : IDisposable
{
    private const string Own = "id,name,aliases,country,sector,kind,parent,from,to\ndune,Dune Union,DU|Union of the Dune,LBY,REB,,lby-lna,2011,2019\nlby-gna,,Harbour Cabinet,,,,,2016,2021\n";

    private readonly Folder _folder = new();

    private string Layers => _folder["layers"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_import_tells_what_became_of_it()
    {
        var ran = Import(_folder.Add("our.csv", Own));
        Assert.Equal((ExitCode.Well, ""), (ran.Code, ran.Output));
        Assert.Contains($"layer our (priority 70): 2 actors with 5 names in {Layers}; 1 of them ship, and have more names now\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains($"reports are read with it by --actors {Layers}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_wrong_are_told_and_the_others_imported()
    {
        var ran = Import(_folder.Add("our.csv", Own + "x,Bad Land,,XQX,,,,,\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"y{i},,,,,,,,\n"))));
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Contains("our.csv:4: 'XQX' is no country: give the three letters of ISO 3166-1, e.g. LBY, or leave it empty\n", ran.Error, StringComparison.Ordinal);
        // Of one kind a few.
        Assert.Equal(5, ran.Error.Split('\n').Count(line => line.EndsWith("has no name", StringComparison.Ordinal)));
        Assert.Contains("25 more lines are left out for such reasons\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("2 actors", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Equal((ExitCode.Failed, $"dragoman: {_folder["none.csv"]}: there is no such file\n"), Codes(Import(_folder["none.csv"])));
        Assert.Equal(ExitCode.Failed, Import(_folder.Add("letter.txt", "Dear friend,\nnothing here.\n")).Code);
        Assert.Equal(ExitCode.Usage, Import().Code);
        Assert.Contains("'50' is not a number from 0 to 100 other than 50", Import(_folder.Add("our.csv", Own), "--priority", "50").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Import(_folder["our.csv"], "--layer", "../up").Code);
        Assert.Equal(ExitCode.Well, Import(_folder["our.csv"]).Code);
        Assert.Contains("give --replace", Import(_folder["our.csv"]).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Import(_folder["our.csv"], "--replace").Code);
    }

    [Fact]
    public void Search_lists_what_ships_and_the_layers()
    {
        Import(_folder.Add("our.csv", Own));
        Assert.Equal("own:dune  Dune Union  LBY      REB     2     2011-2019  our    Union of the Dune", Actors("search", "union", "dune", "of").Lines.ElementAt(1));
        Assert.Equal("lby-gna,Government of National Accord,LBY,GOV,1,2016-2021,dragoman + our,Harbour Cabinet", Actors("search", "harbour cab", "--format", "csv").Lines.ElementAt(1));
        Assert.Equal("""{"id":"lby-lna","name":"Libyan National Army","country":"LBY","sector":"MIL","kind":2,"years":"2014-","layer":"dragoman","matched":"Libyan National Army"}""", Actors("search", "Libyan National Army", "--format", "jsonl").Lines.First());
        Assert.Equal("own:dune", Actors("search", "own:du").Lines.ElementAt(1).Split(' ')[0]);
        Assert.Equal((ExitCode.Failed, "dragoman: no actor has a name with these words: dune in TUN\n"), Codes(Actors("search", "dune", "--country", "TUN")));
        Assert.Equal(ExitCode.Usage, Actors("search", "dune", "--country", "XQX").Code);
        Assert.Equal(2, Actors("search", "army", "--limit", "1").Lines.Count());
    }

    [Fact]
    public void Show_tells_all_of_one()
    {
        Import(_folder.Add("our.csv", Own));
        Assert.Equal("""
            Dune Union
              id        own:dune
              country   LBY Libya
              sector    REB
              kind      2 RebelGroup
              belongs   lby-lna (Libyan National Army), lby-hor (House of Representatives), lby (Libya)
              layer     our
              names     Dune Union 2011-2019 [our], DU 2011-2019 [our], Union of the Dune 2011-2019 [our]

            """.ReplaceLineEndings("\n"), Actors("show", "own:dune").Output);
        var gna = Actors("show", "lby-gna").Output;
        Assert.Contains("Harbour Cabinet 2016-2021 [our]", gna, StringComparison.Ordinal);
        Assert.Contains("  leaders   Fayez al-Sarraj 2015-2021", gna, StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"own:dune","name":"Dune Union","country":"LBY","sector":"REB","kind":2,"side":"lby-lna","parents":["lby-lna",""", Actors("show", "own:dune", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Contains("Government of Libya", Actors("show", "lby-gov").Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, "dragoman: there is no actor with the id own:none: dragoman actors search WORDS tells ids\n"), Codes(Actors("show", "own:none")));
    }

    [Fact]
    public void Layers_are_listed_and_removed()
    {
        Import(_folder.Add("our.csv", Own));
        Import(_folder.Add("cameo.txt", "SAND_UNION_ [LBYREB]\nSANDER [~LAB]\n"));
        Assert.Equal(["LAYER  PRIORITY  ACTORS  NAMES  AGENTS  MB   FILES", "our    70        2       5      0       0.0  our.csv", "cameo  30        1       1      1       0.0  cameo.txt"], Actors("layers").Lines);
        File.AppendAllText(Path.Combine(Layers, "our.actors"), "more");
        var listed = Actors("layers", "--format", "jsonl");
        Assert.Equal((ExitCode.Partly, """{"layer":"cameo","priority":30,"actors":1,"names":1,"agents":1,"mb":"0.0","files":"cameo.txt"}""" + "\n"), (listed.Code, listed.Output));
        Assert.Contains("our.actors: is damaged or cut off: import the layer again\n", listed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Actors("remove", "our").Code);
        Assert.Equal((ExitCode.Failed, $"dragoman: there is no layer our in {Layers}: there are cameo\n"), Codes(Actors("remove", "our")));
        Assert.Equal(ExitCode.Failed, Actors("remove", "../layers/cameo").Code);
    }

    [Fact]
    public void The_environment_names_the_folder_where_the_line_does_not()
    {
        Import(_folder.Add("our.csv", Own));
        Assert.Contains("own:dune", Ran.InProcess(host => host with { Actors = Layers }, "actors", "show", "own:dune").Output, StringComparison.Ordinal);
        Assert.Contains("own:dune", Ran.InProcess(host => host with { ActorsHome = Layers }, "actors", "show", "own:dune").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_examples() => Assert.Contains("dragoman actors import our-groups.csv", Actors("import", "--help").Output, StringComparison.Ordinal);

    private static (int Code, string Error) Codes(Ran ran) => (ran.Code, ran.Error);

    private Ran Import(params string[] args) => Actors(["import", .. args]);

    private Ran Actors(params string[] args) => Ran.InProcess(["actors", .. args, "--folder", Layers]);
}
