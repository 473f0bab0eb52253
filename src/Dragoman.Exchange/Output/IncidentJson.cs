using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Output;

/// <summary>Writes an incident as a line of JSON: what is found, field by field, with who says so, and the ids of the claims it rests on.</summary>
public static class IncidentJson
{
    /// <summary>Changes when a field changes its meaning or goes; not when one is added.</summary>
    public const int Schema = 1;

    public static ReadOnlyMemory<byte> Line(Incident incident)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Json.To(buffer)) Write(writer, incident);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, Incident incident)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema", Schema);
        writer.WriteString("id", incident.Id);
        writer.Optional("part_of", incident.PartOf);
        Write(writer, "event", incident.Events, (to, type) => to.WriteString("value", type.Class));
        Write(writer, "status", incident.Statuses, (to, status) => to.WriteString("value", ContractWords.Of(status)));
        Write(writer, "actors", incident.Actors, WriteParties);
        Write(writer, "recipients", incident.Recipients, WriteParties);
        Write(writer, "place", incident.Places, WritePlace);
        Write(writer, "time", incident.Times, WriteTime);
        WriteArray(writer, "counts", incident.Counts, WriteCount);
        WriteArray(writer, "contradictions", incident.Contradictions, WriteContradiction);
        WriteCorroboration(writer, incident.Corroboration);
        WriteArray(writer, "claims", incident.Claims, WriteClaim);
        WriteArray(writer, "links", incident.Links, WriteLink);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, Finding<T>? finding, Action<Utf8JsonWriter, T> value)
    {
        if (finding is null) return;
        writer.WriteStartObject(name);
        value(writer, finding.Best);
        writer.WriteString("rule", finding.Rule);
        WriteArray(writer, "testimonies", finding.Values, (to, testimony) => WriteTestimony(to, testimony, value));
        writer.WriteEndObject();
    }

    private static void WriteTestimony<T>(Utf8JsonWriter writer, Testimony<T> testimony, Action<Utf8JsonWriter, T> value)
    {
        value(writer, testimony.Value);
        writer.WriteNumber("voices", testimony.Voices);
        if (!testimony.Rating.IsNone) writer.WriteString("rating", testimony.Rating.ToString());
        writer.Strings("speakers", testimony.Speakers);
        writer.Strings("claims", testimony.Claims.Select(claim => claim.Id));
        writer.Strings("of_parties", testimony.OfParties.Select(claim => claim.Id));
    }

    private static void WriteParties(Utf8JsonWriter writer, Parties parties) => WriteArray(writer, "value", parties.Actors, WriteActor);

    private static void WriteActor(Utf8JsonWriter writer, Actor actor)
    {
        writer.WriteString("id", actor.Id);
        writer.WriteString("name", actor.Name);
        writer.WriteString("side", actor.Side);
    }

    private static void WritePlace(Utf8JsonWriter writer, ClaimPlace place)
    {
        writer.WriteString("value", place.Name);
        writer.Optional("gazetteer", place.Gazetteer);
        writer.Optional("lat", place.Latitude);
        writer.Optional("lon", place.Longitude);
        writer.Optional("country", place.Country);
        writer.Optional("admin1", place.Admin1);
        writer.WriteNumber("precision", place.Precision);
        writer.Optional("radius_km", place.RadiusKilometres);
    }

    private static void WriteTime(Utf8JsonWriter writer, ClaimTime time)
    {
        writer.Optional("from", time.From);
        writer.Optional("to", time.To);
        writer.WriteNumber("precision", time.Precision);
        writer.WriteString("basis", ContractWords.Of(time.Basis));
    }

    private static void WriteCount(Utf8JsonWriter writer, CountFinding count)
    {
        writer.WriteString("kind", ContractWords.Of(count.Kind));
        writer.Optional("of", count.Of);
        writer.WriteNumber("low", count.Low);
        writer.WriteNumber("best", count.Best);
        writer.WriteNumber("high", count.High);
        writer.WriteNumber("conservative", count.Conservative);
        writer.WriteString("rule", count.Rule);
        WriteArray(writer, "testimonies", count.Values, (to, testimony) => WriteTestimony(to, testimony, WriteRange));
        WriteArray(writer, "updates", count.Updates, WriteUpdate);
    }

    private static void WriteUpdate(Utf8JsonWriter writer, CountUpdate update)
    {
        writer.WriteString("speaker", update.Speaker);
        WriteArray(writer, "told", update.Told, (to, told) =>
        {
            to.Optional("published", told.Published);
            WriteRange(to, told.Range);
            to.WriteString("claim", told.Claim.Id);
        });
    }

    private static void WriteRange(Utf8JsonWriter writer, CountRange range)
    {
        writer.WriteNumber("at_least", range.Low);
        writer.Optional("at_most", range.High);
    }

    private static void WriteContradiction(Utf8JsonWriter writer, Contradiction contradiction)
    {
        writer.WriteString("field", ContractWords.Of(contradiction.Field));
        writer.WriteString("text", contradiction.Text);
        WriteArray(writer, "sides", contradiction.Sides, (to, side) => WriteTestimony(to, side, (words, value) => words.WriteString("value", value)));
    }

    private static void WriteCorroboration(Utf8JsonWriter writer, Corroboration corroboration)
    {
        writer.WriteStartObject("corroboration");
        writer.WriteNumber("reports", corroboration.Reports);
        writer.WriteNumber("voices", corroboration.Voices);
        writer.WriteNumber("impartial", corroboration.Impartial);
        writer.WriteNumber("dispute", corroboration.Dispute);
        writer.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter writer, SourcedClaim claim)
    {
        writer.WriteString("id", claim.Id);
        writer.WriteString("report", claim.Report.Id);
        writer.Optional("document", claim.Report.Reference);
        writer.WriteString("class", claim.Claim.Event.Class);
        writer.WriteString("evidence", claim.Claim.Evidence.Of(claim.Report.Text));
        writer.WriteString("speaker", claim.Speaker);
        // Absent is unrated; F and 6 are somebody's word.
        writer.Optional("reliability", claim.Rating.Reliability?.ToString());
        if (claim.Rating.Credibility is { } credibility) writer.WriteNumber("credibility", (int)credibility);
        writer.Optional("speaks_for", claim.SpeaksFor);
    }

    private static void WriteLink(Utf8JsonWriter writer, Link link)
    {
        writer.WriteString("a", link.A);
        writer.WriteString("b", link.B);
        writer.WriteNumber("score", link.Score);
        WriteArray(writer, "evidence", link.Evidence, (to, evidence) =>
        {
            to.WriteString("feature", ContractWords.Of(evidence.Feature));
            to.WriteNumber("weight", evidence.Weight);
            to.WriteString("words", evidence.Words);
        });
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
