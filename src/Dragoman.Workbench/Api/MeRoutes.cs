using Dragoman.Workbench.Archives;

namespace Dragoman.Workbench.Api;

/// <param name="Style">The address of a style of MapLibre; the built-in one is taken where it is null.</param>
internal sealed record Basemap(string? Style, string? Tiles);

/// <param name="Role">In local mode whoever sits at the machine may do everything.</param>
internal sealed record Me(string User, string Role, string Mode, string Archive, string Version, Basemap? Basemap);

/// <summary>Who asks, and what they work on.</summary>
internal static class MeRoutes
{
    public static void MapMe(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", (WorkbenchOptions options, ArchivePool archives, CancellationToken stop) =>
            archives.Ask(archive => new Me(options.User, "administrator", "local", archive.Name, options.Version, null), stop))
            .WithName("Me").WithTags("me").WithSummary("Who asks, and what they work on");
}
