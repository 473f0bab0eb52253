using System.Buffers;
using System.Text.Json;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Places;

namespace Dragoman.Exchange.Control;

/// <summary>
/// RFC 7946: a feature for every place that has coordinates, longitude first, whose properties are those of the line of JSON. Names of the leading holder
/// and its shares stand at the top, where programs for maps look for what to colour by.
/// </summary>
public static class ControlGeoJson
{
    public static ReadOnlySpan<byte> Opening => "{\"type\":\"FeatureCollection\",\"features\":[\n"u8;

    public static ReadOnlySpan<byte> Separator => ",\n"u8;

    public static ReadOnlySpan<byte> Closing => "\n]}\n"u8;

    /// <summary>Null where the place has no coordinates.</summary>
    public static ReadOnlyMemory<byte>? Feature(Incidents.Control control) => control.Place.Point is not { } point ? (ReadOnlyMemory<byte>?)null : Feature(control.Place.Key, point, writer =>
    {
        writer.WriteString("name", control.Place.Name);
        writer.Optional("holder", control.Holder?.Name);
        writer.Optional("holder_id", control.Holder?.Id);
        writer.Strings("all_holders", control.Holders.Select(holding => holding.Who.Value.Name));
        ControlJson.Write(writer, control);
    });

    /// <inheritdoc cref="Feature(Incidents.Control)"/>
    public static ReadOnlyMemory<byte>? Feature(HeldPlace place, HoldingClaim said, bool isOfParty) => place.Point is not { } point ? (ReadOnlyMemory<byte>?)null : Feature(said.Claim.Id, point, writer =>
    {
        writer.WriteString("name", place.Name);
        ControlJson.Write(writer, place, said, isOfParty);
    });

    private static ReadOnlyMemory<byte> Feature(string id, GeoPoint point, Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Json.To(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "Feature");
            writer.WriteString("id", id);
            writer.WriteStartObject("geometry");
            writer.WriteString("type", "Point");
            writer.WriteStartArray("coordinates");
            writer.WriteNumberValue(point.Longitude);
            writer.WriteNumberValue(point.Latitude);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            properties(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
