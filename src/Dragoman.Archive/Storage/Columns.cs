using System.Data.Common;

namespace Dragoman.Archive.Storage;

/// <summary>Values that may be absent.</summary>
internal static class Columns
{
    extension(DbDataReader row)
    {
        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public double? NumberOrNull(int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

        public DateOnly? DayOrNull(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
    }
}
