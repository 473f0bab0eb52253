using System.Collections.Immutable;

namespace Dragoman.Exchange.Tables;

/// <summary>A format that a table can be written in. The same table gives the same bytes, whenever and wherever.</summary>
public abstract class TableFormat
{
    public static ImmutableArray<string> Names => ["csv", "tsv", "jsonl", "geojson", "xlsx", "parquet", "geoparquet"];

    public static TableFormat? Find(string name) => name switch
    {
        "csv" => new DelimitedTable(','),
        "tsv" => new DelimitedTable('\t'),
        "jsonl" => new JsonLinesTable(),
        "geojson" => new GeoJsonTable(),
        "xlsx" => new SpreadsheetTable(),
        "parquet" => new ParquetTable(),
        "geoparquet" => new GeoParquetTable(),
        _ => null,
    };

    /// <summary>Only rows with coordinates can be in it.</summary>
    public virtual bool IsMap => false;

    /// <param name="output">Stays open; need not be able to seek.</param>
    /// <exception cref="TableException">The format can't hold the table.</exception>
    public abstract void Write(Table table, Stream output);
}
