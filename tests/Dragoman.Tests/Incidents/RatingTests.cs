using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Tests.Incidents;

public sealed class RatingTests
{
    private static readonly Attribution ByTheLna = new(new TextSpan(0, 1), SourceKind.Military, Told.Lna, false);

    [Theory]
    [InlineData(Reliability.B, Credibility.ProbablyTrue, "B2")]
    [InlineData(Reliability.F, Credibility.CannotBeJudged, "F6")]
    [InlineData(Reliability.A, null, "A-")]
    [InlineData(null, Credibility.Improbable, "-5")]
    [InlineData(null, null, "unrated")]
    public void Nobody_s_word_is_not_that_it_cannot_be_judged(Reliability? reliability, Credibility? credibility, string text) => Assert.Equal(text, new Rating(reliability, credibility).ToString());

    [Fact]
    public void What_is_known_to_be_bad_comes_after_what_is_not_judged() => Assert.Equal(
        ["A2", "B1", "B2", "B6", "B-", "B4", "C-", "F6", "F-", "-1", "unrated", "-5", "D1", "E1"],
        Shuffled().Order().Select(rating => rating.ToString()));

    [Fact]
    public void The_order_is_whole()
    {
        var all = Shuffled().ToArray();
        foreach (var a in all)
            foreach (var b in all)
                Assert.Equal((Math.Sign(b.CompareTo(a)), a == b), (-Math.Sign(a.CompareTo(b)), a.CompareTo(b) == 0));
    }

    [Fact]
    public void Whom_a_report_quotes_goes_before_who_published_it()
    {
        var sources = Sources.Of([new(RatedKind.Outlet, "A", Reliability.B), new(RatedKind.Actor, "lby-lna", Reliability.D)]);
        var (own, quoted) = (Told.Claim("A", "attack", "The GNA attacked the market"), Told.Claim("A", "attack", "The GNA attacked the market, they said", source: ByTheLna));
        Assert.Equal(("B-", "D-", "unrated"), (sources.RatingOf(own).ToString(), sources.RatingOf(quoted).ToString(), Sources.Unrated.RatingOf(quoted).ToString()));
    }

    [Fact]
    public void Incidents_carry_the_ratings_of_their_claims()
    {
        var (one, two) = (Told.Claim("A", "attack", "The GNA attacked the market of Tarhuna", Told.Gna, Told.Civilians, Told.Tarhuna), Told.Claim("B", "attack", "The LNA attacked the market of Tarhuna", Told.Lna, Told.Civilians, Told.Tarhuna));
        var sources = Sources.Of([new(RatedKind.Outlet, "A", Reliability.F, Side: "lby-gna"), new(RatedKind.Claim, one.Id, Credibility: Credibility.CannotBeJudged)]);
        var claims = Told.Builder(sources).Build([one, two], Decisions.None)[0].Claims.ToDictionary(claim => claim.Report.Outlet!);
        Assert.Equal(("F6", "lby-gna", "unrated", null), (claims["A"].Rating.ToString(), claims["A"].SpeaksFor, claims["B"].Rating.ToString(), claims["B"].SpeaksFor));
    }

    [Fact]
    public void What_a_side_s_outlet_says_of_its_fight_is_no_impartial_voice()
    {
        SourcedClaim[] claims = [Told.Claim("A", "attack", "The GNA attacked the market of Tarhuna", Told.Gna, Told.Civilians, Told.Tarhuna)];
        var sources = Sources.Unrated with { KnownSide = outlet => outlet is "A" ? "lby-gna" : null };
        Assert.Equal(1, Told.Builder().Build(claims, Decisions.None)[0].Corroboration.Impartial);
        Assert.Equal(0, Told.Builder(sources).Build(claims, Decisions.None)[0].Corroboration.Impartial);
    }

    [Fact]
    public void People_s_word_of_a_side_goes_before_that_of_tables()
    {
        var sources = Sources.Of([new(RatedKind.Outlet, "A", Side: "lby-lna"), new(RatedKind.Outlet, "B", Side: SourceRating.NoSide)]) with { KnownSide = _ => "lby-gna" };
        Assert.Equal(("lby-lna", null, "lby-gna", null), (sources.SideOf("A"), sources.SideOf("B"), sources.SideOf("C"), sources.SideOf(null)));
    }

    [Theory]
    [InlineData(RatedKind.Claim, "c-0123456789abcdef", Reliability.B, null, null, "which has a credibility")]
    [InlineData(RatedKind.Claim, "0123456789abcdef", null, Credibility.Doubtful, null, "is no claim")]
    [InlineData(RatedKind.Outlet, "A", null, Credibility.Doubtful, null, "which has a reliability")]
    [InlineData(RatedKind.Actor, "lby-lna", null, null, "lby-gna", "can't be given a side")]
    [InlineData(RatedKind.Outlet, "", Reliability.A, null, null, "has no name")]
    [InlineData(RatedKind.Outlet, "A\nB", Reliability.A, null, null, "characters that no name has")]
    public void What_makes_no_sense_is_refused(RatedKind kind, string name, Reliability? reliability, Credibility? credibility, string? side, string refusal) =>
        Assert.Contains(refusal, new SourceRating(kind, name, reliability, credibility, side).Refusal, StringComparison.Ordinal);

    private static IEnumerable<Rating> Shuffled() =>
    [
        new(null, Credibility.Improbable), new(Reliability.E, Credibility.Confirmed), new(Reliability.B, null), new(Reliability.F, Credibility.CannotBeJudged), new(Reliability.B, Credibility.Doubtful), default,
        new(Reliability.A, Credibility.ProbablyTrue), new(Reliability.B, Credibility.CannotBeJudged), new(null, Credibility.Confirmed), new(Reliability.D, Credibility.Confirmed),
        new(Reliability.F, null), new(Reliability.B, Credibility.ProbablyTrue), new(Reliability.C, null), new(Reliability.B, Credibility.Confirmed),
    ];
}
