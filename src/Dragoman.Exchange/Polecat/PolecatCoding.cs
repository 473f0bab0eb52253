using System.Collections.Immutable;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Polecat;

/// <summary>
/// Events in POLECAT's columns (Halterman et al. 2023, "PLOVER and POLECAT"). An event has one actor and one recipient there; others of a side are among the
/// organisations of the story. What PLOVER calls historical, future or hypothetical is left out, as POLECAT does.
/// </summary>
/// <param name="version">Of the program that coded.</param>
public sealed class PolecatCoding(string version) : Coding<PolecatRow>(PolecatTable.Instance)
{
    private const string GeoNames = "geonames:";

    public override string KeyOf(string incident, string? country) => incident;

    public override Coded<PolecatRow> Code(EventRecord record) => WhyNotHappened(record.Status) is { } why ? Leave(why) : new Coded<PolecatRow>.Row(Row(record));

    private PolecatRow Row(EventRecord record)
    {
        var (type, place) = (record.Event, record.Place);
        var earliest = record.Reports.FirstOrDefault();
        return new PolecatRow(
            KeyOf(record.Id, null), record.Time?.From, type.Plover, type.Mode, Intensity.Of(type.Plover, type.Mode), QuadCode.Of(type.Plover), Sources.Joined(type.Contexts, ";"),
            PartyOf(record.Actors), PartyOf(record.Recipients),
            place?.Name, place is { Precision: 1 or 2 } ? place.Name : null, place?.Admin2, place?.Admin1, place?.Country, place?.Latitude, place?.Longitude,
            KeyOf(place?.Gazetteer), record.PlaceWords, place is null ? null : place.Precision is 3 ? "A" : "P",
            earliest is null ? null : Sources.NameOf(earliest), earliest?.Published,
            Distinct(Everybody(record).Select(actor => actor.Person)), Distinct(Everybody(record).Select(actor => actor.Actor.Name)), place?.Name,
            earliest?.Language, version);
    }

    private static IEnumerable<RecordActor> Everybody(EventRecord record) => record.Actors.Concat(record.Recipients);

    private static string? Distinct(IEnumerable<string?> names) => Sources.Joined(names.Distinct(StringComparer.Ordinal), ";");

    private static PolecatParty PartyOf(ImmutableArray<RecordActor> actors) => actors is [var first, ..]
        ? new PolecatParty(
            first.Actor.Name, first.Actor.Country, CodedCountry.Find(first.Actor.Country)?.Cow, first.Actor.Sector,
            Distinct(actors.Select(actor => actor.Actor.Sector)), null, first.Words, null)
        : new PolecatParty(null, null, null, null, null, null, null, null);

    private static string? KeyOf(string? gazetteer) => gazetteer is not null && gazetteer.StartsWith(GeoNames, StringComparison.Ordinal) ? gazetteer[GeoNames.Length..] : null;
}
