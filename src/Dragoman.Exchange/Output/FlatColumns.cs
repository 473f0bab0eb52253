using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;

namespace Dragoman.Exchange.Output;

/// <summary>The columns of a flat claim, in their order. Columns may be added at the end; none is renamed within one schema.</summary>
public static class FlatColumns
{
    public static ImmutableArray<FlatColumn> All { get; } =
    [
        new("id", "the claim", row => row.Claim.Id),
        new("report", "the report: a hash of its text", row => row.Report.Id),
        new("document", "the report where it came from: a file's name or an id", row => row.Report.Reference),
        new("outlet", "who published it", row => row.Report.Outlet),
        new("published", "when, year-month-day", row => row.Report.Published is { } day ? ContractWords.Of(day) : null),
        new("url", "its address", row => row.Report.Url),
        .. Event(),
        .. Actors("actor", row => row.Claim.Actors),
        .. Actors("recipient", row => row.Claim.Recipients),
        .. Place(),
        .. Time(),
        .. Sources(),
        .. Quantities(),
        .. Evidence(),
    ];

    private static IEnumerable<FlatColumn> Event() =>
    [
        new("class", "Dragoman's class of the event", row => row.Claim.Event.Class),
        new("status", "occurred, ongoing, attempted, planned, threatened, possible, denied or unconfirmed", row => ContractWords.Of(row.Claim.Status)),
        new("plover", "PLOVER 2021 event type", row => row.Claim.Event.Plover),
        new("mode", "PLOVER mode", row => row.Claim.Event.Mode),
        new("contexts", "PLOVER contexts, a list", row => FlatClaim.List(row.Claim.Event.Contexts, context => context)),
        new("acled_disorder_type", "ACLED disorder type", row => row.Claim.Event.Acled?.DisorderType),
        new("acled_event_type", "ACLED event type", row => row.Claim.Event.Acled?.EventType),
        new("acled_sub_event_type", "ACLED sub-event type", row => row.Claim.Event.Acled?.SubEventType),
        new("ucdp_type_of_violence", "UCDP: 1 state-based, 2 non-state, 3 one-sided", row => (double?)(int?)row.Claim.Event.Ucdp),
    ];

    private static IEnumerable<FlatColumn> Actors(string role, Func<FlatClaim, ImmutableArray<ClaimActor>> actors) =>
    [
        new(role + "_ids", $"the {role}s' ids, a list", row => FlatClaim.List(actors(row), actor => actor.Actor.Id)),
        new(role + "_names", "their names, in the order of the ids", row => FlatClaim.List(actors(row), actor => actor.Actor.Name)),
        new(role + "_countries", "ISO 3166 alpha-3, in the order of the ids", row => FlatClaim.List(actors(row), actor => actor.Actor.Country)),
        new(role + "_sectors", "PLOVER sectors, in the order of the ids", row => FlatClaim.List(actors(row), actor => actor.Actor.Sector)),
        new(role + "_kinds", "ACLED's inter codes, in the order of the ids",
            row => FlatClaim.List(actors(row), actor => ((int)actor.Actor.Kind).ToString(CultureInfo.InvariantCulture))),
        new(role + "_texts", "the report's words for them, in the order of the ids", row => FlatClaim.List(actors(row), actor => row.Words(actor.Span))),
    ];

    private static IEnumerable<FlatColumn> Place() =>
    [
        new("place_name", "the name of the place in its gazetteer", row => row.Claim.Place?.Name),
        new("place_text", "the report's words for it", row => row.Words(row.Claim.Place?.Span)),
        new("gazetteer", "layer and key of the place", row => row.Claim.Place?.Gazetteer),
        new("lat", "WGS 84, degrees", row => row.Claim.Place?.Latitude),
        new("lon", "WGS 84, degrees", row => row.Claim.Place?.Longitude),
        new("country", "ISO 3166 alpha-3 of the place", row => row.Claim.Place?.Country),
        new("admin1", "first-level unit", row => row.Claim.Place?.Admin1),
        new("admin2", "second-level unit", row => row.Claim.Place?.Admin2),
        new("place_precision", "ACLED: 1 a named town or site, 2 part of a region or near a town, 3 a region or more", row => row.Claim.Place?.Precision),
        new("radius_km", "how far from the coordinates the event may be", row => row.Claim.Place?.RadiusKilometres),
        new("place_direction", "of \"26 km north of Tripoli\": north", row => row.Claim.Place?.Relation?.Direction),
        new("place_distance_km", "26", row => row.Claim.Place?.Relation?.DistanceKilometres),
        new("place_of", "Tripoli", row => row.Claim.Place?.Relation?.Of),
        new("place_relation", "away, near, part, border, between, along or offshore", row => row.Claim.Place?.Relation?.Kind is { } kind ? ContractWords.Of(kind) : null),
        new("place_bearing", "degrees clockwise from north", row => row.Claim.Place?.Relation?.Bearing),
        new("place_to", "of \"between Sirte and Misrata\": Misrata", row => row.Claim.Place?.Relation?.To),
    ];

