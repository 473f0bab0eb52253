using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Text;
using Field = Dragoman.Incidents.Field;

namespace Dragoman.Tests.Incidents;

/// <summary>What is a contradiction and what isn't, within an incident and between incidents.</summary>
public sealed class ContradictionTests
{
    private static readonly Attribution Medic = new(new TextSpan(0, 5), SourceKind.Medical, null, false);

    [Fact]
    public void One_voices_later_number_is_an_update()
    {
        var finding = Assert.Single(Assert.Single(Build(
            On(0, Told.Claim("A", "deaths", "Seven were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7)),
            On(1, Told.Claim("A", "deaths", "Nine were killed at the market of Tarhuna by now", null, Told.Civilians, Told.Tarhuna, dead: 9)))).Counts);
        Assert.Equal((9, 9, 9), (finding.Low, finding.Best, finding.High));
        Assert.Equal([7, 9], Assert.Single(finding.Updates).Told.Select(told => told.Range.Low));
    }

    [Fact]
    public void A_later_number_of_a_part_is_no_update()
    {
        var finding = Assert.Single(Assert.Single(Build(
            On(0, Told.Claim("A", "deaths", "Forty were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 40)),
            On(1, Told.Claim("A", "deaths", "Seven of those killed at the market of Tarhuna were children", null, Told.Civilians, Told.Tarhuna, dead: 7)))).Counts);
        Assert.Equal(40, finding.Best);
        Assert.Empty(finding.Updates);
    }

    /// <summary>Two edits of one agency's text are one speaker.</summary>
    [Fact]
    public void Copies_of_one_agency_do_not_contradict_each_other() => Assert.Empty(ContradictionsOf(
        Told.Claim("A", "deaths", "Seven were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7) with { Voice = "agency" },
        Told.Claim("B", "deaths", "Nine were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 9) with { Voice = "agency" }));

    [Fact]
    public void Ranges_that_overlap_can_both_be_true() => Assert.Empty(ContradictionsOf(
        Counting(Told.Claim("A", "deaths", "Six to nine were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 6), 6, 9),
        Counting(Told.Claim("B", "deaths", "Eight or more were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 8), 8, null)));

    [Fact]
    public void A_speaker_who_is_only_it_is_no_second_one() => Assert.Empty(ContradictionsOf(
        Told.Claim("A", "deaths", "It said that seven were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7, source: new Attribution(new TextSpan(0, 2), SourceKind.Other, null, false)) with { Voice = "A" },
        Told.Claim("B", "deaths", "Medic said that nine were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 9, source: Medic) with { Voice = "A" }));

    [Fact]
    public void A_contradiction_is_spelled_out_by_speaker() => Assert.Equal(
        ["fatalities of Civilians (Libya): B: 9 dead; A: 7 dead"],
        ContradictionsOf(
            Told.Claim("A", "deaths", "Seven were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7),
            Told.Claim("B", "deaths", "Nine were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 9)).Order(StringComparer.Ordinal).Select(text => text.Replace("A: 7 dead; B: 9 dead", "B: 9 dead; A: 7 dead", StringComparison.Ordinal)));

    [Fact]
    public void Taken_and_left_are_told_between_incidents()
    {
        var found = Across(
            Told.Claim("A", "territory-gain", "Forces overran Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "withdrawal", "Units left the town in good order on the evening before", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-1)));
        Assert.Contains(found, item => item.Field is Field.Event && item.Text is "event at Tarhuna: A: taken; B: left" or "event at Tarhuna: B: left; A: taken");
    }

    [Fact]
    public void Who_says_that_it_was_left_and_then_taken_contradicts_nobody() => Assert.DoesNotContain(
        Across(
            On(0, Told.Claim("A", "territory-gain", "Forces took Tarhuna after the army had left it", Told.Gna, null, Told.Tarhuna)),
            On(0, Told.Claim("A", "withdrawal", "The army had left Tarhuna", Told.Lna, null, Told.Tarhuna)),
            Told.Claim("B", "withdrawal", "Units left the town in good order", Told.Lna, null, Told.Tarhuna)),
        item => item.Field is Field.Event);

    [Fact]
    public void Two_holders_are_a_contradiction_of_control() => Assert.Contains(
        Across(
            Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna)),
        item => item.Field is Field.Control);

    [Fact]
    public void A_denial_of_any_loss_is_of_all_that_was_lost_in_those_days()
    {
        var denial = Told.Claim("B", "territory-loss", "An LNA officer denied that any position was lost", null, Told.Lna, status: Status.Denied);
        Assert.Contains(Across(Told.Claim("A", "territory-gain", "The GNA took Tarhuna from the LNA", Told.Gna, Told.Lna, Told.Tarhuna), denial), item => item.Field is Field.Status && item.Sides.Length == 2);
        Assert.DoesNotContain(Across(Told.Claim("A", "territory-gain", "The GNA took Tarhuna from the LNA", Told.Gna, Told.Lna, Told.Tarhuna, Told.Day.AddDays(-30)), denial), item => item.Field is Field.Status);
    }

    [Fact]
    public void What_is_found_between_incidents_stands_with_each_of_them()
    {
        var incidents = Added(
            Told.Claim("A", "territory-gain", "Forces overran Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "withdrawal", "Units left the town in good order on the evening before", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-1)));
        Assert.All(incidents, incident => Assert.Contains(incident.Contradictions, item => item.Field is Field.Event));
        Assert.All(incidents, incident => Assert.True(incident.Corroboration.Dispute > 0));
    }

    /// <summary>Otherwise the order of reports would tell.</summary>
    [Fact]
    public void The_order_of_claims_changes_nothing()
    {
        SourcedClaim[] claims =
        [
            Told.Claim("A", "territory-gain", "Forces overran Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "withdrawal", "Units left the town in good order", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-1)),
            Told.Claim("C", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna),
        ];
        Assert.Equal(Across(claims).Select(item => item.Text), Across([.. claims.Reverse()]).Select(item => item.Text));
    }

    private static IEnumerable<string> ContradictionsOf(params SourcedClaim[] claims) => Build(claims).SelectMany(incident => incident.Contradictions).Select(item => item.Text);

    private static ImmutableArray<Incident> Build(params SourcedClaim[] claims) => Told.Builder().Build(claims, Decisions.None);

    private static ImmutableArray<Incident> Added(params SourcedClaim[] claims) =>
        new AcrossIncidents(Told.Kinship, Told.Parts, Sources.Unrated).Add(Build(claims));

    private static List<Contradiction> Across(params SourcedClaim[] claims) => [.. Added(claims).SelectMany(incident => incident.Contradictions)];

    private static SourcedClaim On(int days, SourcedClaim claim) => claim with { Report = claim.Report with { Published = Told.Day.AddDays(1 + days) } };

    private static SourcedClaim Counting(SourcedClaim claim, double low, double? high) =>
        claim with { Claim = claim.Claim with { Quantities = [claim.Claim.Quantities[0] with { Low = low, High = high }] } };
}
