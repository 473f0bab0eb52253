using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Tests.Incidents;

public sealed class IncidentTests
{
    private static readonly Attribution GnaSpokesman = new(new TextSpan(0, 3), SourceKind.Official, Told.Gna, true);

    [Fact]
    public void One_attack_told_by_two_outlets_is_one_incident() => Assert.Single(Build(
        Told.Claim("A", "attack", "Gunmen attacked the market of Tarhuna", Told.Gunmen, Told.Civilians, Told.Tarhuna),
        Told.Claim("B", "attack", "An attack hit the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna)));

    [Fact]
    public void Deaths_join_the_attack_that_caused_them() => Assert.Single(Build(
        Told.Claim("A", "attack", "Gunmen attacked the market of Tarhuna", Told.Gunmen, Told.Civilians, Told.Tarhuna),
        Told.Claim("B", "deaths", "Seven people were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7)));

    [Fact]
    public void Another_town_is_another_incident() => Assert.Equal(2, Build(
        Told.Claim("A", "attack", "Gunmen attacked the market", Told.Gunmen, Told.Civilians, Told.Tarhuna),
        Told.Claim("B", "attack", "Gunmen attacked the market", Told.Gunmen, Told.Civilians, Told.Sirte)).Length);

    [Fact]
    public void Another_week_is_another_incident() => Assert.Equal(2, Build(
        Told.Claim("A", "attack", "Gunmen attacked the market", Told.Gunmen, Told.Civilians, Told.Tarhuna),
        Told.Claim("B", "attack", "Gunmen attacked the market", Told.Gunmen, Told.Civilians, Told.Tarhuna, Told.Day.AddDays(9))).Length);

    [Fact]
    public void Who_did_it_is_a_contradiction_of_one_incident()
    {
        var incident = Assert.Single(Build(
            Told.Claim("A", "attack", "The GNA attacked the market of Tarhuna", Told.Gna, Told.Civilians, Told.Tarhuna),
            Told.Claim("B", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna)));
        Assert.Equal("actors: A: Government of National Accord; B: Libyan National Army", Assert.Single(incident.Contradictions).Text);
        Assert.Equal(0.5, incident.Corroboration.Dispute);
    }

    [Fact]
    public void Gunmen_do_not_contradict_a_name_and_the_name_is_best()
    {
        var incident = Assert.Single(Build(
            Told.Claim("A", "attack", "Gunmen attacked the market of Tarhuna", Told.Gunmen, Told.Civilians, Told.Tarhuna),
            Told.Claim("B", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna)));
        Assert.Empty(incident.Contradictions);
        Assert.Equal("lby-lna", incident.Actors!.Best.Key);
    }

    [Fact]
    public void Counts_are_low_best_high_and_conservative()
    {
        var finding = Assert.Single(Assert.Single(Build(
            Told.Claim("A", "deaths", "Seven were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7),
            Told.Claim("B", "deaths", "Seven people killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 7),
            Told.Claim("C", "deaths", "Nine were killed at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 9))).Counts);
        Assert.Equal((7, 7, 9, 7), (finding.Low, finding.Best, finding.High, finding.Conservative));
        Assert.Equal(2, finding.Values[0].Voices);
    }

    /// <summary>A side's word on its enemy's dead counts only where nobody else speaks.</summary>
    [Fact]
    public void The_conservative_count_leaves_a_sides_word_aside()
    {
        var incident = Assert.Single(Build(
            Told.Claim("A", "deaths", "The GNA said two were killed in Tarhuna by it", Told.Gna, Told.Lna, Told.Tarhuna, dead: 2, source: GnaSpokesman),
            Told.Claim("B", "deaths", "Five were killed in Tarhuna by the GNA", Told.Gna, Told.Lna, Told.Tarhuna, dead: 5)));
        Assert.Equal((2, 5, 5), (incident.Counts[0].Low, incident.Counts[0].High, incident.Counts[0].Conservative));
        Assert.Contains(incident.Contradictions, contradiction => contradiction.Field is Field.Count && contradiction.Text == "fatalities of Libyan National Army: B: 5 dead; The (A): 2 dead");
    }

    [Fact]
    public void A_denial_contradicts_what_others_say_occurred()
    {
        var incident = Assert.Single(Build(
            Told.Claim("A", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna),
            Told.Claim("B", "attack", "The LNA denied that it attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna, status: Status.Denied)));
        Assert.Equal("status: B: denied; A: occurred", Assert.Single(incident.Contradictions).Text);
    }

    [Fact]
    public void A_battle_is_a_part_of_its_offensive()
    {
        var incidents = Build(
            Told.Claim("A", "offensive", "The LNA's offensive on the region of Tarhuna", Told.Lna, Told.Gna, Told.Place("Tarhuna District", "geonames:1", 32.4, 13.6, 3, 40), Told.Day.AddDays(-20), Told.Day.AddDays(20)),
            Told.Claim("B", "armed-clash", "Clashes of the GNA and the LNA at Tarhuna", Told.Gna, Told.Lna, Told.Tarhuna));
        var (whole, part) = (incidents.Single(incident => incident.Event.Class == "offensive"), incidents.Single(incident => incident.Event.Class == "armed-clash"));
        Assert.Equal((null, whole.Id), (whole.PartOf, part.PartOf));
    }

    /// <summary>Ratings put testimonies of as many voices into order, are shown, and change nothing else.</summary>
    [Fact]
    public void Ratings_order_testimonies_of_equal_voices()
    {
        SourcedClaim[] claims = [
            Told.Claim("A", "attack", "The GNA attacked the market of Tarhuna", Told.Gna, Told.Civilians, Told.Tarhuna),
            Told.Claim("B", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna)];
        var rated = Sources.Of([new SourceRating(RatedKind.Outlet, "B", Reliability.B), new SourceRating(RatedKind.Claim, claims[1].Id, Credibility: Credibility.ProbablyTrue)]);
        Assert.Equal("lby-gna", Told.Builder().Build(claims, Decisions.None)[0].Actors!.Best.Key);
        var actors = Told.Builder(rated).Build(claims, Decisions.None)[0].Actors!;
        Assert.Equal(("lby-lna", "B2", "unrated"), (actors.Best.Key, actors.Values[0].Rating.ToString(), actors.Values[1].Rating.ToString()));
    }

    /// <summary>A page whose date nobody knows tells of what was in the news by names and words alone; that a town sees many such days speaks against it.</summary>
    [Fact]
    public void A_report_without_a_date_joins_those_that_have_one_by_their_names()
    {
        var link = Assert.Single(Assert.Single(Build(
            Told.Claim("A", "attack", "Gunmen attacked the convoy of Colonel Saleh Trabelsi near Tarhuna", Told.Gunmen, Told.Civilians, Told.Tarhuna),
            Told.WithoutDay(Told.Claim("B", "attack", "The convoy of Colonel Trabelsi was attacked by gunmen outside Tarhuna", Told.Gunmen, Told.Civilians)))).Links);
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.NamesOfReport, Weight: > 0 });
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.OneDay, Weight: < 0 });
    }

    [Fact]
    public void Without_a_date_other_names_are_another_incident() => Assert.Equal(2, Build(
        Told.WithoutDay(Told.Claim("A", "attack", "the convoy of Colonel Saleh Trabelsi was attacked by gunmen near Tarhuna", Told.Gunmen, Told.Civilians)),
        Told.WithoutDay(Told.Claim("B", "attack", "the convoy of Minister Farid Hamdan was attacked by gunmen near Zuwara", Told.Gunmen, Told.Civilians))).Length);

    [Fact]
    public void Names_that_the_other_report_has_too_are_told()
    {
        var link = Assert.Single(Assert.Single(Build(
            Told.WithoutDay(Told.Claim("A", "attack", "Gunmen attacked the convoy of Colonel Trabelsi", Told.Gunmen, Told.Civilians)),
            Told.WithoutDay(Told.Claim("B", "attack", "Gunmen attacked the convoy of Trabelsi", Told.Gunmen, Told.Civilians)))).Links);
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.NamesOfReport, Weight: > 0 } && evidence.Words.Length > 0);
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.SameForm, Weight: > 0 });
    }

    [Fact]
    public void Other_means_speak_against_one_happening_and_the_same_site_for_it()
    {
        var link = Assert.Single(Assert.Single(Build(
            Told.Claim("A", "deaths", "Warplanes killed 29 people at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 29),
            Told.Claim("B", "deaths", "A booby-trapped car killed 29 people at the market of Tarhuna", null, Told.Civilians, Told.Tarhuna, dead: 29))).Links);
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.OtherMeans, Weight: < 0 } && evidence.Words.Split(" / ").Order().SequenceEqual(["air", "device"]));
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.SameSite, Weight: > 0, Words: "market" });
    }

    /// <summary>A circle about the middle of a country leaves its borders out, and a point in the middle of a river its banks.</summary>
    [Fact]
    public void In_the_country_and_along_the_river_is_not_far_from_a_town_of_it()
    {
        var (town, country, river) = (Told.Place("Ghat", "geonames:1", 24.96, 10.18), Told.Place("Libya", "geonames:2", 27, 17, 3, 600) with { Admin1 = null }, Told.Place("The wadi", "geonames:3", 26, 12, 2, 240) with { Admin1 = null });
        foreach (var wide in (ClaimPlace[])[country, river])
        {
            var link = Assert.Single(Assert.Single(Build(
                Told.Claim("A", "deaths", "Gunmen killed 29 people at the market", Told.Gunmen, Told.Civilians, town, dead: 29),
                Told.Claim("B", "deaths", "Gunmen killed 29 people at a market", Told.Gunmen, Told.Civilians, wide, dead: 29))).Links);
            Assert.Contains(link.Evidence, evidence => evidence.Feature is LinkFeature.WithinPlace);
            Assert.DoesNotContain(link.Evidence, evidence => evidence.Feature is LinkFeature.FarPlace or LinkFeature.NearPlace);
        }
    }

    [Fact]
    public void Links_say_what_speaks_for_them_and_against()
    {
        var link = Assert.Single(Assert.Single(Build(
            Told.Claim("A", "attack", "The GNA attacked the market of Tarhuna", Told.Gna, Told.Civilians, Told.Tarhuna),
            Told.Claim("B", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna))).Links);
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.SamePlace, Weight: > 0, Words: "Tarhuna" });
        Assert.Contains(link.Evidence, evidence => evidence is { Feature: LinkFeature.OtherActor, Weight: < 0 } && evidence.Words.Split(" / ").Order().SequenceEqual(["Government of National Accord", "Libyan National Army"]));
        Assert.InRange(link.Score, 0.5, 1);
    }

    private static System.Collections.Immutable.ImmutableArray<Incident> Build(params SourcedClaim[] claims) => Told.Builder().Build(claims, Decisions.None);
}
