using System.Collections.Frozen;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>The structures of Parquet's metadata, field by field (apache/parquet-format, parquet.thrift): a number, and the type that the field has.</summary>
internal static class ThriftShapes
{
    private static readonly FrozenDictionary<string, FrozenDictionary<int, string>> Shapes = new Dictionary<string, string>
    {
        ["FileMetaData"] = "1:i32 2:[SchemaElement] 3:i64 4:[RowGroup] 5:[KeyValue] 6:binary 7:[ColumnOrder] 8:EncryptionAlgorithm 9:binary",
        ["SchemaElement"] = "1:i32 2:i32 3:i32 4:binary 5:i32 6:i32 7:i32 8:i32 9:i32 10:LogicalType",
        ["LogicalType"] = "1:Empty 2:Empty 3:Empty 4:Empty 5:Decimal 6:Empty 7:Moment 8:Moment 10:Integer 11:Empty 12:Empty 13:Empty 14:Empty 15:Empty 16:Variant 17:Geography 18:Geography",
        ["Empty"] = "",
        ["Decimal"] = "1:i32 2:i32",
        ["Moment"] = "1:bool 2:TimeUnit",
        ["TimeUnit"] = "1:Empty 2:Empty 3:Empty",
        ["Integer"] = "1:byte 2:bool",
        ["Variant"] = "1:byte",
        ["Geography"] = "1:binary 2:i32",
        ["KeyValue"] = "1:binary 2:binary",
        ["ColumnOrder"] = "1:Empty",
        ["EncryptionAlgorithm"] = "1:Cipher 2:Cipher",
        ["Cipher"] = "1:binary 2:binary 3:bool",
        ["RowGroup"] = "1:[ColumnChunk] 2:i64 3:i64 4:[SortingColumn] 5:i64 6:i64 7:i16",
        ["SortingColumn"] = "1:i32 2:bool 3:bool",
        ["ColumnChunk"] = "1:binary 2:i64 3:ColumnMetaData 4:i64 5:i32 6:i64 7:i32 8:ColumnCrypto 9:binary",
        ["ColumnCrypto"] = "1:Empty 2:ColumnKey",
        ["ColumnKey"] = "1:[binary] 2:binary",
        ["ColumnMetaData"] = "1:i32 2:[i32] 3:[binary] 4:i32 5:i64 6:i64 7:i64 8:[KeyValue] 9:i64 10:i64 11:i64 12:Statistics 13:[PageEncoding] 14:i64 15:i32 16:SizeStatistics 17:GeospatialStatistics",
        ["Statistics"] = "1:binary 2:binary 3:i64 4:i64 5:binary 6:binary 7:bool 8:bool",
        ["PageEncoding"] = "1:i32 2:i32 3:i32",
        ["SizeStatistics"] = "1:i64 2:[i64] 3:[i64]",
        ["GeospatialStatistics"] = "1:BoundingBox 2:[i32]",
        ["BoundingBox"] = "1:double 2:double 3:double 4:double 5:double 6:double 7:double 8:double",
        ["PageHeader"] = "1:i32 2:i32 3:i32 4:i32 5:DataPage 6:Empty 7:DictionaryPage 8:DataPage2",
        ["DataPage"] = "1:i32 2:i32 3:i32 4:i32 5:Statistics",
        ["DictionaryPage"] = "1:i32 2:i32 3:bool",
        ["DataPage2"] = "1:i32 2:i32 3:i32 4:i32 5:i32 6:i32 7:bool 8:Statistics",
    }.ToFrozenDictionary(shape => shape.Key, shape => FieldsOf(shape.Value));

    /// <summary>"[KeyValue]"; null for a field that nobody knows.</summary>
    public static string? TypeOf(string shape, int field) => Shapes[shape].GetValueOrDefault(field);

    private static FrozenDictionary<int, string> FieldsOf(string shape) => shape.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split(':'))
        .ToFrozenDictionary(field => int.Parse(field[0], System.Globalization.CultureInfo.InvariantCulture), field => field[1]);
}
