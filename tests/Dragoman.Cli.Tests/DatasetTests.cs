namespace Dragoman.Cli.Tests;

/// <summary>Datasets of others in an archive: they come out as they went in, and can be compared with.</summary>
public sealed class DatasetTests : IDisposable
{
    private const string Acled = """"
        event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
        LBY9,2020-06-04,2020,1,Political violence,Battles,Armed clash,Military Forces of Libya,"Al Burkan; ""Volcano of Rage""",State forces,Libyan National Army,,Rebel group,State forces-Rebel group,,434,Northern Africa,Libya,West,Tripoli,,Tripoli - Airport,32.6635,13.159,2,Maghreb Wire; Libya Observer,National,"On 4 June 2020, forces clashed,
        twice, at the airport. Size=no report.",48,crowd size=no report,1591228800
        LBY10,2020-06-05,2020,3,Political violence,Violence against civilians,Attack,'=cmd|x,,Political militia,Civilians (Libya),,Civilians,Political militia-Civilians,Civilian targeting,434,Northern Africa,Libya,West,,,Tarhuna,32.435,13.6332,1,Coast Radio,Subnational,Tëxt with ümlauts — and dashes.,0,,1591315200

        """";

    private readonly Folder _folder = new();

    public DatasetTests() => Run("init");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("xlsx"), InlineData("parquet")]
    public void What_goes_in_comes_out_in_any_format(string format)
    {
        Ran.InProcess("import", _folder.Add("acled.csv", Acled), "--format", format, "--out", _folder[$"acled.{format}"]);
        Assert.Equal(ExitCode.Well, Run("import", _folder[$"acled.{format}"], "--dataset", "theirs").Code);
        Assert.Equal(Acled, Run("export", "--dataset", "theirs", "--format", "csv").Output);
        Assert.Contains("\"rows\":2", Run("list", "--datasets", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Well, ""), (Run("check").Code, Run("check").Output));
    }

    [Fact]
    public void Our_own_rows_of_every_layout_come_back_as_they_went()
    {
        foreach (var layout in new[] { "acled", "ucdp", "polecat", "hxl" })
        {
            var rows = Ran.InProcess("export", _folder.Add("a.txt", "shots heard"), "--published", "2020-06-04", "--layout", layout, "--without-deaths");
            Run("import", _folder.Add($"{layout}.csv", rows.Output), "--layout", layout, "--dataset", layout);
            Assert.Equal(rows.Output, Run("export", "--dataset", layout).Output);
        }
    }

    [Fact]
    public void A_newer_file_takes_the_place_of_an_older_one()
    {
        Run("import", _folder.Add("old.csv", Acled), "--dataset", "theirs");
        Run("import", _folder.Add("new.csv", Acled.Replace("Tarhuna", "Sirte", StringComparison.Ordinal)), "--dataset", "theirs");
        Assert.Contains("Sirte", Run("export", "--dataset", "theirs").Output, StringComparison.Ordinal);
        Assert.Single(Run("list", "--datasets", "--format", "jsonl").Lines);
        Assert.Equal((ExitCode.Well, ""), (Run("check").Code, Run("check").Output));
    }

    [Fact]
    public void A_comparison_reads_it_from_the_archive()
    {
        Run("import", _folder.Add("acled.csv", Acled), "--dataset", "theirs");
        Run("add", _folder.Add("a.jsonl", """{"text":"shots heard","published":"2020-06-04"}"""));
        var compared = Run("compare", "--dataset", "theirs");
        Assert.Equal(ExitCode.Well, compared.Code);
        Assert.Contains("LBY9", compared.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it has theirs", "export", "--dataset", "others")]
    [InlineData("say what to compare with", "compare")]
    [InlineData("no package of ours", "export", "--dataset", "theirs", "--format", "package")]
    public void What_there_is_not_is_said(string words, params string[] args)
    {
        Run("import", _folder.Add("acled.csv", Acled), "--dataset", "theirs");
        var ran = Run(args[0], args[1..]);
        Assert.NotEqual(ExitCode.Well, ran.Code);
        Assert.Contains(words, ran.Error, StringComparison.Ordinal);
    }

    private Ran Run(string command, params string[] args) => Ran.InProcess([command, .. args, "--archive", _folder["x.dragoman"]]);
}
