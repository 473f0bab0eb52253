using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>`dragoman rate`, and where ratings come out.</summary>
public sealed class RateTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Archive => _folder["x.dragoman"];

    public RateTests()
    {
        Run("init");
        Run("add", Reports());
    }

    [Fact]
    public void What_is_not_rated_is_listed_as_unrated()
    {
        var listed = Run("rate").Lines.ToArray();
        Assert.Matches("^KIND +NAME +REPORTS +RATING +SIDE +WHO +WHEN +REASON$", listed[0]);
        Assert.Matches("^outlet +Coast Wire +1 +unrated +- ", listed[1]);
        Assert.Matches("^outlet +Maghreb Wire +2 +unrated +- ", listed[2]);
    }

    [Fact]
    public void A_rating_is_told_listed_shown_and_logged()
    {
        var ran = Run("rate", "Maghreb Wire", "--reliability", "b", "--side", "LBY", "--reason", "checked in May");
        Assert.Equal((ExitCode.Well, "dragoman: 1 rated\n"), (ran.Code, ran.Error));
        Assert.Matches("^outlet +Maghreb Wire +2 +B +lby +anna ", ran.Lines.ElementAt(1));
        Assert.Equal("dragoman: 0 rated, 1 as before\n", Run("rate", "Maghreb Wire", "--reliability", "B").Error);
        Assert.Equal(ran.Output, Run("rate", "Maghreb Wire").Output);
        using var line = JsonDocument.Parse(Run("rate", "Maghreb Wire", "--format", "jsonl").Lines.Single());
        Assert.Equal(("B", "lby", "anna", "checked in May"), (Text(line, "reliability"), Text(line, "side"), Text(line, "who"), Text(line, "reason")));
        Assert.Equal(ExitCode.Well, Run("check").Code);
    }

    [Fact]
    public void Show_has_the_source_with_its_rating_and_the_claim_with_its_own()
    {
        var (report, claim) = (Id("Maghreb Wire"), ClaimOf("Maghreb Wire"));
        Assert.Contains("source Maghreb Wire: unrated\n", Run("show", report).Output, StringComparison.Ordinal);
        Run("rate", "Maghreb Wire", "--reliability", "F", "--reason", "new to us");
        Run("rate", claim, "--credibility", "6");
        var shown = Run("show", report).Output;
        Assert.Matches(@"source Maghreb Wire: reliability F \(anna, \d{4}-\d\d-\d\d: new to us\)", shown);
        Assert.Matches($@"{claim} rated F6 \(anna, ", shown);
        using var json = JsonDocument.Parse(Run("show", claim, "--format", "jsonl").Output);
        Assert.Equal("F", json.RootElement.GetProperty("source").GetProperty("reliability").GetString());
        Assert.Equal(("F", 6), (json.RootElement.GetProperty("claims")[0].GetProperty("reliability").GetString(), json.RootElement.GetProperty("claims")[0].GetProperty("credibility").GetInt32()));
        Assert.Contains(json.RootElement.GetProperty("log").EnumerateArray(), entry => entry.GetProperty("kind").GetString() == "rated");
        Run("rate", "Maghreb Wire", claim, "--take-back", "--reason", "mistaken", "--who", "omar");
        Assert.Matches("omar +rated +mistaken", Run("show", claim).Output);
        Assert.Contains("source Maghreb Wire: unrated\n", Run("show", report).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Incidents_of_the_archive_are_read_with_its_ratings()
    {
        Assert.Contains("Maghreb Wire [unrated]:", Run("incidents").Output, StringComparison.Ordinal);
        Run("rate", "Maghreb Wire", "--reliability", "B", "--side", "lby");
        Run("rate", ClaimOf("Maghreb Wire"), "--credibility", "2");
        var text = Run("incidents").Output;
        foreach (var part in new[] { "Maghreb Wire [B-, speaks for lby]:", "Maghreb Wire [B2, speaks for lby]:", "Coast Wire [unrated]:" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        var claims = Run("incidents", "--format", "jsonl").Lines.SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("claims").EnumerateArray()).ToLookup(claim => claim.GetProperty("speaker").GetString()!);
        Assert.All(claims["Maghreb Wire"], claim => Assert.Equal(("B", "lby"), (claim.GetProperty("reliability").GetString(), claim.GetProperty("speaks_for").GetString())));
        Assert.All(claims["Coast Wire"], claim => Assert.False(claim.TryGetProperty("reliability", out _) || claim.TryGetProperty("credibility", out _)));
        Assert.Contains("Maghreb Wire: B-", Run("export", "--layout", "hxl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Incidents_of_reports_are_read_with_a_table_of_ratings()
    {
        var table = _folder.Add("ratings.csv", "name,reliability,side\nMaghreb Wire,C,LBY\n");
        var ran = Ran.InProcess("incidents", Reports(), "--ratings", table);
        Assert.Contains("Maghreb Wire [C-, speaks for lby]:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Coast Wire [unrated]:", ran.Output, StringComparison.Ordinal);
        var wrong = _folder.Add("wrong.csv", "name,reliability,side\nMaghreb Wire,C,Atlantis\n");
        Assert.Equal((ExitCode.Failed, ""), (Ran.InProcess("incidents", Reports(), "--ratings", wrong) is var refused ? refused.Code : -1, refused.Output));
        Assert.Contains("'Maghreb Wire' can't speak for 'Atlantis'", refused.Error, StringComparison.Ordinal);
        Assert.Contains("an archive has its own", Run("incidents", "--ratings", table).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_rates_many_and_says_what_it_cannot()
    {
        var table = _folder.Add("ratings.csv", $"kind,name,reliability,credibility,side,reason\noutlet,Maghreb Wire,B,,,checked\noutlet,Coast Wire,X,,,\nactor,lby,D,,,\nactor,atlantis,D,,,\nclaim,{ClaimOf("Coast Wire")},,3,,\nclaim,c-0000000000000000,,3,,\n");
        var ran = Run("rate", "--from", table, "--reason", "the desk's list");
        Assert.Equal(ExitCode.Partly, ran.Code);
        foreach (var part in new[] { "ratings.csv:3: column 'reliability': 'X'", "'atlantis' is no actor of the register", "there is no claim c-0000000000000000", "3 rated, 3 not" })
            Assert.Contains(part, ran.Error, StringComparison.Ordinal);
        Assert.Equal(["checked", "the desk's list", "the desk's list"], Run("rate", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line)).Where(line => line.RootElement.TryGetProperty("who", out _)).Select(line => Text(line, "reason")));
    }

    [Fact]
    public void A_name_that_no_report_has_is_kept_with_a_word_of_warning()
    {
        var ran = Run("rate", "maghreb wire", "--reliability", "A");
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Contains("maghreb wire: warning: no report of the archive has this outlet; there is 'Maghreb Wire'", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'G' is not a reliability: give one of A, B, C, D, E, F", "Coast Wire", "--reliability", "G")]
    [InlineData("'0' is not a credibility: give one of 1, 2, 3, 4, 5, 6", "c-0000000000000000", "--credibility", "0")]
    [InlineData("say what is rated", "--reliability", "A")]
    [InlineData("--from rates what its file names", "Coast Wire", "--from", "x.csv")]
    [InlineData("--take-back takes all of a rating back: give it alone", "Coast Wire", "--take-back", "--reliability", "A")]
    [InlineData("--reason goes with a rating", "Coast Wire", "--reason", "why")]
    public void What_makes_no_sense_is_refused(string message, params string[] args)
    {
        var ran = Run(["rate", .. args]);
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which has a reliability (A to F)", "Coast Wire", "--credibility", "2")]
    [InlineData("can't speak for 'Atlantis'", "Coast Wire", "--side", "Atlantis")]
    [InlineData("can't be given a side", "lby", "--side", "lby")]
    public void A_rating_that_makes_no_sense_is_not_given(string message, params string[] args)
    {
        var ran = Run(["rate", .. args]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rated\"", Run("rate", "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Ran Run(params string[] args) => Ran.InProcess([.. args, "--archive", Archive]);

    private string Reports() => _folder.Add("reports.jsonl", string.Concat(new[] { ("one two", "Maghreb Wire"), ("three four", "Maghreb Wire"), ("five six", "Coast Wire"), ("seven", "") }.Select(report =>
        $$"""{"text":"{{report.Item1}}","published":"2020-06-04"{{(report.Item2.Length > 0 ? $",\"outlet\":\"{report.Item2}\"" : "")}}}""" + "\n")));

    private string Id(string outlet) => Run("list", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line)).First(line => line.RootElement.TryGetProperty("outlet", out var name) && name.GetString() == outlet).RootElement.GetProperty("report").GetString()!;

    private string ClaimOf(string outlet) => JsonDocument.Parse(Run("show", Id(outlet), "--format", "jsonl").Output).RootElement.GetProperty("claims")[0].GetProperty("claim").GetProperty("id").GetString()!;

    private static string? Text(JsonDocument line, string name) => line.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
}
