namespace Dragoman.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("'2020-02-31' is not a date: February 2020 has 29 days", "read", "x", "--published", "2020-02-31")]
    [InlineData("'3 June' is not a date: give year-month-day, e.g. 2020-06-03", "explain", "x", "--published", "3 June")]
    [InlineData("'xml' is not a format: give one of table, jsonl, json, csv, geojson, muc", "read", "x", "--format", "xml")]
    [InlineData("'0' is not a number from 1 to 256", "read", "x", "--threads", "0")]
    [InlineData("'-3' is not a number from 80 to 1000", "read", "x", "--width", "-3")]
    [InlineData("'en_US!' is not a language tag: give one of BCP 47, e.g. en", "read", "x", "--language", "en_US!")]
    [InlineData("'Libya' is not a country code: give LBY", "read", "x", "--country", "Libya")]
    [InlineData("'XX' is not a country code: give the three letters of ISO 3166-1, e.g. LBY", "read", "x", "--country", "XX")]
    [InlineData("unknown option '--formt' (a file of that name is ./--formt)", "read", "--formt", "jsonl")]
    [InlineData("unknown option '--frob'", "--frob")]
    [InlineData("'raed' is not a command: give read, incidents, control, explain, ", "raed", "x")]
    [InlineData("'0' is not a number of a sentence: the first is 1", "explain", "x", "--sentence", "0")]
    [InlineData("Required argument missing for option: '--format'.", "read", "--format")]
    [InlineData("say what to do: read, incidents, control, explain, ")]
    public void A_line_that_makes_no_sense_says_so_and_reads_nothing(string message, params string[] args)
    {
        var ran = Ran.InProcess(args);
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        // Lists of commands go on.
        Assert.StartsWith($"dragoman: {message}{(message.EndsWith(", ", StringComparison.Ordinal) ? "" : "\n")}", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read"), InlineData("incidents"), InlineData("explain"), InlineData("parse"), InlineData("times"), InlineData("sources"), InlineData("export")]
    public void Nobody_is_asked_to_type_a_report(string command)
    {
        var ran = Ran.InProcess(host => host with { InputIsTerminal = true }, command);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains($"dragoman {command} --help", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help"), InlineData("read", "--help"), InlineData("explain", "-h"), InlineData("parse", "--help"), InlineData("times", "--help"), InlineData("sources", "--help"), InlineData("export", "--help"), InlineData("import", "-h"), InlineData("compare", "--help")]
    public void Help_goes_to_the_output_with_examples(params string[] args)
    {
        var ran = Ran.InProcess(args);
        Assert.Equal((ExitCode.Well, ""), (ran.Code, ran.Error));
        Assert.Contains("Examples:\n  dragoman ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Usage:\n  dragoman ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_the_program_s() => Assert.Matches(@"^dragoman \d+\.\d+\.\d+\n$", Ran.InProcess("--version").Output);
}
