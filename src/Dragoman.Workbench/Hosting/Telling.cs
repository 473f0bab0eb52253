using System.Diagnostics;

namespace Dragoman.Workbench.Hosting;

/// <summary>Tells whoever keeps a log of each request when it has been answered.</summary>
internal sealed class Telling(RequestDelegate next, WorkbenchOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (options.OnAnswered is not { } told)
        {
            await next(context);
            return;
        }
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            told(new Answered(context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start), Activity.Current is { Recorded: true } activity ? activity.TraceId.ToHexString() : null));
        }
    }
}
