using System.IO.Compression;
using System.Text.Json;

namespace Dragoman.Cli.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly Folder _folder = new();

    public ExportTests()
    {
        _folder.Add("a.txt", "fighting goes on");
        _folder.Add("b.txt", "shelling too");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_go_to_the_output_and_what_is_left_out_to_people()
    {
        var ran = Export();
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.StartsWith("event_id_cnty,event_date,year,", ran.Output, StringComparison.Ordinal);
        Assert.Equal(3, ran.Lines.Count());
        Assert.Contains("dragoman: acled: 2 rows\ndragoman: acled: left out: no place: 3\n", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acled", "csv"), InlineData("acled", "xlsx"), InlineData("ucdp", "parquet"), InlineData("hxl", "csv"), InlineData("polecat", "tsv"), InlineData("acled", "geojson"), InlineData("acled", "jsonl"), InlineData("ucdp", "geoparquet")]
    public void Every_layout_and_format_gives_the_same_file_twice_on_any_number_of_threads(string layout, string format)
    {
        Assert.Equal(ExitCode.Well, Export("--layout", layout, "--format", format, "--without-deaths", "--out", _folder["one"]).Code);
        Assert.Equal(ExitCode.Well, Ran.InProcess(host => host with { Processors = 7 }, Line("--layout", layout, "--format", format, "--without-deaths", "--out", _folder["two"])).Code);
        Assert.Equal(File.ReadAllBytes(_folder["one"]), File.ReadAllBytes(_folder["two"]));
    }

    [Theory]
    [InlineData("xlsx"), InlineData("package"), InlineData("parquet")]
    public void A_pipe_has_the_bytes_of_the_file(string format)
    {
        Export("--format", format, "--out", _folder["one"]);
        using var pipe = new Pipe();
        using var error = new StringWriter();
        Assert.Equal(ExitCode.Well, Program.Run(Line("--format", format), Ran.HostOver(pipe, error)));
        Assert.Equal(File.ReadAllBytes(_folder["one"]), pipe.ToArray());
    }

    [Fact]
    public void Ucdp_has_no_event_without_a_death()
    {
        var ran = Export("--layout", "ucdp");
        Assert.Single(ran.Lines);
        Assert.Contains("dragoman: ucdp: left out: a side of the dyad isn't named: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_gone_are_written_with_those_that_are_there()
    {
        Export("--out", _folder["old.csv"]);
        File.Delete(_folder["b.txt"]);
        var ran = Export("--previous", _folder["old.csv"], "--out", _folder["new.csv"], "--deleted", _folder["gone.csv"]);
        var gone = File.ReadAllLines(_folder["gone.csv"]);
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Equal((2, "event_id_cnty,deleted_timestamp"), (gone.Length, gone[0]));
        Assert.EndsWith(",1591228800", gone[1], StringComparison.Ordinal);
        Assert.DoesNotContain(gone[1].Split(',')[0], File.ReadAllText(_folder["new.csv"]), StringComparison.Ordinal);
        Assert.Contains("acled: withdrawn: 1\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_for_them_people_are_told_of_withdrawn_rows()
    {
        Export("--out", _folder["old.csv"]);
        File.Delete(_folder["b.txt"]);
        Assert.Contains("acled: withdrawn: 1; write their keys with --deleted\n", Export("--previous", _folder["old.csv"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_export_that_can_t_be_read_writes_nothing()
    {
        _folder.Add("old.csv", "nothing,of,the,kind\n");
        var ran = Export("--previous", _folder["old.csv"], "--out", _folder["new.csv"]);
        Assert.Equal((ExitCode.Failed, false), (ran.Code, File.Exists(_folder["new.csv"])));
        Assert.Contains("is no table of acled", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_that_can_t_be_written_keeps_the_other_from_appearing()
    {
        var ran = Export("--out", _folder["new.csv"], "--deleted", _folder["no/such/gone.csv"]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Equal(["a.txt", "b.txt"], _folder.Names);
    }

    [Fact]
    public void A_package_has_all_layouts_and_its_licence_and_forgets_where_it_was_put()
    {
        Assert.Equal(ExitCode.Well, Export("--format", "package", "--license", "cc-by-4.0", "--out", _folder["one.zip"]).Code);
        Assert.Equal(ExitCode.Well, Export("--format", "package", "--license", "cc-by-4.0", "--out", _folder["two.zip"]).Code);
        Assert.Equal(File.ReadAllBytes(_folder["one.zip"]), File.ReadAllBytes(_folder["two.zip"]));
        using var archive = ZipFile.OpenRead(_folder["one.zip"]);
        Assert.Equal(["data/acled.csv", "data/hxl.csv", "data/polecat.csv", "data/ucdp.csv", "datapackage.json"], archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(archive.GetEntry("datapackage.json")!.Open());
        Assert.Equal("CC-BY-4.0", json.RootElement.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.DoesNotContain(".zip", json.RootElement.GetProperty("query").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_can_t_be_read_costs_no_other()
    {
        _folder.Add("c.txt", "crash");
        var ran = Export();
        Assert.Equal((ExitCode.Partly, 3), (ran.Code, ran.Lines.Count()));
        Assert.Contains("c.txt: could not be read: InvalidOperationException: the reader fell over", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_report_can_be_read_nothing_is_written()
    {
        var ran = Ran.InProcess("export", _folder["none.txt"], "--out", _folder["x.csv"]);
        Assert.Equal((ExitCode.Failed, false), (ran.Code, File.Exists(_folder["x.csv"])));
    }

    [Theory]
    [InlineData("'gdelt' is not a layout: give one of acled, ucdp, polecat, hxl", "export", "x", "--layout", "gdelt")]
    [InlineData("'xml' is not a format: give one of csv, tsv, jsonl, geojson, xlsx, parquet, geoparquet, package", "export", "x", "--format", "xml")]
    [InlineData("'MIT' is not a licence: give one of CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, ODC-By-1.0, PDDL-1.0", "export", "x", "--license", "MIT")]
    [InlineData("a terminal can't show xlsx: give a file with --out", "export", "x", "--format", "xlsx")]
    [InlineData("say what to compare with: --with FILE, or --dataset NAME of the archive", "compare", "x")]
    [InlineData("'polecat' is not a layout: give one of acled, ucdp", "compare", "x", "--with", "y", "--layout", "polecat")]
    public void A_line_that_makes_no_sense_says_so(string message, params string[] args)
    {
        var ran = Ran.InProcess(host => host with { Screen = new Screen(80, false) }, args);
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        Assert.StartsWith($"dragoman: {message}\n", ran.Error, StringComparison.Ordinal);
    }

    /// <summary>What can't seek.</summary>
    private sealed class Pipe : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }

    private Ran Export(params string[] options) => Ran.InProcess(Line(options));

    private string[] Line(params string[] options) =>
        ["export", .. new[] { "a.txt", "b.txt", "c.txt" }.Where(name => File.Exists(_folder[name])).Select(name => _folder[name]), "--published", "2020-06-04", .. options];
}
