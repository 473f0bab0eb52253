using System.Text.Json.Nodes;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Contract;

namespace Dragoman.Workbench.Tests;

public sealed class QualityTests : IAsyncLifetime
{
    private readonly Bench _bench = new();

    public ValueTask InitializeAsync() => _bench.InitializeAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Where_nobody_judged_there_is_nothing_to_measure()
    {
        var agreement = await _bench.Get("quality/agreement");
        Assert.Equal(0, (int)agreement["claims"]!);
        Assert.All(agreement["fields"]!.AsArray(), field => Assert.Null(field!["alpha"]));
        var acceptance = await _bench.Get("quality/acceptance");
        Assert.Equal((0, 0), ((int)acceptance["total"]!["total"]!, acceptance["weeks"]!.AsArray().Count));
        Assert.Empty((await _bench.Get("quality/corrections"))["items"]!.AsArray());
        Assert.Empty(await Cases());
    }

    [Fact]
    public async Task What_one_says_alone_is_agreement_with_nobody()
    {
        var claims = await AllClaims();
        foreach (var claim in claims)
            Say("ben", claim, Verdict.Accepted);
        Say("ben", claims[0], Verdict.Rejected);
        var agreement = await _bench.Get("quality/agreement");
        Assert.Equal(0, (int)agreement["claims"]!);
        Assert.Empty(agreement["coders"]!.AsArray());
        Assert.Equal(claims.Count, (int)(await _bench.Get("quality/acceptance"))["total"]!["total"]!);
    }

    [Fact]
    public async Task Two_who_agree_reach_1_and_where_they_differ_less()
    {
        var claims = await AllClaims();
        foreach (var claim in claims)
        {
            Say("ben", claim, Verdict.Accepted);
            Say("zoe", claim, Verdict.Accepted);
        }
        var agreed = Field(await _bench.Get("quality/agreement"), "class");
        Assert.Equal((1.0, "nominal", claims.Count, 2, claims.Count), ((double)agreed["alpha"]!, (string)agreed["level"]!, (int)agreed["units"]!, (int)agreed["coders"]!, (int)agreed["pairs"]!));
        Correct("zoe", claims[0], line => line["event"]!["class"] = "air-strike");
        var after = await _bench.Get("quality/agreement");
        Assert.Equal(["ben", "zoe"], after["coders"]!.AsArray().Select(coder => (string)coder!));
        var differs = Field(after, "class");
        Assert.True((double)differs["alpha"]! < 1);
        Assert.Equal(claims.Count - 1, (int)differs["agreed"]!);
        Assert.Equal(1.0, (double)Field(after, "actor")["alpha"]!);
    }

    [Fact]
    public async Task A_rejection_is_of_the_claim_and_says_nothing_of_its_fields()
    {
        var claims = await AllClaims();
        foreach (var claim in claims)
        {
            Say("ben", claim, Verdict.Accepted);
            Say("zoe", claim, ReferenceEquals(claim, claims[0]) ? Verdict.Rejected : Verdict.Accepted);
        }
        var agreement = await _bench.Get("quality/agreement");
        Assert.True((double)Field(agreement, "claim")["alpha"]! < 1);
        Assert.Equal((claims.Count, claims.Count - 1), ((int)Field(agreement, "claim")["units"]!, (int)Field(agreement, "class")["units"]!));
        Say("zoe", claims[0], Verdict.Unreviewed);
        Assert.Equal(claims.Count - 1, (int)(await _bench.Get("quality/agreement"))["claims"]!);
    }

    [Fact]
    public async Task Counts_are_compared_by_their_ratio()
    {
        var claims = (await AllClaims()).Where(claim => claim["claim"]!["quantities"]!.AsArray().Any(quantity => (string)quantity!["kind"]! == "fatalities")).ToArray();
        Assert.True(claims.Length >= 2);
        foreach (var claim in claims)
        {
            Say("ben", claim, Verdict.Accepted);
            Say("zoe", claim, Verdict.Accepted);
        }
        Assert.Equal(1.0, (double)Field(await _bench.Get("quality/agreement"), "fatalities")["alpha"]!);
        Correct("zoe", claims[0], line => line["quantities"]!.AsArray().First(quantity => (string)quantity!["kind"]! == "fatalities")!["high"] = 30);
        var fatalities = Field(await _bench.Get("quality/agreement"), "fatalities");
        Assert.Equal(("ratio", claims.Length - 1), ((string)fatalities["level"]!, (int)fatalities["agreed"]!));
        Assert.True((double)fatalities["alpha"]! < 1);
    }

    [Fact]
    public async Task Acceptance_counts_what_holds_once()
    {
        var claims = await AllClaims();
        Say("ben", claims[0], Verdict.Rejected);
        Say("zoe", claims[0], Verdict.Accepted);
        Correct("ben", claims[1], line => line["status"] = "unconfirmed");
        Say("ben", claims[2], Verdict.Rejected);
        var acceptance = await _bench.Get("quality/acceptance");
        var total = acceptance["total"]!;
        Assert.Equal((1, 1, 1, 3), ((int)total["accepted"]!, (int)total["corrected"]!, (int)total["rejected"]!, (int)total["total"]!));
        Assert.InRange((double)total["share"]!, (double)total["low"]!, (double)total["high"]!);
        // The bench's clock stands on Friday, 5 June 2020.
        Assert.Equal("2020-06-01", (string)Assert.Single(acceptance["weeks"]!.AsArray())!["key"]!);
        foreach (var by in new[] { "rules", "constructions", "classes" })
            Assert.Equal(3, acceptance[by]!.AsArray().Sum(row => (int)row!["total"]!));
        Assert.Contains(acceptance["rules"]!.AsArray(), row => (string)row!["key"]! == (string)claims[0]["claim"]!["because"]!["trigger"]!);
    }

