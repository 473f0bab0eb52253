using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Entities.Names;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>What can't all be true of one incident. Only speakers contradict each other: what one of them says twice is taken for two things.</summary>
internal sealed class ContradictionReading(ImmutableArray<ClaimProfile> claims, Testimonies testimonies)
{
    /// <summary>Around midnight two days are one.</summary>
    private const int SureDays = 2;
    private const double SlackKilometres = 2;

    private readonly ContradictionMaker _make = new(testimonies);
    private readonly ImmutableArray<ClaimProfile> _real = [.. claims.Where(claim => !claim.IsHypothetical && claim.Claim.Status is not (Status.Denied or Status.Attempted))];

    public ImmutableArray<Contradiction> Read(ImmutableArray<CountFinding> counts) =>
        [.. ((IEnumerable<Contradiction?>)[Denied(), Unconfirmed(), Manner(), Doers(), Holders(), Days(), .. counts.Select(count => new CountContradiction(_make).Read(count))]).OfType<Contradiction>()];

    /// <summary>"The RSF said the army bombed it; the army: no hospital was bombed."</summary>
    private Contradiction? Denied()
    {
        var pairs = (from denial in claims where denial.Claim.Status is Status.Denied from claim in _real where Denials.Negates(denial, claim) && SpeakerKey.Differ(denial.Sourced, claim.Sourced) select (denial, claim)).ToList();
        return _make.Of(Field.Status, [.. pairs.Select(pair => ("occurred", pair.claim.Sourced)), .. pairs.Select(pair => ("denied", pair.denial.Sourced))]);
    }

    /// <summary>"a radio reported that he was handed over; the army has not confirmed his release": of two whom reports quote.</summary>
    private Contradiction? Unconfirmed()
    {
        var doubts = _real.Where(claim => claim.Claim is { Status: Status.Unconfirmed, Attribution: [_, ..] }).ToList();
        var told = _real.Where(claim => claim.Claim is { Status: not Status.Unconfirmed, Attribution: [_, ..] } && doubts.Any(doubt => doubt.Claim.Event.Class == claim.Claim.Event.Class && SpeakerKey.Differ(doubt.Sourced, claim.Sourced))).ToList();
        return told.Count == 0 ? null : _make.Of(Field.Status, [.. told.Select(claim => ("occurred", claim.Sourced)), .. doubts.Select(claim => ("not confirmed", claim.Sourced))]);
    }

    /// <summary>Taken by force, or left.</summary>
    private Contradiction? Manner() =>
        _make.Of(Field.Event, [.. OnlyLeft(_real, claim => claim.Kinship.Control, claim => claim.Sourced).Select(claim => (Manner(claim.Kinship.Control)!, claim.Sourced))]);

    /// <summary>"took it after the army had left it": who says both says that it was left.</summary>
    internal static List<T> OnlyLeft<T>(IEnumerable<T> told, Func<T, ControlRole> role, Func<T, SourcedClaim> claim) =>
    [
        .. told.Where(item => Manner(role(item)) is not null).GroupBy(item => SpeakerKey.Of(claim(item)) ?? claim(item).Id, StringComparer.Ordinal)
            .SelectMany(speaker => speaker.Any(item => role(item) is ControlRole.Leave) ? speaker.Where(item => role(item) is ControlRole.Leave) : speaker),
    ];

    internal static string? Manner(ControlRole role) => role switch
    {
        ControlRole.Gain or ControlRole.Loss => "taken",
        ControlRole.Leave => "left",
        _ => null,
    };

    /// <summary>Two places that are named are two happenings, whatever else was put together with them.</summary>
    internal static bool AreApart(ClaimPlace? one, ClaimPlace? other) => (one?.Country is { Length: > 0 } country && other?.Country is { Length: > 0 } another && country != another) || AreFar(one, other) || AreNamedApart(one, other);

    /// <summary>Names of which one couldn't be placed, and that aren't alike.</summary>
    private static bool AreNamedApart(ClaimPlace? one, ClaimPlace? other) =>
        one is { Relation: null } && other is { Relation: null } && (one.Latitude is null || other.Latitude is null) && RomanisedName.Of(one.Name) is var name && RomanisedName.Of(other.Name) is var against
        && Math.Max(name.Similarity(against), Math.Max(name.SimilarityAsPartOf(against), against.SimilarityAsPartOf(name))) < RomanisedName.PerhapsSameName;

