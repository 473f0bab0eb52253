namespace Dragoman.Exchange.Ucdp;

/// <summary>Cells of half a degree (Tollefsen, Strand and Buhaug 2012, "PRIO-GRID: A unified spatial data structure").</summary>
public static class PrioGrid
{
    private const int Columns = 720;
    private const int Rows = 360;

    /// <summary>1 in the south-west corner to 259,200; eastward, then northward.</summary>
    public static int CellOf(double latitude, double longitude)
    {
        var row = Math.Clamp((int)Math.Floor((latitude + 90) * 2), 0, Rows - 1);
        var column = Math.Clamp((int)Math.Floor((longitude + 180) * 2), 0, Columns - 1);
        return row * Columns + column + 1;
    }
}
