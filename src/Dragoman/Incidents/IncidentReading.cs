using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>What the claims of one incident say, field by field.</summary>
internal sealed class IncidentReading
{
    private readonly IncidentDraft _draft;
    private readonly Sources _sources;
    private readonly Testimonies _testimonies;

    /// <summary>Those that say that it was so; all where everybody denies.</summary>
    private readonly ImmutableArray<ClaimProfile> _affirming;

    public IncidentReading(IncidentDraft draft, Sources sources)
    {
        (_draft, _sources) = (draft with { Claims = Voiced(draft.Claims) }, sources);
        _testimonies = new Testimonies(sources, _draft.Claims.SelectMany(claim => claim.Claim.Actors.Concat(claim.Claim.Recipients)).Select(actor => actor.Actor));
        ImmutableArray<ClaimProfile> affirming = [.. _draft.Claims.Where(claim => claim.Claim.Status is not Status.Denied)];
        _affirming = affirming.IsEmpty ? _draft.Claims : affirming;
    }

    public Incident Read()
    {
        ImmutableArray<SourcedClaim> claims = [.. _draft.Claims.Select(claim => claim.Sourced)];
        var counts = new CountReading(_affirming, _testimonies).Read();
        var contradictions = new ContradictionReading(_draft.Claims, _testimonies).Read(counts);
        return new Incident
        {
            Id = _draft.Id,
            Claims = [.. claims.Select(claim => claim with { Rating = _sources.RatingOf(claim), SpeaksFor = _sources.SideOf(claim.Report.Outlet) })],
            Events = Events(),
            Statuses = Statuses(),
            Actors = PartiesOf(claim => claim.Actors),
            Recipients = PartiesOf(claim => claim.Recipients),
            Places = Places(),
            Times = Times(),
            Counts = counts,
            Contradictions = contradictions,
            Links = _draft.Links,
            Corroboration = new Corroboration(
                claims.Select(claim => claim.Report.Id).Distinct().Count(), Testimonies.Voices(claims), Testimonies.Voices(claims.Where(claim => !_testimonies.IsOfParty(claim))), Disputes.Of(contradictions)),
        };
    }

    /// <summary>Of one incident an outlet is one voice, and so are copies of one text.</summary>
    private static ImmutableArray<ClaimProfile> Voiced(ImmutableArray<ClaimProfile> claims) =>
        [.. claims.Zip(Voicing.Of([.. claims.Select(claim => claim.Sourced)]), (claim, voiced) => claim.Under(voiced.Voice))];

    /// <summary>"air strike" says more than "attack", and both more than the deaths that came of it.</summary>
    private Finding<Events.EventType> Events()
    {
        var part = _affirming.GroupBy(claim => claim.Claim.Event.Class).ToDictionary(group => group.Key, group => (group.First().Kinship.Part, Breadth: group.First().Kinship.Kin.Length));
        var values = _testimonies.Of(_affirming.Select(claim => (claim.Claim.Event, claim.Sourced)), type => type.Class)
            .OrderBy(value => part[value.Value.Class].Part is EventPart.Outcome && part[value.Value.Class].Breadth > 2).ThenByDescending(value => value.Voices).ThenBy(value => part[value.Value.Class].Breadth);
        return Found([.. values], "what was done before what came of it; most voices, then the class that says most");
    }

    private Finding<Status> Statuses() =>
        Found(_testimonies.Of(_draft.Claims.Select(claim => (claim.Claim.Status, claim.Sourced)), status => status.ToString()), "most voices that are no side of it");

    private Finding<Parties>? PartiesOf(Func<Claim, ImmutableArray<ClaimActor>> of)
    {
        var said = _affirming.Where(claim => !of(claim.Claim).IsEmpty).Select(claim => (new Parties([.. of(claim.Claim).Select(actor => actor.Actor).DistinctBy(actor => actor.Id).OrderBy(actor => actor.Id, StringComparer.Ordinal)]), claim.Sourced));
        var values = _testimonies.Of(said, parties => parties.Key).OrderBy(value => value.Value.Actors.All(actor => actor.IsGeneral));
        return FoundOrNull([.. values], "a name before \"gunmen\"; then most voices that are no side of it");
    }

    private Finding<ClaimPlace>? Places()
    {
        var values = _testimonies.Of(_affirming.Where(claim => claim.Claim.Place is not null).Select(claim => (claim.Claim.Place!, claim.Sourced)), place => place.Gazetteer ?? $"{place.Name}|{place.Relation}|{place.Country}")
            .OrderBy(value => value.Value.Latitude is null).ThenBy(value => value.Value.Precision).ThenByDescending(Testimonies.Impartial).ThenByDescending(value => value.Voices).ThenBy(value => value.Value.RadiusKilometres);
        return FoundOrNull([.. values], "the most precise; then most voices that are no side of it");
    }

    private Finding<ClaimTime>? Times()
    {
        var values = _testimonies.Of(_affirming.Where(claim => claim.Claim.Time is not null).Select(claim => (claim.Claim.Time!, claim.Sourced)), time => $"{time.From:O} {time.To:O} {time.Basis is TimeBasis.Published}")
            .OrderBy(value => value.Value.Basis is TimeBasis.Published).ThenBy(value => value.Value.Precision).ThenByDescending(Testimonies.Impartial).ThenByDescending(value => value.Voices);
        return FoundOrNull([.. values], "words before the date of publication, then the most precise; then most voices that are no side of it");
    }

    private static Finding<T> Found<T>(ImmutableArray<Testimony<T>> values, string rule) => new(values[0].Value, rule, values);

    private static Finding<T>? FoundOrNull<T>(ImmutableArray<Testimony<T>> values, string rule) => values.IsEmpty ? null : Found(values, rule);
}
