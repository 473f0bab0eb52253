using System.Text.Json.Nodes;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Contract;
using Dragoman.Text;
using Made = Dragoman.Exchange.Tests.Output.Claims;

namespace Dragoman.Exchange.Tests.Contract;

public sealed class ClaimLineTests
{
    private static readonly ClaimLine Lines = new(Made.Report);

    [Fact]
    public void The_line_is_that_of_the_format() =>
        Assert.Equal(Output.Written.By("jsonl", Made.Reading).Split('\n')[..2], new[] { Lines.Write(Made.Full), Lines.Write(Made.Minimal) });

    [Fact]
    public void What_is_written_read_and_written_is_the_same_bytes()
    {
        foreach (var claim in new[] { Made.Full, Made.Minimal, Foreign })
            Assert.Equal(Lines.Write(claim), Lines.Write(Lines.Read(Lines.Write(claim))));
    }

    [Theory]
    [InlineData("\"id\":\"", "\"id\":\"\\ud83d", "actors[0].id: is not a text: it has half of a surrogate pair")]
    [InlineData("\"schema\":1", "\"schema\":2,\"\\ud83d\":1", "schema: is not 1")]
    public void Half_of_a_surrogate_pair_is_no_text(string old, string other, string message) =>
        Assert.Equal(message, Assert.Throws<ContractException>(() => Lines.Read(Lines.Write(Made.Full).Replace(old, other, StringComparison.Ordinal))).Message);

    [Fact]
    public void A_claim_comes_back_with_all_its_values()
    {
        var read = Lines.Read(Lines.Write(Made.Full));
        Assert.Equal(Made.Full.Event with { Contexts = [] }, read.Event with { Contexts = [] });
        Assert.Equal(Made.Full.Event.Contexts, read.Event.Contexts);
        Assert.Equal((Made.Full.Trigger, Made.Full.Evidence, Made.Full.Aim), (read.Trigger, read.Evidence, read.Aim));
        Assert.Equal(Made.Full.Actors, read.Actors);
        Assert.Equal(Made.Full.Recipients, read.Recipients);
        Assert.Equal((Made.Full.Place, Made.Full.Time, Made.Full.Status, Made.Full.Because), (read.Place, read.Time, read.Status, read.Because));
        Assert.Equal(Made.Full.Attribution, read.Attribution);
        Assert.Equal(Made.Full.Quantities, read.Quantities);
        Assert.Equal(Made.Full.Instruments, read.Instruments);
        Assert.Equal((Made.Full.Id, 0.3), (read.Id, read.Confidence));
    }

    [Fact]
    public void A_source_that_is_no_party_comes_out_of_the_register()
    {
        var known = new ClaimLine(Made.Report, id => id == "tur" ? Turkey : null).Read(Lines.Write(Foreign));
        Assert.Equal(Turkey, known.Attribution[0].Actor);
        Assert.Equal("tur", Lines.Read(Lines.Write(Foreign)).Attribution[0].Actor!.Name);
    }

    [Fact]
    public void Every_value_of_the_closed_lists_comes_back()
    {
        foreach (var status in Enum.GetValues<Status>())
            Assert.Equal(status, Again(Made.Minimal with { Status = status }).Status);
        foreach (var construction in Enum.GetValues<Construction>())
            Assert.Equal(construction, Again(Made.Minimal with { Because = new Reason("x.v.1", construction) }).Because.Construction);
        foreach (var kind in Enum.GetValues<QuantityKind>())
            Assert.Equal(kind, Again(Made.Minimal with { Quantities = [new ClaimQuantity(kind, null, 3, null, new(0, 2))] }).Quantities[0].Kind);
    }

    [Theory]
    [InlineData("schema", "2", "schema: is not 1")]
    [InlineData("report", "\"r-0000000000000000\"", "report: is 'r-0000000000000000', and the report given is r-d0c0ae6efb5f5c76")]
    [InlineData("status", "\"maybe\"", "status: 'maybe' is none of attempted, denied, occurred, ongoing, planned, possible, threatened, unconfirmed")]
    [InlineData("trigger.text", "\"bombed\"", "trigger.text: is not what the report says there")]
    [InlineData("evidence.end", "100000", "evidence: 0 to 100000 is outside of the report")]
    [InlineData("actors.0.kind", "9", "actors[0].kind: is not a code of ActorKind")]
    [InlineData("place.precision", "\"1\"", "place.precision: is not a whole number")]
    [InlineData("time.from", "\"3 June\"", "time.from: is not a date, year-month-day")]
    [InlineData("because.construction", null, "because.construction: is missing")]
    [InlineData("attribution", "{}", "attribution: is not a list")]
    [InlineData("place", "[]", "place: is not an object")]
    public void What_is_no_claim_of_the_report_is_refused_by_name(string path, string? value, string message)
    {
        var refused = Assert.Throws<ContractException>(() => Lines.Read(With(path, value)));
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void What_is_no_json_is_refused() => Assert.StartsWith("the line is no JSON: ", Assert.Throws<ContractException>(() => Lines.Read("{")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""), InlineData("ab"), InlineData("🚀"), InlineData("a🚀b🚀🚀c"), InlineData("\ud83da\ude80")]
    public void Code_points_lead_back_to_their_offsets(string text)
    {
        var index = new CodePointIndex(text);
        for (var (offset, points) = (0, 0); offset <= text.Length; points++)
        {
            Assert.Equal((points, offset), (index.CodePointsBefore(offset), index.OffsetOf(points)));
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }
    }

    private static readonly Actors.Actor Turkey = new("tur", "Turkey", "TUR", "GOV", Actors.ActorKind.External, "tur");

    private static readonly Claim Foreign = Made.Minimal with { Attribution = [new Attribution(new(0, 4), SourceKind.Official, Turkey, false)] };

    private static Claim Again(Claim claim) => Lines.Read(Lines.Write(claim));

    private static string With(string path, string? value)
    {
        var root = JsonNode.Parse(Lines.Write(Made.Full))!;
        var steps = path.Split('.');
        var at = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
