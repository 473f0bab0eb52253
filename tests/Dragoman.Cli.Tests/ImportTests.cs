namespace Dragoman.Cli.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Header = "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,latitude,longitude,geo_precision,fatalities\n";
    private const string Good = "LBY1,2020-06-04,Battles,Armed clash,Government of Libya,Libya,Tripoli,32.9,13.2,1,0\n";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_comes_back_in_any_format()
    {
        _folder.Add("acled.csv", Header + Good);
        Assert.Equal(ExitCode.Well, Ran.InProcess("import", _folder["acled.csv"], "--format", "parquet", "--out", _folder["a.parquet"]).Code);
        Assert.Equal(ExitCode.Well, Ran.InProcess("import", _folder["a.parquet"], "--format", "xlsx", "--out", _folder["a.xlsx"]).Code);
        var ran = Ran.InProcess("import", _folder["a.xlsx"], "--format", "jsonl");
        Assert.Equal(
            "{\"event_id_cnty\":\"LBY1\",\"event_date\":\"2020-06-04\",\"event_type\":\"Battles\",\"sub_event_type\":\"Armed clash\",\"actor1\":\"Government of Libya\",\"country\":\"Libya\",\"location\":\"Tripoli\",\"latitude\":32.9,\"longitude\":13.2,\"geo_precision\":1,\"fatalities\":0}\n",
            ran.Output);
    }

    [Fact]
    public void Bad_rows_are_said_and_left_out()
    {
        _folder.Add("acled.csv", Header + Good + Good.Replace("Battles", "Battle", StringComparison.Ordinal));
        var ran = Ran.InProcess("import", _folder["acled.csv"]);
        Assert.Equal((ExitCode.Partly, 2), (ran.Code, ran.Lines.Count()));
        Assert.Contains("acled.csv:3: column 'event_type': 'Battle' is not what it holds (Expected: one of: Battles, ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("acled.csv: warning: columns that it doesn't have and that stay empty: year, ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_writes_nothing()
    {
        _folder.Add("x.csv", "a,b\n1,2\n");
        var ran = Ran.InProcess("import", _folder["x.csv"], "--out", _folder["y.csv"]);
        Assert.Equal((ExitCode.Failed, false), (ran.Code, File.Exists(_folder["y.csv"])));
    }

    [Fact]
    public void Many_errors_are_counted()
    {
        _folder.Add("acled.csv", Header + Good + string.Concat(Enumerable.Repeat("x\n", 30)));
        Assert.Contains("acled.csv: 40 more errors\n", Ran.InProcess("import", _folder["acled.csv"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_says_what_both_have_and_what_only_one()
    {
        _folder.Add("a.txt", "fighting goes on");
        _folder.Add("acled.csv", Header + Good + Good.Replace("LBY1", "LBY2", StringComparison.Ordinal).Replace("32.9", "25.1", StringComparison.Ordinal));
        var ran = Ran.InProcess("compare", _folder["a.txt"], "--published", "2020-06-04", "--with", _folder["acled.csv"]);
        Assert.Equal((ExitCode.Well, 3), (ran.Code, ran.Lines.Count()));
        Assert.Contains("\nmatched,LBY", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nonly theirs,,LBY2,", ran.Output, StringComparison.Ordinal);
        Assert.Contains("matched: 1; only ours: 0; only theirs: 1\ndragoman: of ours they have 100 %, of theirs we have 50 %\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_isn_t_there_compares_nothing()
    {
        _folder.Add("a.txt", "fighting goes on");
        var ran = Ran.InProcess("compare", _folder["a.txt"], "--with", _folder["none.csv"], "--out", _folder["c.csv"]);
        Assert.Equal((ExitCode.Failed, false), (ran.Code, File.Exists(_folder["c.csv"])));
        Assert.Contains("none.csv: there is no such file", ran.Error, StringComparison.Ordinal);
    }
}
