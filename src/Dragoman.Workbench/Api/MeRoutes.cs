using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Tiles;

namespace Dragoman.Workbench.Api;

/// <param name="Role">In local mode whoever sits at the machine may do everything.</param>
internal sealed record Me(string User, string Role, string Mode, string Archive, string Version, Basemap? Basemap);

/// <summary>Who asks, and what they work on.</summary>
internal static class MeRoutes
{
    public static void MapMe(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", (WorkbenchOptions options, ArchivePool archives, BasemapHolder basemap, CancellationToken stop) =>
            archives.Ask(archive => new Me(options.User, "administrator", "local", archive.Name, options.Version, Basemap.Of(basemap.Source)), stop))
            .WithName("Me").WithTags("me").WithSummary("Who asks, and what they work on");
}
