using System.Buffers;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>
/// RFC 7946: a feature for every claim that has coordinates, longitude first; its properties are <see cref="FlatColumns.All"/>, absent ones left out.
/// Claims without coordinates are counted as left out.
/// </summary>
public sealed class GeoJsonFormat : ClaimFormat
{
    public override ReadOnlySpan<byte> Opening => "{\"type\":\"FeatureCollection\",\"features\":[\n"u8;

    public override ReadOnlySpan<byte> Separator => ",\n"u8;

    public override ReadOnlySpan<byte> Closing => "\n]}\n"u8;

    public override Rendering Render(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        var index = new CodePointIndex(reading.Report.Text);
        var leftOut = 0;
        foreach (var claim in reading.Claims)
            if (claim.Place is { Latitude: { } latitude, Longitude: { } longitude })
                Write(buffer, writer, new FlatClaim(reading.Report, index, claim), (longitude, latitude));
            else
                leftOut++;
        return new Rendering(buffer.WrittenMemory, leftOut);
    }

    private void Write(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer, FlatClaim row, (double Longitude, double Latitude) point)
    {
        if (buffer.WrittenCount > 0)
            buffer.Write(Separator);
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", row.Claim.Id);
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
        WriteProperties(writer, row);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteProperties(Utf8JsonWriter writer, FlatClaim row)
    {
        writer.WriteStartObject("properties");
        foreach (var column in FlatColumns.All)
            Write(writer, column.Name, column.Value(row));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, FlatValue value)
    {
        writer.Optional(name, value.Number);
        writer.Optional(name, value.Text);
    }
}
