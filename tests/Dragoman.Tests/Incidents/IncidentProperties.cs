using System.Collections.Immutable;
using CsCheck;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Tests.Incidents.Linkage;

namespace Dragoman.Tests.Incidents;

/// <summary>Incidents are a function of the set of claims and of people's decisions.</summary>
public sealed class IncidentProperties
{
    private static readonly string[] Classes = ["attack", "armed-clash", "shelling", "deaths", "offensive", "territory-gain", "withdrawal"];
    private static readonly string[] Words = ["market", "bridge", "convoy", "hospital", "Haftar", "checkpoint", "dawn", "rockets"];
    private static readonly ClaimPlace[] Places = [Told.Tarhuna, Told.Sirte, Told.Place("Bani Walid", "geonames:2218840", 31.757, 13.994), Told.Place("Libya", "geonames:2215636", 27, 17, 3, 700)];
    private static readonly Actor?[] Sides = [null, Told.Gna, Told.Lna, Told.Gunmen];

    private static readonly Gen<SourcedClaim> OneClaim =
        from outlet in Gen.Int[0, 4]
        from kind in Gen.Int[0, Classes.Length - 1]
        from words in Gen.Int[0, Words.Length - 1].Array[1, 4]
        from place in Gen.Int[0, Places.Length]
        from sides in Gen.Int[0, Sides.Length - 1].Array[2]
        from day in Gen.Int[0, 6]
        from length in Gen.Int[0, 30]
        from dead in Gen.Int[0, 9]
        from hasDay in Gen.Int[0, 4]
        let claim = Told.Claim(
            $"outlet {outlet}", Classes[kind], $"Reports of the {string.Join(' ', words.Select(word => Words[word]))}", Sides[sides[0]], Sides[sides[1]], place == Places.Length ? null : Places[place],
            Told.Day.AddDays(day), length > 24 ? Told.Day.AddDays(day + length) : null, dead == 0 ? null : dead)
        select hasDay == 0 ? Told.WithoutDay(claim) : claim;

    private static readonly Gen<ImmutableArray<SourcedClaim>> Some = OneClaim.Array[2, 30].Select(claims => claims.DistinctBy(claim => claim.Id).ToImmutableArray());

    [Fact]
    public void Any_order_gives_the_same_incidents() =>
        Some.SelectMany(claims => Gen.Shuffle(claims.ToArray()).Select(shuffled => (claims, shuffled))).Sample(
            pair => Tell(Told.Builder().Build(pair.claims, Decisions.None)) == Tell(Told.Builder().Build(pair.shuffled, Decisions.None)), iter: 300);

    [Fact]
    public void Every_claim_is_in_one_incident() =>
        Some.Sample(claims => Assert.Equal(claims.Select(claim => claim.Id).Order(StringComparer.Ordinal), Told.Builder().Build(claims, Decisions.None).SelectMany(incident => incident.Claims).Select(claim => claim.Id).Order(StringComparer.Ordinal)), iter: 200);

    /// <summary>New claims come: only what is around them is built anew, and the rest stays as it was.</summary>
    [Fact]
    public void Batches_give_what_everything_at_once_gives() => Some.SelectMany(claims => Gen.Int[1, 6].Select(size => (claims, size))).Sample(
        pair => Assert.Equal(Members(Told.Builder().Build(pair.claims, Decisions.None)), InBatches(pair.claims, pair.size)), iter: 300);

    [Fact]
    public void What_people_join_is_joined_and_what_they_part_is_parted() => Some.Sample(claims =>
    {
        var (a, b, c) = (claims[0].Id, claims[^1].Id, claims[claims.Length / 2].Id);
        if (a == b || b == c || a == c) return;
        var incidents = Told.Builder().Build(claims, new Decisions([(a, b)], [(c, a)]));
        Assert.Equal(IncidentOf(incidents, a), IncidentOf(incidents, b));
        Assert.NotEqual(IncidentOf(incidents, a), IncidentOf(incidents, c));
    }, iter: 300);

    [Fact]
    public void Nothing_is_a_part_of_itself_by_way_of_others() => Some.Sample(claims =>
    {
        var wholes = Told.Builder().Build(claims, Decisions.None).ToDictionary(incident => incident.Id, incident => incident.PartOf);
        foreach (var start in wholes.Keys)
        {
            var steps = 0;
            for (var at = wholes[start]; at is not null; at = wholes[at]) Assert.True(steps++ < wholes.Count && at != start);
        }
    }, iter: 200);

    [Fact]
    public void Who_joins_what_others_part_is_told_so() =>
        Assert.Contains("c-1 and c-3", Assert.Throws<ArgumentException>(() => new Decisions([("c-1", "c-2"), ("c-2", "c-3")], [("c-3", "c-1")])).Message, StringComparison.Ordinal);

    /// <summary>The clusters of somebody who compares what is new with what is known, and keeps them.</summary>
    private static string InBatches(ImmutableArray<SourcedClaim> claims, int size)
    {
        var (known, graph, builder, told) = (new List<ClaimProfile>(), new KeptGraph(), Told.Builder(), "");
        foreach (var batch in claims.Chunk(size))
        {
            foreach (var claim in batch.Select(claim => builder.Profile([claim])[0]))
            {
                graph.Add(claim.Id);
                foreach (var pair in builder.Compare(claim, known.Where(other => Meet(builder, claim, other)))) graph.Set(claim.Id, pair.Other.Id, pair.Odds ?? 0);
                // As an archive keeps it.
                known.Add(builder.Profile(ProfileBytes.Of(claim), builder.ReportProfile(ProfileBytes.Of(claim.Report))));
            }
            told = graph.Settle();
        }
        return told;
    }

    /// <summary>As an archive looks them up.</summary>
    private static bool Meet(IncidentBuilder builder, ClaimProfile claim, ClaimProfile other) => (claim.Kin & other.Kin) != 0
        && claim.Blocks.Any(key => key.Probes.Any(probe => other.Blocks.Any(its => its.Home == probe && key.Meets(its.IsWide, its.Last) && (key == claim.ReportBlock || builder.MayBeAlike(claim.Outline, other.Outline)))));

    private static string Members(ImmutableArray<Incident> incidents) => string.Join('\n', incidents.Select(incident => string.Join(' ', incident.Claims.Select(claim => claim.Id))));

    private static string IncidentOf(ImmutableArray<Incident> incidents, string claim) => incidents.Single(incident => incident.Claims.Any(member => member.Id == claim)).Id;

    private static string Tell(ImmutableArray<Incident> incidents) => string.Join('\n', incidents.Select(incident =>
        $"{incident.Id} < {incident.PartOf}: {string.Join(' ', incident.Claims.Select(claim => claim.Id))} | {incident.Event.Class} {incident.Actors?.Best.Key} {incident.Places?.Best.Name} {incident.Times?.Best.From} | "
        + $"{string.Join("; ", incident.Counts.Select(count => $"{count.Of} {count.Low} {count.Best} {count.High}"))} | {string.Join("; ", incident.Contradictions.Select(item => item.Text))} | "
        + string.Join("; ", incident.Links.Select(link => $"{link.A} {link.B} {link.Score} {string.Join(',', link.Evidence.Select(item => item.Words))}"))));
}
