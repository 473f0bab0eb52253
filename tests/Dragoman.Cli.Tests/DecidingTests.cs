using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>What people decide about the claims of an archive, in this process, over a reader that finds one claim a word.</summary>
public sealed class DecidingTests : IDisposable
{
    private readonly Folder _folder = new();

    public DecidingTests()
    {
        Run("init");
        Run("add", _folder.Add("reports.jsonl", """{"id":"a","text":"shots heard","published":"2020-06-04"}""" + "\n" + """{"id":"b","text":"calm","published":"2021-01-01"}""" + "\n"));
    }

    [Fact]
    public void Claims_of_two_incidents_become_one_and_are_parted_again()
    {
        var (before, claims) = (Incidents(), Claims());
        var merged = Run("merge", claims[0].Id, claims[^1].Id, "--reason", "one battle", "--who", "omar", "--format", "jsonl");
        Assert.Equal(ExitCode.Well, merged.Code);
        Assert.Equal(IncidentOf(claims[0].Id), IncidentOf(claims[^1].Id));
        Assert.Contains("omar", Run("show", IncidentOf(claims[0].Id)).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Run("split", claims[^1].Id).Code);
        Assert.NotEqual(IncidentOf(claims[0].Id), IncidentOf(claims[^1].Id));
        Assert.Equal(ExitCode.Well, Run("unlink", [.. claims.Select(claim => claim.Id)]).Code);
        Assert.Equal(before, Incidents());
    }

    [Fact]
    public void What_went_out_and_was_taken_back_is_told_to_copies()
    {
        var incident = IncidentOf(Claims()[0].Id);
        Assert.Equal(ExitCode.Well, Run("publish", "--all").Code);
        Run("withdraw", incident, "--reason", "a hoax");
        var deleted = _folder["deleted.csv"];
        var export = Run("export", "--only-published", "--deleted", deleted);
        Assert.Equal(ExitCode.Well, export.Code);
        Assert.Equal(2, File.ReadAllLines(deleted).Length);
        Assert.Contains("withdrawn: 1", export.Error, StringComparison.Ordinal);
        Run("restore", $"c-{incident[2..]}");
        Assert.DoesNotContain("withdrawn", Run("export", "--only-published").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_holds_and_a_correction_says_what_the_report_says()
    {
        var claim = Claims()[0].Id;
        Assert.Equal(ExitCode.Well, Run("review", claim, "--verdict", "rejected").Code);
        Assert.DoesNotContain(claim, Run("incidents", "--format", "jsonl").Output, StringComparison.Ordinal);
        Run("review", claim, "--verdict", "accepted");
        Assert.Contains(claim, Run("incidents", "--format", "jsonl").Output, StringComparison.Ordinal);
        var line = JsonDocument.Parse(Run("show", claim, "--format", "jsonl").Output).RootElement.GetProperty("claims")[0].GetProperty("claim").GetRawText();
        var file = _folder.Add("claim.json", line.Replace("\"occurred\"", "\"denied\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Well, Run("review", claim, "--corrected", file).Code);
        Assert.Contains("\"verdict\":\"corrected\"", Run("show", claim, "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Run("recode", "--all").Code);
        Assert.Contains("\"verdict\":\"corrected\"", Run("show", claim, "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Well, ""), (Run("rebuild").Code, Run("check").Output));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "two or more", "merge", "CLAIM")]
    [InlineData(ExitCode.Failed, "no claim c-00", "merge", "CLAIM", "c-00")]
    [InlineData(ExitCode.Failed, "no incident i-00", "withdraw", "i-00")]
    [InlineData(ExitCode.Usage, "say what", "review", "CLAIM")]
    [InlineData(ExitCode.Usage, "is not a verdict", "review", "CLAIM", "--verdict", "good")]
    [InlineData(ExitCode.Usage, "not both", "review", "CLAIM", "--verdict", "accepted", "--corrected", "x.json")]
    [InlineData(ExitCode.Failed, "can't be read", "review", "CLAIM", "--corrected", "/no/such.json")]
    [InlineData(ExitCode.Usage, "say which", "publish")]
    [InlineData(ExitCode.Usage, "say which", "publish", "--all", "--class", "shelling")]
    [InlineData(ExitCode.Failed, "no such report", "recode", "r-00")]
    [InlineData(ExitCode.Failed, "no incident 'i-00'", "show", "i-00")]
    [InlineData(ExitCode.Usage, "not both", "incidents", "x.txt")]
    public void What_can_not_be_is_refused_and_nothing_is_decided(int code, string words, params string[] args)
    {
        var log = Run("check").Error;
        var ran = Run(args[0], [.. args.Skip(1).Select(arg => arg is "CLAIM" ? Claims()[0].Id : arg)]);
        Assert.Equal((code, ""), (ran.Code, ran.Output));
        Assert.Contains(words, ran.Error, StringComparison.Ordinal);
        Assert.Equal(log, Run("check").Error);
    }

    public void Dispose() => _folder.Dispose();

    private Ran Run(string command, params string[] args) => Ran.InProcess([command, .. args, "--archive", _folder["x.dragoman"]]);

    private string[] Incidents() => [.. Run("incidents", "--format", "jsonl").Lines];

    private (string Id, string Report)[] Claims() => [.. Run("search", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line).RootElement)
        .Select(claim => (claim.GetProperty("id").GetString()!, claim.GetProperty("report").GetString()!)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];

    private string IncidentOf(string claim) => Incidents().Select(line => JsonDocument.Parse(line).RootElement)
        .Single(incident => incident.GetProperty("claims").EnumerateArray().Any(one => one.GetProperty("id").GetString() == claim)).GetProperty("id").GetString()!;
}
