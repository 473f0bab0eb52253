using Dragoman.Archive.People;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Tiles;

namespace Dragoman.Workbench.Api;

/// <summary>What lies under the map; null where nothing was configured, and the borders of the world do.</summary>
/// <param name="Kind">"raster" or "vector".</param>
/// <param name="Tiles">An address with {z}, {x} and {y}.</param>
/// <param name="Attribution">Text, to be shown.</param>
/// <param name="Layers">Of vector tiles, as far as is known.</param>
/// <param name="Bounds">West, south, east and north, in degrees; null where nobody says.</param>
internal sealed record Basemap(string Kind, string Tiles, string Attribution, int MinZoom, int MaxZoom, string[] Layers, double[]? Bounds)
{
    private const int UsualZoom = 19, UsualVectorZoom = 14;

    public static Basemap? Of(BasemapSource? source) => source switch
    {
        BasemapSource.Archive({ Header: var header } tiles, var attribution) => new Basemap(
            header.Kind is TileKind.Vector ? "vector" : "raster", "/api/v1/basemap/{z}/{x}/{y}", attribution, header.MinZoom, header.MaxZoom, tiles.Layers,
            header.West < header.East && header.South < header.North ? [header.West, header.South, header.East, header.North] : null),
        BasemapSource.Address address => new Basemap(address.IsVector ? "vector" : "raster", address.Template, address.Attribution, 0, address.IsVector ? UsualVectorZoom : UsualZoom, [], null),
        _ => null,
    };
}

/// <summary>The basemap's tiles, where it is a file.</summary>
internal static class BasemapRoutes
{
    public static void MapBasemap(this IEndpointRouteBuilder api) =>
        api.MapGet("/basemap/{z:int}/{x:int}/{y:int}", Tile).For(Role.Reader).WithName("BasemapTile").WithTags("incidents").WithSummary("A tile of the basemap that the workbench was started with; nothing (204) where there is none, as where no file was given")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces(StatusCodes.Status204NoContent);

    private static IResult Tile(BasemapHolder holder, WorkbenchOptions options, HttpContext context, int z, int x, int y)
    {
        if (holder.Source is not BasemapSource.Archive { Tiles: var archive } || archive.Tile(z, x, y) is not { } tile)
            return TypedResults.NoContent();
        // A team's answers are kept on no machine.
        if (options.Team is null)
            context.Response.Headers.CacheControl = "private, max-age=3600";
        var packing = archive.Header.Packing switch { TilePacking.Gzip => "gzip", TilePacking.Brotli => "br", _ => null };
        if (packing is not null && context.Request.Headers.AcceptEncoding.ToString().Contains(packing, StringComparison.OrdinalIgnoreCase))
            context.Response.Headers.ContentEncoding = packing;
        else
            tile = PmTiles.Unpacked(tile, archive.Header.Packing);
        return TypedResults.Bytes(tile, archive.Header.Kind switch
        {
            TileKind.Vector => "application/vnd.mapbox-vector-tile",
            TileKind.Png => "image/png",
            TileKind.Jpeg => "image/jpeg",
            TileKind.WebP => "image/webp",
            _ => "image/avif",
        });
    }
}
