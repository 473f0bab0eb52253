using System.Text.Json;
using Dragoman.Cli;

namespace Dragoman.Cli.Tests;

public sealed class IncidentsTests
{
    [Fact]
    public void A_line_of_json_is_an_incident_with_its_claims()
    {
        var ran = Ran.WithInput("one two", "incidents", "--format", "jsonl");
        Assert.Equal(ExitCode.Well, ran.Code);
        var incidents = ran.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(incidents, incident => Assert.StartsWith("i-", incident.GetProperty("id").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, incidents.Sum(incident => incident.GetProperty("claims").GetArrayLength()));
        Assert.All(incidents, incident => Assert.Equal("one two", incident.GetProperty("claims")[0].GetProperty("evidence").GetString()));
    }

    [Fact]
    public void The_table_names_the_incident_and_shows_the_words() => Assert.Contains("one two", Ran.WithInput("one two", "incidents").Output, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_disputed_where_one_voice_speaks() => Assert.Equal((ExitCode.Well, ""), (Ran.WithInput("one", "incidents", "--disputed") is var ran ? ran.Code : -1, ran.Output));

    [Fact]
    public void A_report_that_breaks_the_reader_leaves_the_others()
    {
        var ran = Ran.WithInput("{\"text\":\"crash\"}\n{\"text\":\"one\"}\n", "incidents", "--format", "jsonl");
        Assert.Equal(ExitCode.Partly, ran.Code);
        Assert.Single(ran.Lines);
        Assert.Contains("could not be read", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_there_is_not_is_refused()
    {
        var ran = Ran.WithInput("one", "incidents", "--format", "xml");
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains("'xml' is not a format: give one of table, jsonl", ran.Error, StringComparison.Ordinal);
    }
}
