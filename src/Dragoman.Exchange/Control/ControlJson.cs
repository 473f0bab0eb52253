using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Control;

/// <summary>Writes who holds a place as a line of JSON, by schema/control.schema.json.</summary>
public static class ControlJson
{
    /// <summary>Changes when a field changes its meaning or goes; not when one is added.</summary>
    public const int Schema = 1;

    public static ReadOnlyMemory<byte> Line(Incidents.Control control)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Json.To(buffer))
        {
            writer.WriteStartObject();
            Write(writer, control);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>A day's word on a place, as in its history.</summary>
    public static ReadOnlyMemory<byte> Line(HeldPlace place, HoldingClaim said, bool isOfParty)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Json.To(buffer))
        {
            writer.WriteStartObject();
            Write(writer, place, said, isOfParty);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    internal static void Write(Utf8JsonWriter writer, Incidents.Control control)
    {
        writer.WriteNumber("schema", Schema);
        writer.WriteString("type", "control");
        writer.Optional("at", control.Day);
        writer.Place(control.Place);
        writer.WriteString("state", ControlWords.Of(control.State));
        writer.WriteBoolean("disputed", control.IsDisputed);
        WriteHolders(writer, control.Holders);
        if (control.Gone is { } gone)
        {
            writer.WriteStartObject("gone");
            writer.Actor(gone.Who.Value);
            writer.Extent(gone.Extent);
            writer.Testimony(gone.Who);
            writer.WriteEndObject();
        }
        writer.Ids("contested", control.Contested);
        WriteClaims(writer, control.Claims);
    }

    internal static void Write(Utf8JsonWriter writer, HeldPlace place, HoldingClaim said, bool isOfParty)
    {
        writer.WriteNumber("schema", Schema);
        writer.WriteString("type", "change");
        writer.Place(place);
        writer.Optional("from", said.Day);
        writer.Optional("to", said.Until);
        writer.WriteString("role", ControlWords.Of(said.Role));
        writer.WriteBoolean("denied", said.IsDenied);
        writer.Actors("holders", said.Holder is { } holder ? [holder, .. said.With] : []);
        writer.Actors("without", said.Without is { } without ? [without] : []);
        writer.Extent(said.Extent);
        writer.WriteBoolean("of_party", isOfParty);
        WriteClaims(writer, [said.Claim]);
    }

    private static void WriteHolders(Utf8JsonWriter writer, ImmutableArray<Holding> holders)
    {
        writer.WriteStartArray("holders");
        foreach (var holding in holders)
        {
            writer.WriteStartObject();
            writer.Actor(holding.Who.Value);
            writer.Actors("with", holding.With);
            writer.Extent(holding.Extent);
            writer.Optional("since", holding.Since);
            writer.Optional("since_latest", holding.SinceLatest);
            writer.Testimony(holding.Who);
            writer.Ids("against", holding.Against);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter writer, ImmutableArray<SourcedClaim> claims)
    {
        writer.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            writer.WriteStartObject();
            writer.Claim(claim);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