    [Fact]
    public async Task What_is_corrected_most_comes_first_with_its_sentence()
    {
        var claims = await AllClaims();
        var alike = claims.GroupBy(claim => (string)claim["claim"]!["because"]!["trigger"]! + (string)claim["claim"]!["status"]!).OrderByDescending(group => group.Count()).First().ToArray();
        Assert.True(alike.Length >= 2);
        foreach (var claim in alike)
            Correct("ben", claim, line => line["status"] = "unconfirmed");
        Say("ben", claims.Except(alike).First(), Verdict.Rejected);
        var corrections = await _bench.Get("quality/corrections");
        Assert.Equal(2, (int)corrections["total"]!);
        var (first, second) = (corrections["items"]![0]!, corrections["items"]![1]!);
        Assert.Equal(("status", "occurred", "unconfirmed", alike.Length), ((string)first["field"]!, (string)first["from"]!, (string)first["to"]!, (int)first["count"]!));
        Assert.Equal((string)alike[0]["claim"]!["because"]!["trigger"]!, (string)first["rule"]!);
        Assert.All(first["examples"]!.AsArray(), example => Assert.Contains(Bench.Reports, report => report.Id == (string)example!["report"]! && report.Text.Contains((string)example["evidence"]!, StringComparison.Ordinal)));
        Assert.Equal("claim", (string)second["field"]!);
        Assert.Null(second["to"]);
        Assert.Single((await _bench.Get("quality/corrections?limit=1"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Corrections_leave_as_cases_that_name_sentence_day_and_both_readings()
    {
        var claims = await AllClaims();
        Say("ben", claims[0], Verdict.Accepted);
        Correct("ben", claims[1], line => line["status"] = "denied");
        Say("ben", claims[2], Verdict.Rejected);
        var cases = await Cases();
        Assert.Equal(2, cases.Length);
        var corrected = cases.Single(one => (string)one["claim"]! == (string)claims[1]["id"]!);
        Assert.Equal(("2020-06-04", "occurred", "denied"), ((string)corrected["published"]!, (string)corrected["machine"]!["status"]!, (string)corrected["person"]!["status"]!));
        Assert.Equal(["status"], corrected["fields"]!.AsArray().Select(field => (string)field!));
        var (text, offset, trigger) = ((string)corrected["text"]!, (int)corrected["offset"]!, corrected["machine"]!["trigger"]!);
        Assert.Equal((string)trigger["text"]!, text[((int)trigger["start"]! - offset)..((int)trigger["end"]! - offset)]);
        var rejected = cases.Single(one => (string)one["claim"]! == (string)claims[2]["id"]!);
        Assert.Null(rejected["person"]);
        Assert.Equal(["claim"], rejected["fields"]!.AsArray().Select(field => (string)field!));
    }

    [Fact]
    public async Task A_verdict_is_of_what_was_read_when_it_was_given()
    {
        var claims = await AllClaims();
        Correct("ben", claims[0], line => line["status"] = "unconfirmed");
        using (var archive = _bench.Open())
        {
            var report = Bench.Reports[0];
            var lines = new ClaimLine(report);
            var anew = archive.ClaimsOf(report.Id).Select(state => lines.Read(state.Line) with { Status = Dragoman.Claims.Status.Denied });
            archive.Recode(new Reading(report, [.. anew], []), "test 2", "anna");
        }
        var first = Assert.Single((await _bench.Get("quality/corrections"))["items"]!.AsArray())!;
        Assert.Equal(("occurred", "unconfirmed"), ((string)first["from"]!, (string)first["to"]!));
    }

    private static JsonNode Field(JsonNode agreement, string name) => agreement["fields"]!.AsArray().Single(field => (string)field!["field"]! == name)!;

    private async Task<List<JsonNode>> AllClaims()
    {
        var all = new List<JsonNode>();
        for (var i = 0; i < Bench.Reports.Length; i++)
            all.AddRange((await _bench.Claims(i)).Select(claim => claim!));
        Assert.True(all.Count >= 4);
        return all;
    }

    private async Task<JsonNode[]> Cases()
    {
        var text = await _bench.Client.GetStringAsync("quality/corrections/export", Bench.Stop);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>As another person at another machine does.</summary>
    private void Say(string who, JsonNode claim, Verdict verdict)
    {
        using var archive = _bench.Open();
        archive.Review((string)claim["id"]!, verdict, who);
    }

    private void Correct(string who, JsonNode claim, Action<JsonNode> change)
    {
        var corrected = claim["claim"]!.DeepClone();
        change(corrected);
        using var archive = _bench.Open();
        var report = archive.Report((string)claim["report"]!)!.Report;
        archive.Review((string)claim["id"]!, Verdict.Corrected, who, new ClaimLine(report).Read(corrected.ToJsonString()));
    }
}
