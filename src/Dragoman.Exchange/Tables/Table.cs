namespace Dragoman.Exchange.Tables;

/// <summary>Rows in a stable order, each with a cell for every column of the schema.</summary>
public sealed record Table(TableSchema Schema, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>Rows that have both coordinates are somewhere; others can't be on a map.</summary>
    public IEnumerable<(Cell[] Row, double Latitude, double Longitude)> Located()
    {
        if (Schema.Point is not { } point)
            yield break;
        var (latitude, longitude) = (Schema.IndexOf(point.Latitude), Schema.IndexOf(point.Longitude));
        foreach (var row in Rows)
            if (row[latitude].Number is { } north && row[longitude].Number is { } east)
                yield return (row, north, east);
    }
}
