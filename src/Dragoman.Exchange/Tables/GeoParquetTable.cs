using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Dragoman.Exchange.Tables;

/// <summary>
/// GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0/): the columns of the table, then "geometry", a point as WKB in OGC:CRS84, and the
/// metadata "geo" with the box that holds all of them. Rows without coordinates have no geometry, which the format allows.
/// </summary>
public sealed class GeoParquetTable : TableFormat
{
    private const string Geometry = "geometry";

    public override void Write(Table table, Stream output)
    {
        var points = PointsOf(table);
        var geometry = new BinaryColumn(Geometry, [.. points.Select(point => point is null ? null : new WKBWriter().Write(point))]);
        ParquetColumns.Write(table, [geometry], new Dictionary<string, string> { ["geo"] = Metadata(points) }, output);
    }

    private static Point?[] PointsOf(Table table)
    {
        var at = table.Located().ToDictionary(found => found.Row, found => new Point(found.Longitude, found.Latitude));
        return [.. table.Rows.Select(row => at.GetValueOrDefault(row))];
    }

    private static string Metadata(IEnumerable<Point?> points)
    {
        var box = new Envelope();
        foreach (var point in points)
            if (point is not null)
                box.ExpandToInclude(point.Coordinate);
        var bounds = box.IsNull ? "" : string.Create(CultureInfo.InvariantCulture, $",\"bbox\":[{box.MinX:R},{box.MinY:R},{box.MaxX:R},{box.MaxY:R}]");
        var column = "{\"encoding\":\"WKB\",\"geometry_types\":[\"Point\"]" + bounds + "}";
        return "{\"version\":\"1.1.0\",\"primary_column\":\"" + Geometry + "\",\"columns\":{\"" + Geometry + "\":" + column + "}}";
    }
}
