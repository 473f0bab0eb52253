using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Hxl;
using Dragoman.Incidents;
using Dragoman.Text;
using Sources = Dragoman.Incidents.Sources;

namespace Dragoman.Exchange.Tests.Coding;

public sealed class IncidentRecordTests
{
    private const string Text = "Haftar's men and GNA forces fought at the airport, a medic said.";

    private static readonly Report Late = new(Text) { Outlet = "Late", Published = new DateOnly(2020, 6, 9) };
    private static readonly Report Early = new(Text + " ") { Outlet = "Early", Published = new DateOnly(2020, 6, 4) };

    [Fact]
    public void Actors_are_in_the_order_of_the_text_with_its_words()
    {
        var record = IncidentRecord.Of(Incident());
        Assert.Equal([("lby-lna", "Haftar's men", "Khalifa Haftar"), ("lby-gna", "GNA forces", null)], record.Actors.Select(actor => (actor.Actor.Id, actor.Words!, actor.Person)));
    }

    [Fact]
    public void Reports_are_in_the_order_of_their_days_each_once()
    {
        var record = IncidentRecord.Of(Incident());
        Assert.Equal(["Early", "Late"], record.Reports.Select(report => report.Outlet));
        Assert.Equal((new DateOnly(2020, 6, 9), "the airport", 2), (record.Reported, record.PlaceWords, record.Voices));
        Assert.Equal(["a medic"], record.Quoted);
    }

    [Fact]
    public void Counts_are_whole_and_contradictions_are_words()
    {
        var record = IncidentRecord.Of(Incident());
        Assert.Equal(new RecordCount(QuantityKind.Fatalities, "lby-lna", 40, 48, 50, 41), Assert.Single(record.Counts));
        Assert.Equal(["fatalities: 40 (a medic), 50 (GNA)"], record.Contradictions);
    }

    [Fact]
    public void Ratings_are_given_with_who_is_unrated_or_not_at_all()
    {
        Assert.Empty(IncidentRecord.Of(Incident()).Ratings);
        var sources = Sources.Of([new(RatedKind.Outlet, "Late", Reliability.F), new(RatedKind.Claim, "c-0000000000000001", Credibility: Credibility.CannotBeJudged)]);
        Assert.Equal(["a medic (Early): unrated", "a medic (Late): F-", "a medic (Late): F6"], IncidentRecord.Of(Incident(sources)).Ratings);
        var row = Assert.IsType<Coded<HxlRow>.Row>(new HxlCoding(PCodes.None).Code(IncidentRecord.Of(Incident(sources)))).Value;
        Assert.Equal("a medic (Early): unrated; a medic (Late): F-; a medic (Late): F6", row.SourceRating);
        Assert.Null(Assert.IsType<Coded<HxlRow>.Row>(new HxlCoding(PCodes.None).Code(IncidentRecord.Of(Incident()))).Value.SourceRating);
    }

    private static Incident Incident(Sources? sources = null)
    {
        SourcedClaim[] claims = [.. new[] { Claim("c-0000000000000001", Late), Claim("c-0000000000000002", Early), Claim("c-0000000000000003", Late) }.Select(claim => claim with { Rating = (sources ?? Sources.Unrated).RatingOf(claim) })];
        return new Incident
        {
            Id = "i-1",
            Claims = [.. claims],
            Events = Finding(Records.Clash.Event, claims),
            Statuses = Finding(Status.Occurred, claims),
            Actors = Finding(new Parties([Records.Gna, Records.Lna]), claims),
            Places = Finding(Records.Airport, claims),
            Times = Finding(Records.Day(3), claims),
            Counts = [new CountFinding(QuantityKind.Fatalities, "lby-lna", 40, 48, 50, 41, "median", [])],
            Contradictions = [new Contradiction(Field.Count, [], "fatalities: 40 (a medic), 50 (GNA)")],
            Corroboration = new Corroboration(2, 2, 1, 0.5),
        };
    }

    private static Finding<T> Finding<T>(T value, SourcedClaim[] claims) => new(value, "all say so", [new Testimony<T>(value, [.. claims], 2, [], Rating.None)]);

    private static SourcedClaim Claim(string id, Report report) => new(report, new Claim
    {
        Id = id,
        Event = Records.Clash.Event,
        Trigger = Words("fought"),
        Evidence = Words(Text),
        Actors = [new ClaimActor(Records.Lna, Words("Haftar's men"), "Khalifa Haftar"), new ClaimActor(Records.Gna, Words("GNA forces"))],
        Place = Records.Airport with { Span = Words("the airport") },
        Attribution = [new Attribution(Words("a medic"), SourceKind.Medical, null, false)],
        Because = new Reason("fight.v.1", Construction.Active),
    }, report.Outlet!);

    private static TextSpan Words(string words) => Text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, at + words.Length) : throw new ArgumentException(words);
}
