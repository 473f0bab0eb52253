using Dragoman.Archive;
using Dragoman.Workbench.Archives;

namespace Dragoman.Workbench.Hosting;

/// <summary>What whatever watches the server asks: whether it runs, and whether it is to be asked. Anybody may, and learns nothing else.</summary>
internal static class HealthRoutes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder application)
    {
        application.MapGet("/health/live", () => "live\n").ForAnybody().ExcludeFromDescription();
        application.MapGet("/health/ready", Ready).ForAnybody().ExcludeFromDescription();
    }

    public static async Task<Health> Of(Readiness readiness, ArchivePool archives, CancellationToken stop)
    {
        if (readiness.Ready.IsFaulted)
            return new Health(false, "claims can't be put together");
        if (readiness.Progress is not null)
            return new Health(false, "claims are being put together");
        try
        {
            await archives.Ask(archive => archive.Moment, stop).WaitAsync(Patience, stop);
            return Health.Ready;
        }
        catch (Exception failure) when (failure is ArchiveException or TimeoutException or System.Data.Common.DbException)
        {
            return new Health(false, "the archive doesn't answer");
        }
    }

    private static async Task<IResult> Ready(Readiness readiness, ArchivePool archives, CancellationToken stop)
    {
        var health = await Of(readiness, archives, stop);
        return TypedResults.Text(health.What + "\n", statusCode: health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
