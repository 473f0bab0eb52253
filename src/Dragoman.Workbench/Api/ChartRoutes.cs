using System.Collections.Immutable;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Tiles;

namespace Dragoman.Workbench.Api;

/// <summary>Columns of one length; the n-th of each belongs to the n-th incident.</summary>
/// <param name="Day">The first day; null where nobody says when.</param>
/// <param name="Deaths">The best count.</param>
/// <param name="Flags">1 disputed, 2 corroborated, 4 published, 8 reviewed, added up.</param>
internal sealed record PointColumns(
    ImmutableArray<string> Id, ImmutableArray<double> Lon, ImmutableArray<double> Lat, ImmutableArray<int> Precision, ImmutableArray<double?> RadiusKm, ImmutableArray<string> Class,
    ImmutableArray<DateOnly?> Day, ImmutableArray<double?> Deaths, ImmutableArray<int> Flags);

/// <param name="Total">Of all that have a point.</param>
/// <param name="Points">Null where there are more than a page can hold: then there are tiles.</param>
/// <param name="Tiles">"/api/v1/tiles/{z}/{x}/{y}?..." with the same filters; vector tiles with a layer "incidents".</param>
internal sealed record MapView(int Total, bool Clustered, PointColumns? Points, string? Tiles);

internal sealed record KeyView(string Key, string Name);

internal sealed record BucketView(DateOnly From, DateOnly To, IReadOnlyDictionary<string, int> Counts, int Incidents, double Deaths);

internal sealed record TimelineView(string By, string Split, ImmutableArray<BucketView> Buckets, ImmutableArray<KeyView> Keys);

internal sealed record TotalView(string? Key, string? Name, int Incidents, double DeathsLow, double DeathsHigh, int Corroborated, int Disputed);

/// <summary>Incidents as maps, timelines and charts ask for them.</summary>
internal static class ChartRoutes
{
    /// <summary>How many points a page can hold.</summary>
    public const int MostPoints = 50_000;

    private const int DeepestZoom = 22;
    private const string VectorTiles = "application/vnd.mapbox-vector-tile";

    public static void MapCharts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/map", Map).For(Role.Reader).Kept().WithName("Map").WithTags("charts").WithSummary("Incidents that have a point, as columns; beyond 50,000 as vector tiles");
        api.MapGet("/timeline", Timeline).For(Role.Reader).Kept().WithName("Timeline").WithTags("charts").WithSummary("How many incidents when: by day, week or month; split by plover, class or side");
        api.MapGet("/charts", Totals).For(Role.Reader).Kept().WithName("Charts").WithTags("charts").WithSummary("How many incidents and deaths: by side, actor, class, country, admin1 or outlet");
        api.MapGet("/tiles/{z:int}/{x:int}/{y:int}", Tile).For(Role.Reader).Kept().WithName("Tile").WithTags("charts").Produces(StatusCodes.Status200OK, contentType: VectorTiles)
            .WithSummary("Incidents as a vector tile: layer incidents; what is near each other is one point with count, deaths and disputed");
    }

    private static async Task<IResult> Tile(ArchivePool archives, TileSource tiles, [AsParameters] IncidentFilter filter, int z, int x, int y, CancellationToken stop)
    {
        if (z is < 0 or > DeepestZoom || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z)
            throw Refusal.Wrong("z", $"there is no tile {z}/{x}/{y}");
        filter.ToQuery();
        return TypedResults.Bytes(await archives.Ask(archive => tiles.Of(archive, filter, z, x, y), stop), VectorTiles);
    }

    private static Task<MapView> Map(ArchivePool archives, Freshness freshness, [AsParameters] IncidentFilter filter, HttpRequest request, CancellationToken stop)
    {
        var query = filter.ToQuery();
        return archives.Ask(archive =>
        {
            freshness.Of(archive);
            var rows = archive.IncidentRows();
            if (rows.CountPoints(query) is var total and > MostPoints)
                return new MapView(total, true, null, "/api/v1/tiles/{z}/{x}/{y}" + request.QueryString);
            var points = rows.Points(query);
            return new MapView(points.Total, false, Of(points), null);
        }, stop);
    }

    private static PointColumns Of(IncidentPoints points) => new(
        points.Id, points.Longitude, points.Latitude, points.Precision, points.RadiusKilometres, points.Class, points.Day, points.Deaths, [.. points.Flags.Select(flags => (int)flags)]);

    private static Task<TimelineView> Timeline(ArchivePool archives, Freshness freshness, [AsParameters] IncidentFilter filter, string? by, string? split, CancellationToken stop)
    {
        var (query, step, part) = (filter.ToQuery(), Asked.One<TimelineStep>(by, "by") ?? TimelineStep.Day, Asked.One<TimelineSplit>(split, "split") ?? TimelineSplit.Plover);
        return archives.Ask(archive =>
        {
            freshness.Of(archive);
            var timeline = archive.IncidentRows().Timeline(query, step, part);
            return new TimelineView(
                step.ToString().ToLowerInvariant(), part.ToString().ToLowerInvariant(),
                [.. timeline.Buckets.Select(bucket => new BucketView(bucket.From, bucket.To, bucket.Counts, bucket.Incidents, bucket.Deaths))],
                [.. timeline.Keys.Select(key => new KeyView(key.Key, key.Name))]);
        }, stop);
    }

    private static Task<ListOf<TotalView>> Totals(ArchivePool archives, Freshness freshness, [AsParameters] IncidentFilter filter, string? by, CancellationToken stop)
    {
        var (query, total) = (filter.ToQuery(), Asked.One<TotalsBy>(by, "by") ?? TotalsBy.Side);
        return archives.Ask(archive =>
        {
            freshness.Of(archive);
            return new ListOf<TotalView>([.. archive.IncidentRows().Totals(query, total)
                .Select(one => new TotalView(one.Key, one.Name, one.Incidents, one.DeathsLow, one.DeathsHigh, one.Corroborated, one.Disputed))]);
        }, stop);
    }
}
