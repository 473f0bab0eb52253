using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Tests.Incidents;

/// <summary>What is said of parts of a place, by whom, and what isn't concluded from it.</summary>
public sealed class ControlTests
{
    private const string Tarhuna = "geonames:2210221";

    [Fact]
    public void Who_takes_a_share_leaves_the_rest_to_who_had_it()
    {
        var control = At(
            Told.Claim("A", "territory-gain", "The LNA took Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-90)),
            WithShare(Told.Claim("B", "territory-gain", "The GNA took a third of Tarhuna", Told.Gna, null, Told.Tarhuna), 33))!;
        Assert.Equal(ControlState.Divided, control.State);
        Assert.Equal(["lby-gna", "lby-lna"], control.Holders.Select(holding => holding.Who.Value.Id).Order(StringComparer.Ordinal));
        Assert.Equal(new Extent.Share(33, 33, "T"), control.Holders.Single(holding => holding.Who.Value.Id == "lby-gna").Extent);
        Assert.Equal(Told.Day.AddDays(-90), control.Holders.Single(holding => holding.Who.Value.Id == "lby-lna").Since);
    }

    [Fact]
    public void A_direction_is_a_part_and_belongs_to_the_whole()
    {
        var north = Told.Tarhuna with { Gazetteer = null, Relation = new ClaimPlaceRelation("north", null, "Tarhuna") };
        var territory = Of(
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-2)),
            Told.Claim("B", "territory-gain", "The GNA took the north", Told.Gna, null, north));
        Assert.Equal(Tarhuna, Assert.Single(territory.Places).Key);
        Assert.Equal(ControlState.Divided, territory.ControlAt(Told.Day, Tarhuna)!.State);
    }

    [Fact]
    public void So_many_kilometres_away_is_another_place()
    {
        var away = Told.Tarhuna with { Gazetteer = null, Relation = new ClaimPlaceRelation("north", 26, "Tarhuna") };
        Assert.Equal(["LBY:26 km north of Tarhuna", Tarhuna], Of(
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna),
            Told.Claim("B", "territory-gain", "The GNA took a hill", Told.Gna, null, away)).Places.Select(place => place.Key));
    }

    [Fact]
    public void Who_only_entered_is_inside_and_ends_nobodys_hold()
    {
        var control = At(
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-1)),
            By("enter.v.1", Told.Claim("B", "territory-gain", "The GNA entered Tarhuna", Told.Gna, null, Told.Tarhuna)))!;
        Assert.Equal(2, control.Holders.Length);
        Assert.IsType<Extent.Presence>(control.Holders.Single(holding => holding.Who.Value.Id == "lby-gna").Extent);
    }

    [Fact]
    public void A_denial_without_a_name_is_the_word_of_who_denies()
    {
        var control = At(
            Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "territory-loss", "An LNA officer denied that Tarhuna had fallen", null, null, Told.Tarhuna, status: Status.Denied, source: new Attribution(new TextSpan(0, 14), SourceKind.Military, Told.Lna, true)))!;
        Assert.Equal(ControlState.Disputed, control.State);
        Assert.True(control.Holders.Single(holding => holding.Who.Value.Id == "lby-lna").Who.IsOfPartiesOnly);
    }

    [Fact]
    public void A_denied_capture_is_a_word_against_the_captor()
    {
        var control = At(
            Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "territory-gain", "The GNA did not take Tarhuna", Told.Gna, null, Told.Tarhuna, status: Status.Denied))!;
        Assert.Equal("B", Assert.Single(Assert.Single(control.Holders).Against).Report.Outlet);
        Assert.True(control.IsDisputed);
    }

    [Fact]
    public void Who_left_is_told_and_nobody_is_put_in_his_place()
    {
        var control = At(
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-2)),
            Told.Claim("B", "withdrawal", "The LNA left Tarhuna", Told.Lna, null, Told.Tarhuna))!;
        Assert.Equal((ControlState.Unknown, "lby-lna"), (control.State, control.Gone?.Who.Value.Id));
    }

    [Fact]
    public void Civilians_who_left_held_nothing() =>
        Assert.Null(At(Told.Claim("A", "withdrawal", "Families left Tarhuna", Told.Civilians, null, Told.Tarhuna)));

    [Fact]
    public void A_fight_for_a_place_ends_when_it_is_taken()
    {
        SourcedClaim[] claims =
        [
            Told.Claim("A", "territory-contested", "Tarhuna is fought over", null, null, Told.Tarhuna),
            Told.Claim("B", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna, Told.Day.AddDays(2)),
        ];
        var territory = Of(claims);
        Assert.Equal((ControlState.Contested, ControlState.Held), (territory.ControlAt(Told.Day, Tarhuna)!.State, territory.ControlAt(Told.Day.AddDays(2), Tarhuna)!.State));
    }

    /// <summary>A vague time is a range of days on which the change may have been.</summary>
    [Fact]
    public void Since_when_keeps_the_range()
    {
        var holding = Assert.Single(At(Told.Claim("A", "territory-gain", "The GNA took Tarhuna last month", Told.Gna, null, Told.Tarhuna, Told.Day.AddDays(-40), Told.Day.AddDays(-10)))!.Holders);
        Assert.Equal((Told.Day.AddDays(-40), Told.Day.AddDays(-10)), (holding.Since, holding.SinceLatest));
    }

    [Theory]
    [InlineData("geonames:2210221")]
    [InlineData("Tarhuna")]
    [InlineData("Tarhouna")]
    [InlineData("the second capital")]
    [InlineData("Tirhunah")]
    public void A_place_is_found_by_key_and_by_any_spelling(string words)
    {
        var territory = Of(Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna), Told.Claim("B", "territory-gain", "The GNA took Sirte", Told.Gna, null, Told.Sirte));
        var query = new PlaceQuery(name => name == "the second capital" ? [new Place(Tarhuna, "Tarhuna", PlaceKind.Settlement, 32.435, 13.633, "LBY", null, null, 0, 6)] : []);
        Assert.Equal(Tarhuna, Assert.Single(query.Find(territory, words)).Key);
    }

    [Fact]
    public void What_lies_in_a_place_goes_with_it()
    {
        var airport = Told.Place("Tarhuna Airport", "x:airport", 32.44, 13.64, radius: 2);
        var territory = Of(Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna), Told.Claim("B", "territory-hold", "The LNA holds the airport", Told.Lna, null, airport));
        Assert.Equal(Tarhuna, territory.Places.Single(place => place.Key == "x:airport").Within);
        Assert.Equal([Tarhuna, "x:airport"], new PlaceQuery(_ => []).Find(territory, "Tarhuna").Select(place => place.Key));
    }

    private static SourcedClaim By(string trigger, SourcedClaim claim) => claim with { Claim = claim.Claim with { Because = claim.Claim.Because with { Trigger = trigger } } };

    private static SourcedClaim WithShare(SourcedClaim claim, double share) =>
        claim with { Claim = claim.Claim with { Quantities = [new ClaimQuantity(QuantityKind.TerritoryShare, share, share, null, new TextSpan(0, 1))] } };

    private static Dragoman.Incidents.Control? At(params SourcedClaim[] claims) => Of(claims).ControlAt(Told.Day, Tarhuna);

    private static Territory Of(params SourcedClaim[] claims) => Territory.Of(claims, Told.Kinship, Told.Parts, Sources.Unrated);
}