    private static bool AreFar(ClaimPlace? one, ClaimPlace? other) =>
        one is { Precision: < 3 } && other is { Precision: < 3 } && one is { Latitude: { } latitude, Longitude: { } longitude, RadiusKilometres: { } radius } && other is { Latitude: { } otherLatitude, Longitude: { } otherLongitude, RadiusKilometres: { } otherRadius }
        && new GeoPoint(latitude, longitude).KilometresTo(new GeoPoint(otherLatitude, otherLongitude))
            > SlackKilometres + (one.Precision == 1 && other.Precision == 1 ? Math.Max(radius, otherRadius) : radius + otherRadius);

    /// <summary>Of acts of one class told from the doer's side: in a fight either may be named first, and who gains a place isn't who loses it.</summary>
    private Contradiction? Doers()
    {
        var acts = _real.Where(claim => claim.Kinship.Part is EventPart.Act && claim.Claim.Event.Class is not "armed-clash" && claim.Kinship.Control is ControlRole.None && claim.Claim.Actors.Any(actor => !actor.Actor.IsUnharming)).ToList();
        var disputed = acts.Where(one => acts.Any(other => other.Claim.Event.Class == one.Claim.Event.Class && !Sides.MayMeet(one.Claim.Actors, other.Claim.Actors) && MayBeOnePlace(one, other) && SpeakerKey.Differ(one.Sourced, other.Sourced))).ToList();
        return _make.Of(Field.Actors, [.. disputed.Select(claim => (string.Join(", ", claim.Claim.Actors.Select(actor => actor.Actor.Name).Distinct().Order(StringComparer.Ordinal)), claim.Sourced))]);
    }

    /// <summary>One report tells of many acts; it is of one of them where it says so.</summary>
    private static bool MayBeOnePlace(ClaimProfile one, ClaimProfile other) =>
        !AreApart(one.Claim.Place, other.Claim.Place) && (one.Report != other.Report || (one.Claim.Place is not null && other.Claim.Place is not null));

    /// <summary>Sides, and that it is fought over; a part of a place is no word on the whole.</summary>
    private Contradiction? Holders()
    {
        var said = _real.Select(claim => (Holder: HolderOf(claim), Claim: claim)).Where(pair => pair.Holder is not null).ToList();
        var disputed = said.Where(one => said.Any(other => other.Holder != one.Holder && !AreOne(one.Claim, other.Claim) && SpeakerKey.Differ(one.Claim.Sourced, other.Claim.Sourced))).ToList();
        return _make.Of(Field.Control, [.. disputed.Select(pair => (pair.Holder!, pair.Claim.Sourced))]);
    }

    private static bool AreOne(ClaimProfile one, ClaimProfile other) =>
        one.Kinship.Control is not ControlRole.Contest && other.Kinship.Control is not ControlRole.Contest && Sides.MayMeet(one.Claim.Actors, other.Claim.Actors);

    private string? HolderOf(ClaimProfile claim) => (claim.Kinship.Control, claim.Claim.Actors) switch
    {
        _ when claim.Claim.Place is { Relation: not null } || claim.Claim.Quantities.Any(quantity => quantity is { Kind: QuantityKind.TerritoryShare, Low: < 100 }) => null,
        (ControlRole.Contest, _) => "contested",
        (ControlRole.Gain or ControlRole.Hold, [{ Actor: { IsUnharming: false } holder }, ..]) when !IsLeft(claim) => holder.Name,
        _ => null,
    };

    /// <summary>"its forces stationed there had withdrawn".</summary>
    private bool IsLeft(ClaimProfile hold) =>
        _real.Any(claim => claim.Kinship.Control is ControlRole.Leave or ControlRole.Loss && claim.Report == hold.Report && claim.Claim.Evidence == hold.Claim.Evidence && Sides.Meet(claim.Claim.Actors, hold.Claim.Actors));

    /// <summary>Only days that the words name, and that no night lies between.</summary>
    private Contradiction? Days()
    {
        var dated = _real.Where(claim => claim.Claim.Time is { Precision: 1, Basis: TimeBasis.Clause } time && time.From == time.To).ToList();
        var disputed = dated.Where(one => dated.Any(other => one.Claim.Event.Class == other.Claim.Event.Class && Math.Abs(one.Claim.Time!.From.DayNumber - other.Claim.Time!.From.DayNumber) >= SureDays && !AreApart(one.Claim.Place, other.Claim.Place) && SpeakerKey.Differ(one.Sourced, other.Sourced))).ToList();
        return _make.Of(Field.Time, [.. disputed.Select(claim => (TimeEvidence.Day(claim.Claim.Time!.From), claim.Sourced))]);
    }
}
