using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>A claim as others are compared with it; all that is needed more than once is made once.</summary>
public sealed class ClaimProfile
{
    /// <summary>News without a date tells of its day or of the two before.</summary>
    private const int DaysBeforePublication = 2;
    private const int DaysBeforeDenial = 3;
    private const double WidestTown = 60;

    private SourcedClaim? _sourced;
    private ImmutableArray<BlockKey> _blocks;

    internal ClaimProfile(SourcedClaim sourced, Kinship kinship, ReportProfile report, CommonnessTable commonness, MarkTable marks)
    {
        (_sourced, Claim, Kinship, Report) = (sourced, sourced.Claim, kinship, report);
        var words = WordStems.WordsOf(Claim.Evidence.Of(sourced.Report.Text).ToString()).ToList();
        Names = new WeighedWords(words.Where(word => IsName(word.Word, word.Capital, commonness)).Select(word => WordStems.SoundOf(word.Word)), _ => 1);
        Words = new WeighedWords(words.Where(word => !IsName(word.Word, word.Capital, commonness)).Select(word => WordStems.Of(word.Word)), commonness.RarityOf);
        Marks = marks.Of(words.Select(word => WordStems.Of(word.Word)));
        Trigger = Claim.Because.Trigger.Split('.')[0];
        Form = Claim.Trigger.Of(sourced.Report.Text).ToString().ToLowerInvariant();
        Days = DaysOf(sourced);
        Country = Claim.Place?.Country is { Length: > 0 } country ? country : Claim.Recipients.Concat(Claim.Actors).Select(actor => actor.Actor.Country).FirstOrDefault(code => code is not null) ?? sourced.Report.Country;
    }

    /// <param name="claim">As far as others are compared with it.</param>
    internal ClaimProfile(Claim claim, Kinship kinship, ReportProfile report, WeighedWords words, WeighedWords names, long marks, string trigger, string form, (int From, int To)? days, string? country)
    {
        (Claim, Kinship, Report, Words, Names) = (claim, kinship, report, words, names);
        (Marks, Trigger, Form, Days, Country) = (marks, trigger, form, days, country);
    }

    public string Id => Claim.Id;

    public ReportProfile Report { get; }

    /// <summary>The blocks it stands in: each comparison asks for them.</summary>
    public ImmutableArray<BlockKey> Blocks => _blocks.IsDefault ? _blocks = BlockKeys.Of(this) : _blocks;

    /// <summary>That of its report.</summary>
    public BlockKey ReportBlock => Blocks[0];

    public ClaimOutline Outline => ClaimOutline.Of(this);

    /// <summary>Claims without a bit in common are of no kin, and no pair.</summary>
    public long Kin => Kinship.Bits;

    /// <summary>How large a whole it is: see <see cref="Wholes.SizeOf(SourcedClaim)"/>.</summary>
    public double Size => Wholes.SizeOf(Days, Claim.Place);

    /// <summary>Not of one that was read out of bytes: there the report is missing.</summary>
    internal SourcedClaim Sourced => _sourced ?? throw new InvalidOperationException($"of {Id} there is no more than what others are compared with");

    internal Claim Claim { get; }

    internal Kinship Kinship { get; }

    internal WeighedWords Words { get; }

    internal WeighedWords Names { get; }

    /// <summary>Bits of <see cref="MarkTable"/>: the means and sites that its sentence names.</summary>
    internal long Marks { get; }

    /// <summary>The lemma of the trigger's row: "kill".</summary>
    internal string Trigger { get; }

    /// <summary>The trigger as it stands in the text, without capitals: "killed".</summary>
    internal string Form { get; }

    /// <summary>Numbers of days, both inclusive; null where no time is known.</summary>
    internal (int From, int To)? Days { get; }

    internal GeoPoint? Point => Claim.Place is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;

    /// <summary>Of the place, else of those who take part, else of the report; null where none says.</summary>
    internal string? Country { get; }

    /// <summary>The place was carried over from another sentence.</summary>
    internal bool IsPlaceAssumed => Claim.Place is { } place && (place.Span.Start < Claim.Evidence.Start || place.Span.End > Claim.Evidence.End);

    /// <summary>The day was carried over from another sentence.</summary>
    internal bool IsDayAssumed => Claim.Time is { Basis: TimeBasis.Discourse };

    /// <summary>A province, a country, or a river and what lies along it.</summary>
    internal bool IsRegion => Claim.Place is { Precision: 3 } or { RadiusKilometres: > WidestTown };

    /// <summary>Whether it is about more than two weeks: a war, a campaign, a month's toll.</summary>
    internal bool IsLong => Days is { } days && days.To - days.From > 14;

    /// <summary>Wanted, feared or announced, and no happening yet.</summary>
    internal bool IsHypothetical => Claim.Status is Status.Planned or Status.Threatened or Status.Possible;

    /// <summary>The same claim, counted under another voice.</summary>
    internal ClaimProfile Under(string voice)
    {
        if (voice == Sourced.Voice) return this;
        var other = (ClaimProfile)MemberwiseClone();
        other._sourced = Sourced with { Voice = voice };
        return other;
    }

    internal bool IsKinTo(ClaimProfile other) => Kinship.Kin.Any(kin => other.Kinship.Kin.Contains(kin));

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
