using Dragoman.Claims;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Hxl;

/// <summary>Events in HXL's columns. There is no code book of events for it; types and precision are ACLED's, which is what humanitarian data have.</summary>
/// <param name="codes">Of administrative units.</param>
public sealed class HxlCoding(PCodes codes) : Coding<HxlRow>(HxlTable.Instance)
{
    public override string KeyOf(string incident, string? country) => incident;

    public override Coded<HxlRow> Code(EventRecord record) => record switch
    {
        _ when WhyNotHappened(record.Status) is { } why => Leave(why),
        { Time: null } => Leave("no day"),
        _ => new Coded<HxlRow>.Row(Row(record)),
    };

    /// <summary>The row by which copies learn that they should drop one.</summary>
    public static HxlRow Withdrawn(string key) => new(
        key, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, HxlTable.Withdrawn);

    private HxlRow Row(EventRecord record)
    {
        var (place, deaths) = (record.Place, record.Of(QuantityKind.Fatalities).ToArray());
        return new HxlRow(
            KeyOf(record.Id, null), record.Time!.From, record.Time.To, record.Event.Acled?.EventType, record.Event.Acled?.SubEventType ?? record.Event.Class,
            Sources.Joined(record.Actors.Select(actor => actor.Actor.Name).Distinct(StringComparer.Ordinal), "; "),
            Sources.Joined(record.Recipients.Select(actor => actor.Actor.Name).Distinct(StringComparer.Ordinal), "; "),
            CodedCountry.Find(place?.Country)?.AcledName, place?.Country,
            place?.Admin1, codes.First(place?.Country, place?.Admin1), place?.Admin2, codes.Second(place?.Country, place?.Admin1, place?.Admin2), place?.Name, place?.Latitude, place?.Longitude, place?.Precision,
            deaths is [] ? null : AcledCoding.Fatalities(record), deaths is [] ? null : Extreme(deaths, count => count.Low), deaths is [] ? null : Extreme(deaths, count => count.High),
            LowestOf(record, QuantityKind.Injured), LowestOf(record, QuantityKind.Displaced),
            Description(record), Sources.Names(record.Reports, "; "), record.Voices, Sources.Joined(record.Ratings, "; "), Sources.Joined(record.Reports.Select(report => report.Url), " "), record.Reported, HxlTable.Current);
    }

    /// <summary>The count of all, or the sum of the sides' where that is more.</summary>
    private static int Extreme(RecordCount[] counts, Func<RecordCount, int> value) => Math.Max(
        counts.Where(count => count.Of is null).Select(value).DefaultIfEmpty(0).Max(), counts.Where(count => count.Of is not null).Sum(value));

    private static int? LowestOf(EventRecord record, QuantityKind kind) => record.Of(kind).ToArray() is [_, ..] counts ? counts.Max(count => count.Conservative) : null;

    private static string? Description(EventRecord record) => record is { Place: { } place, Event.Acled: not null, Time: { } time } && CodedCountry.Find(place.Country) is { } country
        ? AcledNotes.Of(record, time, place, country)
        : null;
}
