using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>A claim as others are compared with it; all that is needed more than once is made once.</summary>
internal sealed class ClaimProfile
{
    /// <summary>News without a date tells of its day or of the two before.</summary>
    private const int DaysBeforePublication = 2;
    private const int DaysBeforeDenial = 3;

    public ClaimProfile(SourcedClaim sourced, Kinship kinship, ReportProfile report, CommonnessTable commonness)
    {
        (Sourced, Kinship, Report) = (sourced, kinship, report);
        var words = WordStems.WordsOf(Claim.Evidence.Of(sourced.Report.Text).ToString()).ToList();
        Names = new WeighedWords(words.Where(word => IsName(word.Word, word.Capital, commonness)).Select(word => WordStems.SoundOf(word.Word)), _ => 1);
        Words = new WeighedWords(words.Where(word => !IsName(word.Word, word.Capital, commonness)).Select(word => WordStems.Of(word.Word)), commonness.RarityOf);
        Trigger = Claim.Because.Trigger.Split('.')[0];
        Days = DaysOf(sourced);
        Point = Claim.Place is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;
    }

    public SourcedClaim Sourced { get; private set; }

    public Claim Claim => Sourced.Claim;

    public string Id => Sourced.Claim.Id;

    public Kinship Kinship { get; }

    public ReportProfile Report { get; }

    public WeighedWords Words { get; }

    public WeighedWords Names { get; }

    /// <summary>The lemma of the trigger's row: "kill".</summary>
    public string Trigger { get; }

    /// <summary>Numbers of days, both inclusive; null where no time is known.</summary>
    public (int From, int To)? Days { get; }

    public GeoPoint? Point { get; }

    /// <summary>Of the place, else of those who take part, else of the report; null where none says.</summary>
    public string? Country =>
        Claim.Place?.Country is { Length: > 0 } country ? country : Claim.Recipients.Concat(Claim.Actors).Select(actor => actor.Actor.Country).FirstOrDefault(code => code is not null) ?? Sourced.Report.Country;

    public bool IsRegion => Claim.Place is { Precision: 3 };

    /// <summary>Whether it is about more than two weeks: a war, a campaign, a month's toll.</summary>
    public bool IsLong => Days is { } days && days.To - days.From > 14;

    /// <summary>Wanted, feared or announced, and no happening yet.</summary>
    public bool IsHypothetical => Claim.Status is Status.Planned or Status.Threatened or Status.Possible;

    /// <summary>The same claim, counted under another voice.</summary>
    public ClaimProfile Under(string voice)
    {
        if (voice == Sourced.Voice) return this;
        var other = (ClaimProfile)MemberwiseClone();
        other.Sourced = Sourced with { Voice = voice };
        return other;
    }

    public bool IsKinTo(ClaimProfile other) => Kinship.Kin.Any(kin => other.Kinship.Kin.Contains(kin));

    internal static bool IsName(string word, bool capital, CommonnessTable commonness) => capital && commonness.RarityOf(WordStems.Of(word)) > 0.8;

    internal static (int From, int To)? DaysOf(SourcedClaim claim) => DaysOf(claim.Claim.Time) ?? DaysOf(claim.Report.Published);

    /// <summary>Denials have no time of their own: they are of what is in the news.</summary>
    private static (int From, int To)? DaysOf(DateOnly? published) => published is { } day ? (day.DayNumber - DaysBeforeDenial, day.DayNumber) : null;

    private static (int From, int To)? DaysOf(ClaimTime? time) => time switch
    {
        null => null,
        { Basis: TimeBasis.Published } => (time.From.DayNumber - DaysBeforePublication, time.To.DayNumber),
        _ => (time.From.DayNumber, time.To.DayNumber),
    };
}

internal static class Sides
{
    extension(Actor actor)
    {
        /// <summary>Known by kind only: "gunmen", "the army", "civilians".</summary>
        public bool IsGeneral => actor.Sector is { } sector && actor.Id.EndsWith(sector, StringComparison.OrdinalIgnoreCase) && actor.Id.Length <= sector.Length + 4;

        public bool IsUnharming => actor.Kind is ActorKind.Civilians or ActorKind.Protesters;

        public bool SharesSideWith(Actor other) => actor.Id == other.Id || actor.Side == other.Side || actor.Side == other.Id || actor.Id == other.Side;

        /// <summary>"gunmen" may be a named group of the country; "the army" may not be its civilians.</summary>
        public bool MayBe(Actor other) =>
            actor.SharesSideWith(other)
            || ((actor.IsGeneral || other.IsGeneral) && (actor.Country is null || other.Country is null || actor.Country == other.Country) && (actor.Sector == other.Sector || KindsMeet(actor.Kind, other.Kind)));
    }

    private static bool KindsMeet(ActorKind one, ActorKind other) =>
        one is ActorKind.Unknown || other is ActorKind.Unknown || one == other || (IsArmed(one) && IsArmed(other) && (one is ActorKind.PoliticalMilitia || other is ActorKind.PoliticalMilitia));

    private static bool IsArmed(ActorKind kind) => kind is ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.StateForces;

    public static bool Meet(ImmutableArray<ClaimActor> some, ImmutableArray<ClaimActor> others) => some.Any(one => others.Any(other => one.Actor.SharesSideWith(other.Actor)));

    public static bool MayMeet(ImmutableArray<ClaimActor> some, ImmutableArray<ClaimActor> others) => some.Any(one => others.Any(other => one.Actor.MayBe(other.Actor)));
}
