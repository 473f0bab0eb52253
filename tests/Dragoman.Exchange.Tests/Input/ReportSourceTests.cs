using System.Text;
using CsCheck;
using Dragoman.Exchange.Input;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Input;

public sealed class ReportSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-input-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static List<InputItem> Read(params string[] paths) => [.. ReportSource.Read(paths, Stream.Null, ReportDefaults.None)];

    private static List<InputItem> ReadStdin(string text) => ReadStdin(Encoding.UTF8.GetBytes(text));

    private static List<InputItem> ReadStdin(byte[] bytes) => [.. ReportSource.Read(["-"], new MemoryStream(bytes), ReportDefaults.None)];

    private static Report Good(InputItem item) => Assert.IsType<InputItem.Good>(item).Report;

    private static InputError Bad(InputItem item) => Assert.IsType<InputItem.Bad>(item).Error;

    private List<InputItem> ReadLines(params string[] lines) => Read(Write("a.jsonl", string.Join('\n', lines)));

    [Fact]
    public void A_text_file_is_a_report_with_its_name()
    {
        var report = Good(Assert.Single(Read(Write("a.txt", "The army left.\r\n"))));
        Assert.Equal(("The army left.\r\n", "a.txt"), (report.Text, report.Reference));
    }

    public static TheoryData<byte[]> Encoded { get; } = new((byte[][])
    [
        Encoding.UTF8.GetBytes("Sanʿāʾ 😀"),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Sanʿāʾ 😀")],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Sanʿāʾ 😀")],
        [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Sanʿāʾ 😀")],
    ]);

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Utf8_and_marked_utf16_are_read_without_their_mark(byte[] bytes)
    {
        Assert.Equal("Sanʿāʾ 😀", Good(Assert.Single(Read(Write("a.txt", bytes)))).Text);
        Assert.Equal("Sanʿāʾ 😀", Good(Assert.Single(ReadStdin(bytes))).Text);
    }

    [Fact]
    public void Other_encodings_are_errors_that_say_where_and_what_to_do()
    {
        var error = Bad(Assert.Single(Read(Write("a.txt", [.. "Sana"u8, 0xE4, .. " fell"u8]))));
        Assert.EndsWith("a.txt", error.Where, StringComparison.Ordinal);
        Assert.Equal("not valid UTF-8 at byte 4", error.What);
        Assert.Contains("iconv", error.Advice, StringComparison.Ordinal);
        Assert.Equal("not valid UTF-8 at byte 7", Bad(Assert.Single(ReadStdin([.. Encoding.UTF8.Preamble, .. "Sana"u8, 0xE4]))).What);
        Assert.Equal("not valid UTF-8 at byte 4", Bad(Assert.Single(ReadStdin([.. "Sana"u8, 0xE2, 0x80]))).What);
        Assert.Equal("not valid UTF-16", Bad(Assert.Single(ReadStdin([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]))).What);
    }

    public static TheoryData<byte[]> Binaries { get; } = new((byte[][])
        [[.. "PK"u8, 3, 4, 0, 0], [1, 2, 3, 4, 5], [.. "text"u8, 0, .. "text"u8], [.. "%PDF-1.7\n"u8, 0xE2, 0xE3], [0xFF, 0xFE, 0, 0, 65, 0, 0, 0]]);

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Binary_files_are_errors(byte[] bytes) => Assert.Equal("looks like a binary file", Bad(Assert.Single(Read(Write("a.txt", bytes)))).What);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\u00A0\u2003")]
    public void An_empty_file_is_an_error(string text)
    {
        Assert.Equal("empty report", Bad(Assert.Single(Read(Write("a.txt", text)))).What);
        Assert.Equal("empty report", Bad(Assert.Single(ReadStdin(text))).What);
    }

    [Fact]
    public void A_file_without_lines_of_json_is_an_error() => Assert.Equal("empty report", Bad(Assert.Single(ReadLines("", " ", ""))).What);

    [Fact]
    public void All_fields_of_a_line_are_read()
    {
        var report = Good(Assert.Single(ReadLines(
            """{"id":"x-1","title":"T","text":"The army left.","published":"2020-06-03","outlet":"O","url":"https://e.org","language":"ar-LY","country":"LBY","other":[1]}""")));
        Assert.Equal(
            ("x-1", "T", "The army left.", new DateOnly(2020, 6, 3), "O", "https://e.org", "ar-LY", "LBY"),
            (report.Reference, report.Title, report.Text, report.Published, report.Outlet, report.Url, report.Language, report.Country));
    }

    [Fact]
    public void Defaults_fill_what_a_report_lacks()
    {
        var defaults = new ReportDefaults(new DateOnly(2020, 1, 1), "Outlet", "SYR", "en");
        var items = ReportSource.Read(
            [Write("a.jsonl", """{"text":"a","outlet":"Own","published":null}"""), Write("b.txt", "b")], Stream.Null, defaults).Select(Good).ToList();
        Assert.Equal([("Own", defaults.Published), ("Outlet", defaults.Published)], items.Select(report => (report.Outlet!, report.Published)));
        Assert.All(items, report => Assert.Equal(("SYR", "en"), (report.Country, report.Language)));
    }

    [Fact]
    public void A_line_without_id_is_known_by_its_place()
    {
        var items = ReadLines("""{"text":"a"}""", "", """{"text":"b","id":7}""", """{"text":"a"}""");
        Assert.Equal(["a.jsonl:1", "7", "a.jsonl:4"], items.Select(item => Good(item).Reference));
    }

    [Theory]
    [InlineData("""{"text":"a" "id":1}""", ":2:13", "not valid JSON")]
    [InlineData("""{"text":"ä" "id":1}""", ":2:13", "not valid JSON")]
    [InlineData("""{"text":"a"} x""", ":2:14", "not valid JSON")]
    [InlineData("""{"text":"a""", ":2:", "not valid JSON")]
    [InlineData("""[1]""", ":2:1", "not a JSON object")]
    [InlineData("""{"id":"a"}""", ":2", "'text' is missing")]
    [InlineData("""{"text":null}""", ":2", "'text' is missing")]
    [InlineData("""{"text":" "}""", ":2", "empty report")]
    [InlineData("""{"text":5}""", ":2", "'text' is no string")]
    [InlineData("""{"text":"a\u0000b"}""", ":2", "'text' contains U+0000")]
    [InlineData("""{"text":"a\ud800b"}""", ":2", "'text' has half of a surrogate pair")]
    [InlineData("""{"text":"a","title":"\udc00"}""", ":2", "'title' has half of a surrogate pair")]
    [InlineData("""{"text":"a","published":"2020-02-31"}""", ":2", "'published' is no date: '2020-02-31'")]
    [InlineData("""{"text":"a","published":"3 June 2020"}""", ":2", "'published' is no date")]
    [InlineData("""{"text":"a","published":"2020-06-03T99:00"}""", ":2", "'published' is no date")]
    [InlineData("""{"text":"a","published":20200603}""", ":2", "'published' is no string")]
    [InlineData("""{"text":"a","country":"Libya"}""", ":2", "'country' is no ISO 3166 alpha-3 code: 'Libya'")]
    [InlineData("""{"text":"a","language":"en_US!"}""", ":2", "'language' is no BCP 47 tag")]
    public void A_bad_line_is_an_error_and_the_others_go_on(string line, string place, string what)
    {
        var items = ReadLines("""{"text":"first"}""", line, """{"text":"last"}""");
        Assert.Equal(["first", "last"], new[] { items[0], items[2] }.Select(item => Good(item).Text));
        var error = Bad(items[1]);
        Assert.Contains("a.jsonl" + place, error.Where, StringComparison.Ordinal);
        Assert.StartsWith(what, error.What, StringComparison.Ordinal);
        Assert.NotEmpty(error.Advice);
    }

    [Theory]
    [InlineData("2020-06-03T10:00:00Z")]
    [InlineData("2020-06-03T23:59:59.5+03:00")]
    [InlineData("2020-06-03 10:00")]
    public void A_time_of_publication_is_its_day(string published) =>
        Assert.Equal(new DateOnly(2020, 6, 3), Good(Assert.Single(ReadLines($$"""{"text":"a","published":"{{published}}"}"""))).Published);

    [Fact]
    public void A_line_that_is_not_utf8_is_an_error()
    {
        var items = Read(Write("a.jsonl", [.. "{\"text\":\"a\"}\n{\"text\":\""u8, 0xE4, .. "\"}\r\n{\"text\":\"b\"}\r\n"u8]));
        Assert.Equal(["a", "b"], new[] { items[0], items[2] }.Select(item => Good(item).Text));
        Assert.EndsWith("a.jsonl:2:10", Bad(items[1]).Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The army left.", 1, "stdin")]
    [InlineData("{The army} left.", 1, "stdin")]
    [InlineData("{\n The army left.\n}", 1, "stdin")]
    [InlineData("{\n \"text\": \"a\"\n}", 1, "stdin#1")]
    [InlineData("\n {\"text\":\"a\"}\n{\"text\":\"b\"}", 2, "stdin:2")]
    [InlineData("{\"text\":\"a\"}", 1, "stdin:1")]
    public void The_standard_input_is_json_lines_if_it_begins_with_an_object(string text, int count, string reference)
    {
        var items = ReadStdin(text);
        Assert.Equal(count, items.Count);
        Assert.Equal(reference, Good(items[0]).Reference);
    }

    [Fact]
    public void A_file_of_another_name_is_told_by_its_content()
    {
        Assert.Equal("a", Good(Assert.Single(Read(Write("a.json", """{"text":"a"}""")))).Text);
        Assert.Equal("The army left.", Good(Assert.Single(Read(Write("report", "The army left.")))).Text);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order()
    {
        Write("b.txt", "b");
        Write("B.txt", "B");
        Write("a/z.txt", "z");
        Write("a/y.jsonl", """{"text":"y"}""");
        Write("c.NDJSON", """{"text":"c"}""");
        Write("ignored.md", "x");
        Assert.Equal(["B", "y", "z", "b", "c"], Read(_folder.FullName).Select(item => Good(item).Text));
    }

    [Fact]
    public void Of_a_folder_json_and_xml_that_hold_no_reports_are_left_out()
    {
        Write("settings.json", """{"a":1}""");
        Write("list.json", "[1]");
        Write("map.xml", "<map/>");
        Write("page.html", "<p>The army left.</p>");
        Assert.Equal("The army left.", Good(Assert.Single(Read(_folder.FullName))).Text);
        Assert.Equal("JSON without reports", Bad(Assert.Single(Read(Path.Combine(_folder.FullName, "settings.json")))).What);
    }

    [Fact]
    public void What_is_not_there_is_an_error_and_the_others_go_on()
    {
        var items = Read(Path.Combine(_folder.FullName, "none.txt"), Write("a.txt", "a"), "");
        Assert.Equal("there is no such file", Bad(items[0]).What);
        Assert.Equal("a", Good(items[1]).Text);
        Assert.StartsWith("can't be read", Bad(items[2]).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_an_error() => Assert.Equal("no reports in this folder", Bad(Assert.Single(Read(_folder.FullName))).What);

    [Fact]
    public void A_link_to_nothing_in_a_folder_is_an_error_and_the_others_go_on()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "a.txt"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), _folder.FullName);
        Write("b.txt", "b");
        var items = Read(_folder.FullName);
        Assert.Equal("there is no such file", Bad(items[0]).What);
        Assert.Equal("b", Good(items[1]).Text);
    }

    [Fact]
    public void What_is_too_large_is_an_error_and_the_others_go_on()
    {
        string[] paths = [Write("a.txt", new string('a', 101)), Write("b.txt", new string('b', 100)),
            Write("c.jsonl", $$"""{"text":"{{new string('c', 100_000)}}"}""" + "\n" + """{"text":"d"}""" + "\n" + $$"""{"text":"{{new string('e', 101)}}"}""")];
        var items = ReportSource.Read(paths, Stream.Null, ReportDefaults.None, largestReport: 100).ToList();
        Assert.Equal([false, true, false, true, false], items.Select(item => item is InputItem.Good));
        Assert.All(items.OfType<InputItem.Bad>(), item => Assert.Equal("larger than 100 bytes", item.Error.What));
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_no_report()
    {
        var text = new string('a', 50_000_000);
        foreach (var given in (string[])[text, $$"""{"text":"{{text}}"}"""])
            Assert.StartsWith("a text of 50000000 characters", Assert.IsType<InputItem.Bad>(Assert.Single(ReadStdin(given))).Error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_text_is_read()
    {
        var text = new string('a', InputLimits.LongestText);
        Assert.Equal(text.Length, Good(Assert.Single(ReadStdin(text))).Text.Length);
    }

    [Fact]
    public void Lines_are_read_one_at_a_time()
    {
        var endless = new Endless("{\"text\":\"The army left.\"}\n"u8.ToArray());
        Assert.Equal(1000, ReportSource.Read(["-"], endless, ReportDefaults.None).Take(1000).Count(item => item is InputItem.Good));
    }

    [Fact]
    public void A_text_that_is_valid_comes_back_as_it_was() => Gen.String.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(text =>
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { text });
        var isWhole = text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == text.Length && new UTF8Encoding(false, false).GetString(Encoding.UTF8.GetBytes(text)) == text;
        if (isWhole && !text.Contains('\0'))
            Assert.Equal(text, Good(Assert.Single(ReadStdin(json))).Text);
    });

    [Fact]
    public void A_text_that_is_longer_than_any_report_is_refused_and_the_next_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("the army attacked the town and ", (InputLimits.LongestText / 31) + 1));
        var items = Given.Read("a.jsonl", System.Text.Encoding.UTF8.GetBytes($$"""{"text":"{{line}}"}""" + "\n" + """{"text":"It withdrew."}"""));
        Assert.Equal($"a text of {line.Length} characters: no report is longer than 4194304", Assert.IsType<InputItem.Bad>(items[0]).Error.What);
        Assert.Equal("It withdrew.", Assert.IsType<InputItem.Good>(items[1]).Report.Text);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotEmpty(ReadStdin(bytes)));

    private sealed class Endless(byte[] piece) : MemoryStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = piece[_at++ % piece.Length];
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