    private static IEnumerable<FlatColumn> Time() =>
    [
        new("from", "the first day, year-month-day", row => row.Claim.Time is { } time ? ContractWords.Of(time.From) : null),
        new("to", "the last day", row => row.Claim.Time is { } time ? ContractWords.Of(time.To) : null),
        new("time_precision", "ACLED: 1 day, 2 week, 3 month or vaguer", row => row.Claim.Time?.Precision),
        new("time_basis", "clause, sentence, discourse: the time of the sentence before, or published: the date of publication stands in", row => row.Claim.Time is { } time ? ContractWords.Of(time.Basis) : null),
        new("time_text", "the report's words for it", row => row.Words(row.Claim.Time?.Span)),
    ];

    private static IEnumerable<FlatColumn> Sources() =>
    [
        new("source_texts", "who says so, nearest first, a list; empty when the outlet itself speaks", row => FlatClaim.List(row.Claim.Attribution, source => row.Words(source.Span))),
        new("source_kinds", "kinds of the sources, in their order", row => FlatClaim.List(row.Claim.Attribution, source => ContractWords.Of(source.Kind))),
        new("source_actors", "ids of the sides they speak for, in their order", row => FlatClaim.List(row.Claim.Attribution, source => source.Actor?.Id)),
        new("source_parties", "true where the source's side is a side of the event, in their order", row => FlatClaim.List(row.Claim.Attribution, source => source.Party ? "true" : "false")),
    ];

    /// <summary>The counts that code books ask for have columns of their own; all are in "quantities".</summary>
    private static IEnumerable<FlatColumn> Quantities() =>
    [
        .. Counts(QuantityKind.Fatalities),
        .. Counts(QuantityKind.Injured),
        new("quantities", "all counts: kind=low..high and \" of \" whose, a list", row => FlatClaim.List(row.Claim.Quantities, Spell)),
        new("quantity_texts", "the report's words for them, in their order", row => FlatClaim.List(row.Claim.Quantities, quantity => row.Words(quantity.Span))),
    ];

    private static IEnumerable<FlatColumn> Counts(QuantityKind kind) =>
    [
        new(ContractWords.Of(kind) + "_low", "at least so many; of several counts the first", row => row.Quantity(kind)?.Low),
        new(ContractWords.Of(kind) + "_high", "at most so many", row => row.Quantity(kind)?.High),
    ];

    private static string Spell(ClaimQuantity quantity) => (quantity.Low, quantity.High) switch
    {
        (null, null) => ContractWords.Of(quantity.Kind),
        var (low, high) => string.Create(CultureInfo.InvariantCulture, $"{ContractWords.Of(quantity.Kind)}={low}..{high}"),
    } + (quantity.Of is { } of ? " of " + of : "");

    private static IEnumerable<FlatColumn> Evidence() =>
    [
        new("instruments", "weapons or means that the text names, a list", row => FlatClaim.List(row.Claim.Instruments, instrument => row.Words(instrument))),
        new("aim", "what the act was for", row => row.Words(row.Claim.Aim)),
        new("trigger", "the word that evokes the event", row => row.Words(row.Claim.Trigger)),
        new("trigger_start", "offset in Unicode code points", row => row.Offset(row.Claim.Trigger.Start)),
        new("trigger_end", "offset of the first code point after it", row => row.Offset(row.Claim.Trigger.End)),
        new("evidence", "the sentence", row => row.Words(row.Claim.Evidence)),
        new("evidence_start", "offset in Unicode code points", row => row.Offset(row.Claim.Evidence.Start)),
        new("evidence_end", "offset of the first code point after it", row => row.Offset(row.Claim.Evidence.End)),
        new("because_trigger", "the row of triggers.tsv that fired", row => row.Claim.Because.Trigger),
        new("because_construction", "the grammar by which it did", row => ContractWords.Of(row.Claim.Because.Construction)),
        new("confidence", "0 to 1: how sure the reader is of having read rightly", row => Math.Round(row.Claim.Confidence, 3)),
    ];
}
