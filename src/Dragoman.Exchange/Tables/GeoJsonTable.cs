using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Dragoman.Exchange.Tables;

/// <summary>RFC 7946: a feature for every row that has coordinates, longitude first, its properties the columns; absent ones are left out.</summary>
public sealed class GeoJsonTable : TableFormat
{
    // Four decimals are what code books give; seven are a centimetre.
    private const int Decimals = 7;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new GeoJsonConverterFactory(new GeometryFactory(new PrecisionModel(Math.Pow(10, Decimals)), 4326)) },
    };

    public override bool IsMap => true;

    public override void Write(Table table, Stream output)
    {
        output.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        var separator = "\n"u8.ToArray();
        foreach (var (row, latitude, longitude) in table.Located())
        {
            output.Write(separator);
            JsonSerializer.Serialize(output, FeatureOf(table.Schema, row, latitude, longitude), Options);
            separator = ",\n"u8.ToArray();
        }
        output.Write("\n]}\n"u8);
    }

    private static Feature FeatureOf(TableSchema schema, Cell[] row, double latitude, double longitude)
    {
        var properties = new AttributesTable();
        for (var i = 0; i < row.Length; i++)
            if (!row[i].IsAbsent)
                properties.Add(schema.Columns[i].Name, ValueOf(row[i]));
        return new Feature(new Point(longitude, latitude), properties);
    }

    private static object ValueOf(Cell cell) => cell switch
    {
        { Whole: { } whole } => whole,
        { Number: { } number } => number,
        _ => cell.ToString(),
    };
}
