using System.Diagnostics;

namespace Dragoman.Cli.Tests;

/// <summary>The program as a process, with all that ships.</summary>
public sealed class ProcessTests
{
    private const string Report = "Rebels shelled the town of Tarhuna on Wednesday, wounding at least 12 soldiers.\n";

    [Fact]
    public void The_locale_of_the_machine_changes_no_byte()
    {
        var turkish = Run("tr_TR.UTF-8", Report, "read", "--published", "2020-06-04", "--format", "jsonl");
        var plain = Run("C", Report, "read", "--published", "2020-06-04", "--format", "jsonl");
        Assert.Equal(ExitCode.Well, plain.Code);
        Assert.NotEmpty(plain.Output);
        Assert.Equal(plain, turkish);
    }

    [Fact]
    public void Explain_shows_the_parse_the_mentions_and_the_triggers()
    {
        var ran = Run("C", Report, "explain", "--published", "2020-06-04", "--sentence", "1");
        Assert.Equal(ExitCode.Well, ran.Code);
        foreach (var part in new[] { "shelled", "Mentions", "Triggers that fired", "Triggers that did not", "Claims" })
            Assert.Contains(part, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parse_of_given_tokens_is_the_parse_of_the_text()
    {
        var parsed = Run("C", Report, "parse");
        Assert.Contains("\tVERB\tVBD\t", parsed.Output, StringComparison.Ordinal);
        Assert.Equal(parsed, Run("C", parsed.Output, "parse", "--tokens"));
    }

    [Fact]
    public void Times_are_written_as_TimeML_and_read_from_it()
    {
        var document = Run("C", Report, "times", "--published", "2020-06-04", "--format", "timeml");
        Assert.Contains("""on <TIMEX3 tid="t1" type="DATE" value="2020-06-03">Wednesday</TIMEX3>,""", document.Output, StringComparison.Ordinal);
        Assert.Equal(document, Run("tr_TR.UTF-8", document.Output, "times", "--format", "timeml"));
        Assert.Matches(@"Wednesday +DATE +2020-06-03\n", Run("C", document.Output, "times").Output);
    }

    [Fact]
    public void Sources_are_written_as_a_table_and_as_lines_of_code_points()
    {
        const string Text = "\U0001F692 News of the night.\n\nA guard told reporters that a driver had said the bridge was closed.\n";
        var table = Run("C", Text, "sources");
        Assert.Matches(@"0 +A guard +told +that a driver had said the bridge was closed +assertion +indirect *\n", table.Output);
        Assert.Matches(@"1 +a driver +had said +the bridge was closed +assertion +indirect +0\n", table.Output);
        var lines = Run("C", Text, "sources", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var line = System.Text.Json.JsonDocument.Parse(lines[1]);
        var (source, runes) = (line.RootElement.GetProperty("source"), Text.EnumerateRunes().ToList());
        Assert.Equal("a driver", string.Concat(runes[source.GetProperty("start").GetInt32()..source.GetProperty("end").GetInt32()]));
        Assert.Equal(0, line.RootElement.GetProperty("under").GetInt32());
    }

    [Fact]
    public void A_day_that_no_calendar_has_is_refused_and_told()
    {
        var option = Run("C", Report, "times", "--published", "2020-02-31");
        Assert.Equal((ExitCode.Usage, ""), (option.Code, option.Output));
        Assert.Contains("'2020-02-31' is not a date: February 2020 has 29 days", option.Error, StringComparison.Ordinal);
        var text = Run("C", "The talks will begin on 31 February 2021.\n", "times", "--published", "2020-06-04", "--format", "jsonl");
        Assert.Equal((ExitCode.Well, ""), (text.Code, text.Output));
        Assert.Contains("'31 February 2021' in sentence 1 is no date: February 2021 has 28 days", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_numeric_dates_is_the_outlets()
    {
        const string Text = "Rebels shelled the town on 03/06/2020.\n";
        Assert.Contains("2020-03-06", Run("C", Text, "times", "--outlet", "New York Times").Output, StringComparison.Ordinal);
        Assert.Contains("2020-06-03", Run("C", Text, "times", "--outlet", "Reuters").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_conllu_says_which_line()
    {
        var ran = Run("C", "1\tRebels\n", "parse", "--tokens");
        Assert.Equal((ExitCode.Failed, ""), (ran.Code, ran.Output));
        Assert.Contains("line 1", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_broken_off_leaves_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of Unix");
        using var folder = new Folder();
        using var process = Start("C", "read", "--format", "jsonl", "--out", folder["x.jsonl"]);
        process.StandardInput.Write("""{"text":"Rebels attacked the town."}""" + "\n");
        process.StandardInput.Flush();
        Assert.True(SpinWait.SpinUntil(() => folder.Names.Any(), TimeSpan.FromSeconds(30)));
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(30_000));
        Assert.NotEqual(ExitCode.Well, process.ExitCode);
        Assert.Empty(folder.Names);
    }

    private static Ran Run(string locale, string input, params string[] args)
    {
        using var process = Start(locale, args);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, error.Result);
    }

    private static Process Start(string locale, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = locale;
        return Process.Start(start)!;
    }
}
