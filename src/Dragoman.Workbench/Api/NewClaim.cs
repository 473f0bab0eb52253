using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Contract;
using Dragoman.Text;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>Words of a report: offsets in code points, [start, end).</summary>
internal sealed record SpanAsked(int Start, int End);

/// <param name="Id">Of the register, or of an actor that was added.</param>
internal sealed record PartyAsked(string Id, int Start, int End, string? Person = null);

internal sealed record PlaceAsked(
    int Start, int End, string Name, string? Gazetteer = null, double? Lat = null, double? Lon = null, string? Country = null, string? Admin1 = null, string? Admin2 = null, int Precision = 1, double? RadiusKm = null);

/// <param name="Start">Where words say when; without them the day of publication stands in.</param>
internal sealed record TimeAsked(DateOnly From, DateOnly To, int Precision = 1, int? Start = null, int? End = null);

internal sealed record QuantityAsked(string Kind, int Start, int End, double? Low = null, double? High = null, string? Of = null);

internal sealed record SourceAsked(string Kind, int Start, int End, string? Actor = null, bool Party = false);

/// <summary>A claim that a person found.</summary>
/// <param name="Evidence">The sentence of the trigger unless said otherwise.</param>
internal sealed record NewClaim(
    SpanAsked Trigger, string Class, string Status = "occurred", SpanAsked? Evidence = null, ImmutableArray<PartyAsked>? Actors = null, ImmutableArray<PartyAsked>? Recipients = null, PlaceAsked? Place = null,
    TimeAsked? Time = null, ImmutableArray<QuantityAsked>? Quantities = null, ImmutableArray<SourceAsked>? Attribution = null, string? Reason = null)
{
    /// <summary>As a claim of the report, which is held to register and code books yet.</summary>
    public Claim Of(Report report, Document document, Func<string, Actor?> actors)
    {
        var spans = new Spans(report.Text);
        var trigger = spans.Of(Trigger.Start, Trigger.End, "trigger");
        return new Claim
        {
            Id = IdOf(report, trigger),
            Event = new EventType(Class, "", null, [], null, null),
            Trigger = trigger,
            Evidence = Evidence is { } evidence ? spans.Of(evidence.Start, evidence.End, "evidence") : SentenceOf(document, trigger),
            Actors = PartiesOf(Actors, "actors", spans, actors),
            Recipients = PartiesOf(Recipients, "recipients", spans, actors),
            Place = Place is { } place
                ? new ClaimPlace(spans.Of(place.Start, place.End, "place"), place.Name, place.Gazetteer, place.Lat, place.Lon, place.Country, place.Admin1, place.Admin2, place.Precision, place.RadiusKm, null)
                : null,
            Time = Time is { } time ? TimeOf(time, spans) : null,
            Status = Known(ContractValues.Statuses, Status, "status"),
            Attribution = [.. (Attribution ?? []).Select(source => new Attribution(spans.Of(source.Start, source.End, "attribution"), Known(ContractValues.SourceKinds, source.Kind, "attribution.kind"), source.Actor is { } id ? actors(id) ?? throw NoActor(id, "attribution") : null, source.Party))],
            Quantities = [.. (Quantities ?? []).Select(quantity => new ClaimQuantity(Known(ContractValues.QuantityKinds, quantity.Kind, "quantities.kind"), quantity.Low, quantity.High, quantity.Of, spans.Of(quantity.Start, quantity.End, "quantities")))],
            Because = new Reason("person", Construction.Person),
            Confidence = 1,
        };
    }

    /// <summary>Apart from what any reader would call it, so that a reader may find the same later.</summary>
    private string IdOf(Report report, TextSpan trigger) =>
        "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"person|{report.Id}|{trigger.Start}|{trigger.End}|{Class}|{Place?.Start ?? -1}")).AsSpan(0, 8));

    private static TextSpan SentenceOf(Document document, TextSpan trigger) =>
        document.Sentences.Select(sentence => sentence.Span).FirstOrDefault(span => span.Start <= trigger.Start && trigger.End <= span.End) is { Length: > 0 } sentence ? sentence : trigger;

    private static ImmutableArray<ClaimActor> PartiesOf(ImmutableArray<PartyAsked>? parties, string where, Spans spans, Func<string, Actor?> actors) =>
        [.. (parties ?? []).Select(party => new ClaimActor(actors(party.Id) ?? throw NoActor(party.Id, where), spans.Of(party.Start, party.End, where), Asked.Text(party.Person)))];

    private static ClaimTime TimeOf(TimeAsked time, Spans spans) => time is { Start: { } start, End: { } end }
        ? new ClaimTime(spans.Of(start, end, "time"), time.From, time.To, time.Precision, TimeBasis.Clause)
        : new ClaimTime(null, time.From, time.To, time.Precision, TimeBasis.Published);

    private static T Known<T>(IReadOnlyDictionary<string, T> words, string word, string where) =>
        words.TryGetValue(word, out var value) ? value : throw Refusal.Wrong(where, $"'{word}' is none of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}");

    private static Refusal NoActor(string id, string where) =>
        new(StatusCodes.Status422UnprocessableEntity, $"there is no actor '{id}'") { Where = where, Advice = "Pick one of /api/v1/actors, or add one there first." };

    /// <summary>Offsets of code points as those of the text.</summary>
    private sealed class Spans(string text)
    {
        private readonly CodePointIndex _index = new(text);

        public TextSpan Of(int start, int end, string where) => start >= 0 && end > start && end <= _index.CodePointsBefore(text.Length)
            ? new TextSpan(_index.OffsetOf(start), _index.OffsetOf(end))
            : throw Refusal.Wrong(where, $"{start} to {end} are no words of the report");
    }
}
