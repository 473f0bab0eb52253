using System.Text;
using System.Text.Json;

namespace Dragoman.Cli.Tests;

public sealed class ReadTests
{
    [Theory]
    [InlineData("empty.txt", "", "empty.txt: empty report")]
    [InlineData("binary.txt", "PK\0\u0001\0\0", "binary.txt: looks like a binary file")]
    [InlineData("invalid.txt", "abc \uFFFF def", "invalid.txt: not valid UTF-8 at byte 4")]
    [InlineData("missing.txt", null, "missing.txt: there is no such file")]
    [InlineData("crash.txt", "crash here", "crash.txt: could not be read: InvalidOperationException: the reader fell over")]
    public void What_cannot_be_read_is_said_and_the_rest_is_read(string name, string? text, string message)
    {
        using var folder = new Folder();
        if (text is not null)
            folder.Add(name, Bytes(text));
        var ran = Ran.InProcess("read", folder.Add("a.txt", "one two"), folder[name], folder.Add("z.txt", "three"), "--format", "jsonl");
        Assert.Equal((ExitCode.Partly, 3), (ran.Code, ran.Lines.Count()));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Contains("dragoman: 1 of 3 reports could not be read\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_json_in_line_7_costs_line_7()
    {
        var lines = Enumerable.Range(1, 9).Select(i => i == 7 ? """{"id":"7","text":"broken" """ : $$"""{"id":"{{i}}","text":"word"}""");
        using var folder = new Folder();
        var ran = Ran.InProcess("read", folder.Add("x.jsonl", string.Join('\n', lines)), "--format", "jsonl");
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "8", "9"], ran.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetString()));
        Assert.Matches(@"(?m)^dragoman: .*x\.jsonl:7:\d+: not valid JSON \(", ran.Error);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root reads everything");
        using var folder = new Folder();
        var locked = Directory.CreateDirectory(folder["locked"]);
        if (!OperatingSystem.IsWindows())
            locked.UnixFileMode = UnixFileMode.None;
        var ran = Ran.InProcess("read", locked.FullName, folder.Add("a.txt", "one"), "--format", "jsonl");
        Assert.Equal((ExitCode.Partly, 1), (ran.Code, ran.Lines.Count()));
        Assert.Contains("may not be read", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_could_be_read_the_run_failed() => Assert.Equal(ExitCode.Failed, Ran.InProcess("read", "/no/such/file.txt").Code);

    [Fact]
    public void Without_a_path_the_standard_input_is_read()
    {
        var ran = Ran.WithInput("one two three", "read", "--format", "jsonl", "--published", "2020-06-04");
        Assert.Equal((ExitCode.Well, 3, ""), (ran.Code, ran.Lines.Count(), ran.Error));
    }

    [Fact]
    public void Warnings_are_said_once_for_each_report_and_the_output_is_data_only()
    {
        using var folder = new Folder();
        var ran = Ran.InProcess("read", folder.Add("a.txt", "one two"), folder.Add("b.txt", "three"), "--format", "jsonl");
        Assert.Equal(
            "dragoman: a.txt: warning: no date of publication: 1 time left out\ndragoman: b.txt: warning: no date of publication: 1 time left out\n"
            + "dragoman: reports without a date of publication: 2; give it with --published\n",
            ran.Error);
        Assert.All(ran.Lines, line => JsonDocument.Parse(line));
    }

    [Fact]
    public void A_map_says_how_many_claims_it_cannot_hold() => Assert.Contains(
        "dragoman: claims without coordinates, which a map cannot hold: 2\n", Ran.WithInput("one two three", "read", "--format", "geojson").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("table"), InlineData("jsonl"), InlineData("json"), InlineData("csv"), InlineData("geojson")]
    public void Threads_change_no_byte(string format)
    {
        using var folder = new Folder();
        for (var i = 0; i < 60; i++)
            folder.Add($"{i:00}.txt", i % 9 == 4 ? "" : string.Join(' ', Enumerable.Repeat("word", 1 + i * 13 % 17)));
        var alone = Ran.InProcess("read", folder.Path, "--format", format, "--threads", "1");
        var together = Ran.InProcess("read", folder.Path, "--format", format, "--threads", "4");
        Assert.Equal(alone, together);
        Assert.Equal(ExitCode.Partly, alone.Code);
    }

    [Fact]
    public void Reports_are_taken_only_as_there_is_room()
    {
        var (taken, written) = (0, 0);
        foreach (var _ in Ordered.Select(Enumerable.Range(0, 500).Select(i => { taken++; return i; }), i => i, 3))
            Assert.InRange(taken - ++written, 0, 12);
        Assert.Equal((500, 500), (taken, written));
    }

    [Fact]
    public void A_file_appears_when_it_is_complete_and_alone()
    {
        using var folder = new Folder();
        folder.Add("claims.jsonl", "what was there before");
        var ran = Ran.InProcess("read", folder.Add("a.txt", "one two"), "--format", "jsonl", "--out", folder["claims.jsonl"], "--published", "2020-06-04");
        Assert.Equal((ExitCode.Well, "", ""), (ran.Code, ran.Output, ran.Error));
        Assert.Equal(2, File.ReadAllLines(folder["claims.jsonl"]).Length);
        Assert.Equal(["a.txt", "claims.jsonl"], folder.Names);
    }

    [Fact]
    public void Where_nothing_could_be_read_the_file_stays_as_it_was()
    {
        using var folder = new Folder();
        folder.Add("claims.jsonl", "what was there before");
        var ran = Ran.InProcess("read", folder["missing.txt"], "--out", folder["claims.jsonl"]);
        Assert.Equal((ExitCode.Failed, "what was there before"), (ran.Code, File.ReadAllText(folder["claims.jsonl"])));
        Assert.Equal(["claims.jsonl"], folder.Names);
    }

    [Theory]
    [InlineData("no/such/folder/x.csv", "there is no folder")]
    [InlineData(".", "it is a folder")]
    public void A_file_that_cannot_be_is_refused_before_anything_is_read(string name, string message)
    {
        using var folder = new Folder();
        var ran = Ran.InProcess(host => host with { Reports = (_, _, _) => Never() }, "read", "x", "--out", folder[name]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_went_away_ends_the_program_quietly()
    {
        var ran = Ran.InProcess(host => host with { Input = new MemoryStream("word"u8.ToArray()), Output = new BrokenStream(32) }, "read", "--format", "jsonl");
        Assert.Equal((ExitCode.Well, ""), (ran.Code, ran.Error));
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        var ran = Ran.InProcess(host => host with { Input = new MemoryStream("word"u8.ToArray()), Output = new BrokenStream(28) }, "read", "--format", "jsonl");
        Assert.Equal((ExitCode.Failed, "dragoman: the standard output: cannot be written: broken\n"), (ran.Code, ran.Error));
    }

    private static IEnumerable<Exchange.Input.InputItem> Never()
    {
        Assert.Fail("A report was taken.");
        yield break;
    }

    // One byte that can stand nowhere in UTF-8.
    private static byte[] Bytes(string text) => [.. text.SelectMany(c => c == '\uFFFF' ? [(byte)0xC3] : Encoding.UTF8.GetBytes([c]))];

    private sealed class BrokenStream(int code) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!buffer.IsEmpty)
                throw new IOException("broken", code);
        }
    }
}
