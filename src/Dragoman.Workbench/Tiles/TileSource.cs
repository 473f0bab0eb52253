using Dragoman.Archive;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Exchange.Output;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;

namespace Dragoman.Workbench.Tiles;

/// <summary>Incidents as tiles: what is near each other is one point with a number, so that a tile stays small however many there are.</summary>
internal sealed class TileSource(Freshness freshness)
{
    /// <summary>Points, beside those that are asked for.</summary>
    private const int MostKept = 400_000;

    /// <summary>32 of 512 pixels.</summary>
    private const int Cell = VectorTile.Extent / 16;

    /// <summary>From here on only what has the very same point is one.</summary>
    private const int Deepest = 14;

    private const double MostNorth = 85.0511;

    /// <summary>Kilometres.</summary>
    private const double Equator = 40_075.017;

    private readonly Lock _turn = new();
    private readonly LinkedList<((IncidentFilter Filter, (long, long) Moment) Key, Lazy<Projected> Points)> _kept = [];

    /// <summary>Points on the square of Web Mercator, 0 to 1 from the left and from above.</summary>
    /// <param name="Reach">How far off each may be: 100,000ths of a pixel of a map whose world has 512 of them; null where nobody knows.</param>
    private sealed record Projected(IncidentPoints Points, double[] X, double[] Y, long?[] Reach);

    public byte[] Of(ReportArchive archive, IncidentFilter filter, int zoom, int column, int row)
    {
        var (points, tiles) = (PointsOf(archive, filter), Math.ScaleB(1, zoom));
        var cells = new SortedDictionary<(int Y, int X), List<int>>();
        for (var i = 0; i < points.X.Length; i++)
        {
            var (x, y) = ((points.X[i] * tiles - column) * VectorTile.Extent, (points.Y[i] * tiles - row) * VectorTile.Extent);
            if (x is < 0 or >= VectorTile.Extent || y is < 0 or >= VectorTile.Extent)
                continue;
            var size = zoom >= Deepest ? 1 : Cell;
            var cell = ((int)y / size, (int)x / size);
            if (!cells.TryGetValue(cell, out var some))
                cells.Add(cell, some = []);
            some.Add(i);
        }
        var tile = new VectorTile("incidents");
        foreach (var some in cells.Values)
            Add(tile, points, some, tiles, column, row);
        return tile.ToBytes();
    }

    private static void Add(VectorTile tile, Projected of, List<int> some, double tiles, int column, int row)
    {
        var (x, y) = ((int)((some.Average(i => of.X[i]) * tiles - column) * VectorTile.Extent), (int)((some.Average(i => of.Y[i]) * tiles - row) * VectorTile.Extent));
        var points = of.Points;
        if (some is [var one])
            tile.Add(x, y,
                ("id", points.Id[one]), ("class", points.Class[one]), ("precision", (long)points.Precision[one]), ("radius_km", points.RadiusKilometres[one] is { } radius ? (long)Math.Round(radius) : null),
                ("reach", of.Reach[one]), ("day", points.Day[one] is { } day ? ContractWords.Of(day) : null), ("deaths", points.Deaths[one] is { } deaths ? (long)deaths : null), ("flags", (long)points.Flags[one]));
        else
            tile.Add(x, y, ("reach", ReachOf(of, some)), ("count", (long)some.Count), ("deaths", (long)some.Sum(i => points.Deaths[i] ?? 0)), ("disputed", (long)some.Count(i => points.Flags[i].HasFlag(PointFlags.Disputed))));
    }

    /// <summary>Of several at one point, that of the vaguest; several points have none.</summary>
    private static long? ReachOf(Projected of, List<int> some) =>
        some.Exists(i => of.X[i] != of.X[some[0]] || of.Y[i] != of.Y[some[0]]) ? null : some.Max(i => of.Reach[i]);

    private Projected PointsOf(ReportArchive archive, IncidentFilter filter)
    {
        freshness.Of(archive);
        var points = Kept((filter, archive.Moment), () => Project(archive.IncidentRows().Points(filter.ToQuery())));
        try
        {
            return points.Value;
        }
        catch
        {
            Forget(points);
            throw;
        }
    }

    /// <summary>A map asks for many tiles of the same points at once: the first reads them, the others wait for it.</summary>
    private Lazy<Projected> Kept((IncidentFilter, (long, long)) key, Func<Projected> read)
    {
        lock (_turn)
        {
            if (_kept.FirstOrDefault(kept => kept.Key == key) is { Points: { } known })
                return known;
            var points = new Lazy<Projected>(read);
            _kept.AddFirst((key, points));
            // The one that is asked for stays, however large it is.
            var sum = 0L;
            for (var kept = _kept.First!.Next; kept is not null;)
            {
                var next = kept.Next;
                if ((sum += kept.Value.Points is { IsValueCreated: true } old ? old.Value.X.Length : 0) > MostKept || kept.Value.Key.Moment != key.Item2)
                    _kept.Remove(kept);
                kept = next;
            }
            return points;
        }
    }

    private void Forget(Lazy<Projected> points)
    {
        lock (_turn)
            if (_kept.FirstOrDefault(kept => kept.Points == points) is { Points: not null } failed)
                _kept.Remove(failed);
    }

    private static Projected Project(IncidentPoints points) => new(
        points, [.. points.Longitude.Select(longitude => (longitude + 180) / 360)], [.. points.Latitude.Select(Mercator)], [.. points.RadiusKilometres.Zip(points.Latitude, Reach)]);

    /// <summary>Mercator's map is larger towards the poles.</summary>
    private static long? Reach(double? kilometres, double latitude) =>
        kilometres is { } radius ? (long)Math.Round(radius / (Equator * Math.Cos(double.DegreesToRadians(Math.Clamp(latitude, -MostNorth, MostNorth)))) * 512 * 100_000) : null;

    /// <summary>EPSG:3857, whose poles are cut off at 85.0511 degrees.</summary>
    private static double Mercator(double latitude)
    {
        var sine = Math.Sin(double.DegreesToRadians(Math.Clamp(latitude, -MostNorth, MostNorth)));
        return 0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
}
