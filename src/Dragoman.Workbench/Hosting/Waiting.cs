using Dragoman.Workbench.Archives;

namespace Dragoman.Workbench.Hosting;

/// <summary>Until claims are put together, pages are there and the interface says how far it is.</summary>
internal sealed class Waiting(RequestDelegate next, Readiness readiness, WorkbenchOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.Progress is not { } progress || !context.Request.Path.StartsWithSegments("/api"))
            return next(context);
        // How much there is, is nobody's business who hasn't signed in.
        if (options.Team is not null && context.User.Identity?.IsAuthenticated is not true)
            progress = new Progress(0, 0);
        context.Response.Headers.RetryAfter = "1";
        return Problems.Write(context, new Refusal(StatusCodes.Status503ServiceUnavailable, WordsOf(progress))
        {
            Advice = "Ask again in a second.",
            More = new Dictionary<string, object?> { ["done"] = progress.Done, ["all"] = progress.All },
        });
    }

    private static string WordsOf(Progress progress) =>
        progress.All == 0 ? "the archive is being opened" : FormattableString.Invariant($"putting {progress.Done} of {progress.All} claims together");
}
