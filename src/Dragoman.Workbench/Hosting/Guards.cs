using System.Net;
using Dragoman.Workbench.Tiles;

namespace Dragoman.Workbench.Hosting;

/// <summary>Who may ask, on a machine without accounts: pages of the workbench itself, and programs that know what they do. See docs/decisions.</summary>
internal static class Guards
{
    /// <summary>Requests that change something have it; a form or a script of another site can't send it without being asked first.</summary>
    public const string ChangeHeader = "X-Dragoman";

    // MapLibre's workers are blobs, and so are the pictures that it makes. Tiles of somebody else's server widen it for that server alone.
    private static string PolicyFor(BasemapSource? basemap)
    {
        var tiles = basemap is BasemapSource.Address address ? " " + address.Origin : "";
        return $"default-src 'self'; connect-src 'self'{tiles}; img-src 'self' data: blob:{tiles}; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /// <summary>Names that lead nowhere but to this machine. A foreign one means that somebody's name was turned to it (DNS rebinding).</summary>
    public static Task Host(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            return next(context);
        return Problems.Write(context, new Refusal(StatusCodes.Status421MisdirectedRequest, $"'{host}' is no name of this workbench") { Where = "Host", Advice = "Open it by the address that dragoman serve showed." });
    }

    public static Task Change(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return next(context);
        if (request.Headers[ChangeHeader] is not ["1"])
            return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, $"a request that changes something needs the header {ChangeHeader}: 1") { Where = ChangeHeader });
        if (request.Headers.Origin is [{ } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)))
            return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, $"a page of '{origin}' may change nothing here") { Where = "Origin" });
        return next(context);
    }

    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = PolicyFor(context.RequestServices.GetRequiredService<BasemapHolder>().Source);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
