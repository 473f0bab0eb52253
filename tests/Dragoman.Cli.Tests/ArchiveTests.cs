using System.Text.Json;
using Dragoman.Archive;

namespace Dragoman.Cli.Tests;

/// <summary>The commands of the archive in this process, over a reader that finds one claim a word.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Archive => _folder["x.dragoman"];

    [Fact]
    public void Reports_are_added_in_the_order_of_the_input_and_told_of()
    {
        Run("init");
        var ran = Run("add", Reports(40), "--threads", "4");
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"r{i:00}"), ran.Lines.Select(line => line.Split(' ')[^1]));
        Assert.Equal("dragoman: 40 reports added with 160 claims\n", ran.Error);
        Assert.Equal(ran.Lines.Count(), Run("list", "--format", "jsonl").Lines.Count());
        Assert.Equal((ExitCode.Well, ""), (Run("check").Code, Run("check").Output));
    }

    [Fact]
    public void What_is_there_already_is_passed_over_and_not_read_again()
    {
        Run("init");
        var reports = Reports(3);
        Run("add", reports);
        var reads = 0;
        var again = Ran.InProcess(host => host with { OpenEngine = () => host.OpenEngine() with { Read = report => { reads++; return new Reading(report, [], []); } } }, "add", reports, "--archive", Archive);
        Assert.Equal((ExitCode.Well, "", 0), (again.Code, again.Output, reads));
        Assert.Equal("dragoman: 0 reports added with 0 claims, 3 there already\n", again.Error);
    }

    [Fact]
    public void Bad_items_are_told_of_and_the_others_added()
    {
        Run("init");
        var file = _folder.Add("bad.jsonl", """{"text":"one two"}""" + "\n{\n" + """{"text":"a crash"}""" + "\n" + """{"text":"three","title":"a\u0000b"}""" + "\n" + """{"text":"four"}""" + "\n");
        var ran = Run("add", file);
        Assert.Equal((ExitCode.Partly, 2), (ran.Code, ran.Lines.Count()));
        foreach (var part in new[] { "bad.jsonl:2:", "bad.jsonl:3: could not be read", "U+0000", "2 reports added with 3 claims, 3 could not be read" })
            Assert.Contains(part, ran.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Run("add", _folder["none.txt"]).Code);
        Assert.Equal(ExitCode.Well, Run("check").Code);
    }

    [Fact]
    public void Search_gives_the_lines_of_the_contract()
    {
        Run("init");
        Run("add", Reports(5));
        var read = Ran.InProcess("read", _folder["reports.jsonl"], "--format", "jsonl").Lines.Where(line => line.Contains("\"document\":\"r03\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(read, Run("search", "number3", "--format", "jsonl").Lines.Order(StringComparer.Ordinal));
        Assert.Equal(5, Run("search", "--place", "32.9,13.2,5", "--class", "assault", "--actor", "lby", "--format", "jsonl").Lines.Count());
        Assert.Contains("r03 · ", Run("search", "number3").Output, StringComparison.Ordinal);
        Assert.Contains("there are more than these 2", Run("search", "--limit", "2").Error, StringComparison.Ordinal);
        Assert.Single(Run("search", "--reports", "number3", "--format", "jsonl").Lines);
    }

    [Fact]
    public void Every_number_of_the_statistics_leads_to_its_claims()
    {
        Run("init");
        Run("add", Reports(5));
        using var day = JsonDocument.Parse(Run("stats", "--by", "day", "--format", "jsonl").Lines.First());
        Assert.Equal(("2020-06-04", 20, 5), (day.RootElement.GetProperty("key").GetString(), day.RootElement.GetProperty("count").GetInt32(), day.RootElement.GetProperty("reports").GetInt32()));
        foreach (var id in day.RootElement.GetProperty("claims").EnumerateArray().Take(3))
            Assert.Contains($"\"claim\":\"{id.GetString()}\"", Run("show", id.GetString()!, "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Contains("20      5        5       lby", Run("stats", "--by", "actor").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_the_statistics_of_incidents_leads_to_them()
    {
        Run("init");
        Run("add", Reports(5));
        using var country = JsonDocument.Parse(Run("stats", "--incidents", "--by", "country", "--format", "jsonl").Lines.First());
        var ids = country.RootElement.GetProperty("incidents").EnumerateArray().Select(id => id.GetString()!).ToList();
        Assert.Equal(("LBY", ids.Count), (country.RootElement.GetProperty("key").GetString(), country.RootElement.GetProperty("count").GetInt32()));
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains($"\"id\":\"{id}\"", Run("show", id, "--format", "jsonl").Output, StringComparison.Ordinal));
        Assert.Contains("CORROBORATED", Run("stats", "--incidents", "--class", "assault").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_has_the_sources_the_words_and_the_log()
    {
        Run("init");
        Run("add", Reports(1));
        var id = Run("list", "--format", "jsonl").Output.Split('"')[3];
        var shown = Run("show", id);
        foreach (var part in new[] { "report number0", "https://example.org/0", "coded", "anna", "SHA-256 " + id[2..] })
            Assert.Contains(part, shown.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("show", id, "--format", "jsonl").Output);
        Assert.Equal(4, json.RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal("https://example.org/0", json.RootElement.GetProperty("sightings")[0].GetProperty("address").GetString());
        Assert.Equal(ExitCode.Failed, Run("show", "r-0000000000000000").Code);
    }

    [Fact]
    public void A_backup_is_an_archive()
    {
        Run("init");
        Run("add", Reports(3));
        Assert.Equal(ExitCode.Well, Run("backup", _folder["copy.dragoman"]).Code);
        Assert.Equal(Run("list").Output, Ran.InProcess("list", "--archive", _folder["copy.dragoman"]).Output);
        Assert.Contains("is there already", Run("backup", _folder["copy.dragoman"]).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Ran.InProcess("init", "--from", _folder["copy.dragoman"], "--archive", _folder["third.dragoman"]).Code);
        Assert.Equal(Run("list").Output, Ran.InProcess("list", "--archive", _folder["third.dragoman"]).Output);
    }

    [Fact]
    public void A_fault_is_told_of_and_fails_the_check()
    {
        Run("init");
        Run("add", Reports(1));
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Archive};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE reports SET text = text || '!'";
            command.ExecuteNonQuery();
        }
        var ran = Run("check");
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains("the text isn't the one that came in", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such archive (make it with: dragoman init --archive", ExitCode.Failed, "list")]
    [InlineData("'32,13' is not a place: give latitude, longitude and kilometres", ExitCode.Usage, "search", "--place", "32,13")]
    [InlineData("incidents aren't counted by verdict: give one of day, month", ExitCode.Usage, "stats", "--incidents", "--by", "verdict")]
    [InlineData("'weather' is nothing to count by: give one of day, month", ExitCode.Usage, "stats", "--by", "weather")]
    [InlineData("'0' is not a number from 1", ExitCode.Usage, "search", "--limit", "0")]
    public void What_cannot_be_done_is_said(string message, int code, params string[] args)
    {
        var ran = Run(args);
        Assert.Equal((code, ""), (ran.Code, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_may_be_named_by_the_environment()
    {
        Assert.Equal(ExitCode.Well, Ran.InProcess(host => host with { Archive = Archive }, "init").Code);
        Assert.True(File.Exists(Archive));
        var ran = Ran.InProcess("list");
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("give --archive FILE, or set DRAGOMAN_ARCHIVE", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_terminal_sees_the_progress()
    {
        Run("init");
        var reports = Reports(30);
        Assert.DoesNotContain('\r', Run("add", reports).Error);
        Ran.InProcess("init", "--archive", _folder["y.dragoman"]);
        var seen = Ran.InProcess(host => host with { ErrorIsTerminal = true, Clock = new Ticking() }, "add", reports, "--archive", _folder["y.dragoman"]);
        Assert.Matches(@"\r\x1b\[K\d+ (of 30 )?reports, 0\.\d a second(, 0:\d\d:\d\d left)?\r", seen.Error);
        Assert.EndsWith("30 reports added with 120 claims\n", seen.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Ran Run(params string[] args) => Ran.InProcess([.. args, "--archive", Archive]);

    private string Reports(int count) => _folder.Add("reports.jsonl", string.Concat(Enumerable.Range(0, count).Select(i =>
        $$"""{"id":"r{{i:00}}","text":"report number{{i}} of town{{i}}","published":"2020-06-04","url":"https://example.org/{{i}}"}""" + "\n")));

    /// <summary>Half a second goes by whenever somebody looks.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 2;

        public override long GetTimestamp() => ++_ticks;
    }
}
