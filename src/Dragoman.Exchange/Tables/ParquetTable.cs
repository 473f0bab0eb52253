namespace Dragoman.Exchange.Tables;

/// <summary>Apache Parquet: whole numbers of 64 bits, doubles, days as DATE, words in UTF-8; every column may be absent.</summary>
public sealed class ParquetTable : TableFormat
{
    public override void Write(Table table, Stream output) => ParquetColumns.Write(table, [], new Dictionary<string, string>(), output);
}
