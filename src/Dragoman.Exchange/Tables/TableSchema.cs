using System.Collections.Immutable;

namespace Dragoman.Exchange.Tables;

/// <param name="Name">Lower case; the name of its file in a data package.</param>
/// <param name="Key">The column whose values are unique.</param>
public sealed record TableSchema(string Name, string Title, string Key, ImmutableArray<Column> Columns)
{
    /// <summary>The columns with the coordinates, in degrees of WGS 84; null where the table has none.</summary>
    public (string Latitude, string Longitude)? Point { get; init; }

    /// <summary>-1 where there is no such column. Case doesn't matter.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
            if (string.Equals(Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
