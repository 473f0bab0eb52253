using System.Text.Json;
using Dragoman.Claims;
using Dragoman.Cli;

namespace Dragoman.Cli.Tests;

/// <summary>The command over the reader that finds one claim a word, the first of which is at Tripoli; here these say that it was taken.</summary>
public sealed class ControlTests
{
    [Fact]
    public void A_line_of_json_is_a_place_with_its_holder_and_claims()
    {
        var ran = Run("taken", "control", "--format", "jsonl", "--published", "2020-06-04");
        Assert.Equal(ExitCode.Well, ran.Code);
        using var line = JsonDocument.Parse(Assert.Single(ran.Lines));
        Assert.Equal(("held", "lby"), (line.RootElement.GetProperty("state").GetString(), line.RootElement.GetProperty("holders")[0].GetProperty("id").GetString()));
        Assert.Equal("taken", line.RootElement.GetProperty("claims")[0].GetProperty("evidence").GetString());
    }

    [Fact]
    public void The_day_is_that_of_the_latest_report_and_that_is_said()
    {
        var ran = Run("taken", "control", "--published", "2020-06-04");
        Assert.Contains("Who holds what on 2020-06-04", ran.Output, StringComparison.Ordinal);
        Assert.Contains("as of 2020-06-04, the day of the latest report", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_anybody_took_it_nobody_holds_it() => Assert.Equal("", Run("taken", "control", "--format", "jsonl", "--published", "2020-06-04", "--at", "2020-06-03").Output);

    [Fact]
    public void Without_any_date_the_day_has_to_be_given()
    {
        var ran = Run("taken", "control");
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("no report has a date: give the day with --at", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tripoli")]
    [InlineData("LBY:Tripoli")]
    [InlineData("tripoly")]
    public void A_place_has_its_history_with_the_words(string words)
    {
        var ran = Run("taken", "control", "--published", "2020-06-04", "--outlet", "Reuters", "--place", words);
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Matches("  2020-06-04 Libya took it · [^·]+ · c-[0-9a-f]{16}\n      taken\n", ran.Output);
    }

    [Fact]
    public void A_place_of_which_nothing_is_said_is_refused_with_those_that_are()
    {
        var ran = Run("taken", "control", "--published", "2020-06-04", "--place", "Mogadishu");
        Assert.Equal((ExitCode.Failed, ""), (ran.Code, ran.Output));
        Assert.Contains("the reports don't say who holds 'Mogadishu'; they do of Tripoli", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_is_one_collection_of_features()
    {
        using var map = JsonDocument.Parse(Run("taken", "control", "--published", "2020-06-04", "--format", "geojson").Output);
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        Assert.Equal(13.2, map.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());
    }

    [Theory]
    [InlineData("--format", "xml", "'xml' is not a format: give one of text, csv, jsonl, geojson")]
    [InlineData("--at", "june", "'june' is not a date: give year-month-day")]
    public void What_makes_no_sense_is_refused(string option, string value, string message)
    {
        var ran = Run("taken", "control", option, value);
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    private static Ran Run(string input, params string[] args) => Ran.InProcess(host => host with
    {
        Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input)),
        OpenEngine = () => host.OpenEngine() is var engine ? engine with { Read = report => Taken(engine.Read(report)) } : engine,
    }, args);

    private static Reading Taken(Reading reading) => reading with { Claims = [.. reading.Claims.Select(claim => claim with { Event = claim.Event with { Class = "territory-gain" } })] };
}
