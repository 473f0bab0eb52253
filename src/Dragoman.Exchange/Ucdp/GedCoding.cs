using System.Globalization;
using Dragoman.Claims;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Ucdp;

/// <summary>
/// Events by the codebook of UCDP GED (version 23.1 and later): "an incident where armed force was used by an organised actor against another organised
/// actor, or against civilians, resulting in at least 1 direct death". Identities of conflicts, dyads and sides are UCDP's to give and stay empty.
/// </summary>
/// <param name="isWithoutDeaths">Events without a death too, which UCDP keeps for itself.</param>
public sealed class GedCoding(bool isWithoutDeaths) : Coding<GedRow>(GedTable.Instance)
{
    // "date_prec 5: more than a month, up to a year".
    private const int LongestDays = 366;

    public override string KeyOf(string incident, string? country) => Numbers.Of(incident).ToString(CultureInfo.InvariantCulture);

    public override Coded<GedRow> Code(EventRecord record) => record switch
    {
        { Event: { Ucdp: null, Acled.EventType: "Battles" or "Explosions/Remote violence" or "Violence against civilians" } } => Leave("a side of the dyad isn't named"),
        { Event.Ucdp: null } => Leave("no organised violence by UCDP's types"),
        _ when WhyNotHappened(record.Status) is { } why => Leave(why),
        { Time: null } => Leave("no day"),
        { Time: { } time } when time.To.DayNumber - time.From.DayNumber >= LongestDays => Leave("dated more vaguely than a year"),
        { Place: null } => Leave("no place"),
        _ when GedSides.Of(record) is { } sides => Code(record, sides, GedDeaths.Of(record, sides)),
        _ => Leave("a side of the dyad isn't named"),
    };

    private Coded<GedRow> Code(EventRecord record, GedSides sides, GedDeaths deaths) =>
        deaths.High > 0 || isWithoutDeaths ? new Coded<GedRow>.Row(Row(record, record.Time!, record.Place!, sides, deaths)) : Leave("no death");

    private static GedRow Row(EventRecord record, ClaimTime time, ClaimPlace place, GedSides sides, GedDeaths deaths)
    {
        var country = CodedCountry.Find(place.Country);
        return new GedRow(
            Numbers.Of(record.Id), record.Id, time.From.Year, null, "Coded by program, not reviewed", record.Event.Ucdp,
            null, null, null, null, null, $"{sides.NameA} - {sides.NameB}", null, null, sides.NameA, null, null, sides.NameB,
            record.Reports.Length, Articles(record), Sources.Joined(record.Reports.Select(Sources.NameOf), ";"), Sources.Joined(record.Reports.Select(report => DayOf(report.Published)), ";"),
            Sources.Joined(record.Reports.Select(report => report.Title), ";"), Sources.Joined(record.Quoted, ";"),
            Precisions.Where(place), place.Name, record.PlaceWords, place.Admin1, place.Admin2, place.Latitude, place.Longitude, PointOf(place), GridOf(place),
            country?.UcdpName, country?.GleditschWard, country?.UcdpRegion,
            // "Clear enough to identify the event in full", against those that sources tell together with others.
            time.From == time.To ? 1 : 2, Precisions.Date(time.From, time.To), time.From, time.To,
            deaths.A, deaths.B, deaths.Civilians, deaths.Unknown, deaths.Best, deaths.High, deaths.Low, sides.GwNumberA, sides.GwNumberB);
    }

    /// <summary>"Reuters News,2017-01-30,Six killed";"..." as GED has it.</summary>
    private static string? Articles(EventRecord record) => Sources.Joined(
        record.Reports.Select(report => $"\"{string.Join(',', Sources.NameOf(report), DayOf(report.Published), report.Title).Replace("\"", "\"\"", StringComparison.Ordinal)}\""), ";");

    private static string? DayOf(DateOnly? day) => day is { } some ? ContractWords.Of(some) : null;

    private static string? PointOf(ClaimPlace place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $"POINT ({longitude:F6} {latitude:F6})")
        : null;

    private static int? GridOf(ClaimPlace place) => place is { Latitude: { } latitude, Longitude: { } longitude } ? PrioGrid.CellOf(latitude, longitude) : null;
}
