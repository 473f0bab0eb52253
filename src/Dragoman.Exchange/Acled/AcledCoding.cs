using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Acled;

/// <summary>Events by ACLED's codebook (https://acleddata.com/methodology/acled-codebook). Each rule names its section.</summary>
/// <param name="scales">How far the sources reach.</param>
public sealed class AcledCoding(SourceScales scales) : Coding<AcledRow>(AcledTable.Instance)
{
    // "ACLED does not include events with less temporal information" than the month ("Time precision codes").
    private const int LongestDays = 31;

    private const int Decimals = 4;

    /// <summary>"Event ID": the country's letters and a number, which stays the event's.</summary>
    public override string KeyOf(string incident, string? country) => FormattableString.Invariant($"{country ?? "XXX"}{Numbers.Of(incident)}");

    public override Coded<AcledRow> Code(EventRecord record) => record switch
    {
        { Event.Acled: null } => Leave("ACLED codes no such event"),
        _ when WhyNotHappened(record.Status) is { } why => Leave(why),
        { Time: null } => Leave("no day"),
        { Time: { } time } when time.To.DayNumber - time.From.DayNumber >= LongestDays => Leave("dated more vaguely than a month"),
        { Place: null } => Leave("no place"),
        { Place: { } place } when CodedCountry.Find(place.Country) is { } country && !IsCountryOnly(record, place) => new Coded<AcledRow>.Row(Row(record, record.Time, place, country)),
        { Place.Country: { } iso3 } when CodedCountry.Find(iso3) is not null => Leave("no place more exact than the country"),
        _ => Leave("no country"),
    };

    /// <summary>"Barring some Strategic developments events, ACLED does not record events that are imprecise to the country level" ("Spatial precision codes").</summary>
    private static bool IsCountryOnly(EventRecord record, ClaimPlace place) =>
        place is { Precision: 3, Admin1: null, Admin2: null } && record.Event.Acled?.EventType != "Strategic developments";

    private AcledRow Row(EventRecord record, ClaimTime time, ClaimPlace place, CodedCountry country)
    {
        var day = time.From.AddDays((time.To.DayNumber - time.From.DayNumber) / 2);
        var (type, sides) = (record.Event.Acled!, new AcledSides(record, country));
        var (one, other) = (sides.One, sides.Other);
        return new AcledRow(
            KeyOf(record.Id, country.Iso3),
            // "The middle of the period is used as the reference date."
            day, day.Year, time.Precision, type.DisorderType, type.EventType, type.SubEventType,
            one.Name, one.Associated, one.Kind, other.Name, other.Associated, other.Kind, Interaction.Of(one.Kind, other.Kind), IsCivilianTargeting(type.EventType, type.SubEventType, other),
            country.Numeric is 0 ? null : country.Numeric, country.AcledRegion, country.AcledName, place.Admin1, place.Admin2, null,
            place.Name, Rounded(place.Latitude), Rounded(place.Longitude), place.Precision,
            Sources.Names(record.Reports, "; "), scales.Of(record.Reports, country), AcledNotes.Of(record, time, place, one, other), Fatalities(record),
            Tags(record, type.EventType), Numbers.Seconds(record.Reported));
    }

    /// <summary>
    /// "Civilian targeting": civilians, or people who protest, were the main or only target. That is so in all violence against civilians and excessive
    /// force against protesters, and where they stand as actor2 of remote violence or riots.
    /// </summary>
    private static bool IsCivilianTargeting(string type, string sub, AcledSide other) =>
        type is "Violence against civilians" || sub is "Excessive force against protesters"
        || (type is "Explosions/Remote violence" or "Riots" && other.Kind is ActorKind.Civilians or ActorKind.Protesters);

    /// <summary>"The lowest number of reported fatalities is recorded"; 0 where there is no reference to any ("Reported fatalities").</summary>
    public static int Fatalities(EventRecord record)
    {
        var counts = record.Of(QuantityKind.Fatalities).ToArray();
        var whole = counts.Where(count => count.Of is null).Select(count => count.Conservative).DefaultIfEmpty(0).Max();
        return Math.Max(whole, counts.Where(count => count.Of is not null).Sum(count => count.Conservative));
    }

    private static double? Rounded(double? degrees) => degrees is { } value ? Math.Round(value, Decimals) : null;

    /// <summary>"The 'crowd size' tag is applied globally to all Protests and Riots" ("Tags"); ours says where the row comes from.</summary>
    private static string Tags(EventRecord record, string type) => type is "Protests" or "Riots"
        ? $"crowd size={CrowdOf(record)}; incident={record.Id}"
        : $"incident={record.Id}";

    private static string CrowdOf(EventRecord record) => record.Of(QuantityKind.Protesters).FirstOrDefault() is { } crowd ? FormattableString.Invariant($"about {crowd.Best}") : "no report";
}
