using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>
/// Writes the claims of one report by the contract of schema/claim.schema.json. Offsets are Unicode code points into the report's text, and "text" is
/// always exactly that slice; absent values are left out, lists are there even when they are empty.
/// </summary>
public sealed class ClaimJson(Report report)
{
    /// <summary>Changes when a field changes its meaning or goes; not when one is added.</summary>
    public const int Schema = 1;

    private readonly CodePointIndex _index = new(report.Text);

    public void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema", Schema);
        writer.WriteString("id", claim.Id);
        writer.WriteString("report", report.Id);
        writer.Optional("document", report.Reference);
        Write(writer, claim.Event);
        Write(writer, "trigger", claim.Trigger);
        Write(writer, "evidence", claim.Evidence);
        Write(writer, "actors", claim.Actors);
        Write(writer, "recipients", claim.Recipients);
        WritePlace(writer, claim.Place);
        WriteTime(writer, claim.Time);
        writer.WriteString("status", ContractWords.Of(claim.Status));
        Write(writer, claim.Attribution);
        Write(writer, claim.Quantities);
        WriteMeans(writer, claim);
        Write(writer, claim.Because);
        // Two digits more than the contract shows would be noise of the machine, not of the reading.
        writer.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EventType type)
    {
        writer.WriteStartObject("event");
        writer.WriteString("class", type.Class);
        writer.WriteString("plover", type.Plover);
        writer.Optional("mode", type.Mode);
        writer.Strings("contexts", type.Contexts);
        if (type.Acled is { } acled)
            Write(writer, acled);
        if (type.Ucdp is { } violence)
        {
            writer.WriteStartObject("ucdp");
            writer.WriteNumber("type_of_violence", (int)violence);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AcledType acled)
    {
        writer.WriteStartObject("acled");
        writer.WriteString("disorder_type", acled.DisorderType);
        writer.WriteString("event_type", acled.EventType);
        writer.WriteString("sub_event_type", acled.SubEventType);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, string name, TextSpan span)
    {
        writer.WriteStartObject(name);
        WriteSpan(writer, span);
        writer.WriteEndObject();
    }

    private void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", _index.CodePointsBefore(span.Start));
        writer.WriteNumber("end", _index.CodePointsBefore(span.End));
        writer.WriteString("text", span.Of(report.Text));
    }

    private void Write(Utf8JsonWriter writer, string name, ImmutableArray<ClaimActor> actors)
    {
        writer.WriteStartArray(name);
        foreach (var actor in actors)
            Write(writer, actor);
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, ClaimActor mention)
    {
        var actor = mention.Actor;
        writer.WriteStartObject();
        writer.WriteString("id", actor.Id);
        writer.WriteString("name", actor.Name);
        writer.Optional("country", actor.Country);
        writer.Optional("sector", actor.Sector);
        if (actor.Kind is not ActorKind.Unknown)
            writer.WriteNumber("kind", (int)actor.Kind);
        writer.WriteString("side", actor.Side);
        writer.Optional("person", mention.Person);
        WriteSpan(writer, mention.Span);
        writer.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter writer, ClaimPlace? place)
    {
        if (place is null)
            return;
        writer.WriteStartObject("place");
        WriteSpan(writer, place.Span);
        writer.WriteString("name", place.Name);
        writer.Optional("gazetteer", place.Gazetteer);
        writer.Optional("lat", place.Latitude);
        writer.Optional("lon", place.Longitude);
        writer.Optional("country", place.Country);
        writer.Optional("admin1", place.Admin1);
        writer.Optional("admin2", place.Admin2);
        writer.WriteNumber("precision", place.Precision);
        writer.Optional("radius_km", place.RadiusKilometres);
        WriteRelation(writer, place.Relation);
        writer.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter writer, ClaimPlaceRelation? relation)
    {
        if (relation is null)
            return;
        writer.WriteStartObject("relation");
        if (relation.Kind is { } kind)
            writer.WriteString("kind", ContractWords.Of(kind));
        writer.Optional("direction", relation.Direction);
        writer.Optional("bearing", relation.Bearing);
        writer.Optional("distance_km", relation.DistanceKilometres);
        writer.WriteString("of", relation.Of);
        writer.Optional("to", relation.To);
        writer.WriteEndObject();
    }

    private void WriteTime(Utf8JsonWriter writer, ClaimTime? time)
    {
        if (time is null)
            return;
        writer.WriteStartObject("time");
        if (time.Span is { } span)
            WriteSpan(writer, span);
        writer.Optional("from", time.From);
        writer.Optional("to", time.To);
        writer.WriteNumber("precision", time.Precision);
        writer.WriteString("basis", ContractWords.Of(time.Basis));
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, ImmutableArray<Attribution> chain)
    {
        writer.WriteStartArray("attribution");
        foreach (var source in chain)
        {
            writer.WriteStartObject();
            WriteSpan(writer, source.Span);
            writer.WriteString("kind", ContractWords.Of(source.Kind));
            // The one value that is null and not left out: "speaks for nobody we know" is an answer here.
            writer.WriteString("actor", source.Actor?.Id);
            writer.WriteBoolean("party", source.Party);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, ImmutableArray<ClaimQuantity> quantities)
    {
        writer.WriteStartArray("quantities");
        foreach (var quantity in quantities)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", ContractWords.Of(quantity.Kind));
            writer.Optional("low", quantity.Low);
            writer.Optional("high", quantity.High);
            writer.Optional("of", quantity.Of);
            WriteSpan(writer, quantity.Span);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WriteMeans(Utf8JsonWriter writer, Claim claim)
    {
        if (claim.Aim is { } aim)
            Write(writer, "aim", aim);
        if (claim.Instruments.IsEmpty)
            return;
        writer.WriteStartArray("instruments");
        foreach (var instrument in claim.Instruments)
        {
            writer.WriteStartObject();
            WriteSpan(writer, instrument);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Reason because)
    {
        writer.WriteStartObject("because");
        writer.WriteString("trigger", because.Trigger);
        writer.WriteString("construction", ContractWords.Of(because.Construction));
        writer.WriteEndObject();
    }
}
