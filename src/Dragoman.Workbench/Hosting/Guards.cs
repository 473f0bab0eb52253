using System.Net;

namespace Dragoman.Workbench.Hosting;

/// <summary>From where may be asked: by names of the workbench, from its own pages, over what nobody can listen to. Who may ask says <see cref="Admission"/>.</summary>
internal sealed class Guards(WorkbenchOptions options)
{
    private const string YearOfTls = "max-age=31536000";

    /// <summary>Requests that change something have it; a form or a script of another site can't send it without being asked first.</summary>
    public const string ChangeHeader = "X-Dragoman";

    // MapLibre's workers are blobs, and so are the pictures that it makes.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Names of this machine, and those that it was given. Another one means that somebody's name was turned to it (DNS rebinding).</summary>
    public Task Host(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (IsOfThisMachine(host) || options.Team?.Names.Contains(host, StringComparer.OrdinalIgnoreCase) is true)
            return next(context);
        return Problems.Write(context, new Refusal(StatusCodes.Status421MisdirectedRequest, $"'{host}' is no name of this workbench")
        {
            Where = "Host",
            Advice = options.Team is null ? "Open it by the address that dragoman serve showed." : "Whoever started it names it with --name.",
        });
    }

    /// <summary>What comes from other machines comes over TLS, or by the proxy that speaks it.</summary>
    public Task Transport(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.IsHttps && options.Team is not null && !IsOfThisMachine(request.Host.Host))
            context.Response.Headers.StrictTransportSecurity = YearOfTls;
        if (request.IsHttps || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            return next(context);
        return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, "this workbench is asked over TLS only")
        {
            Advice = options.Team?.Proxy is null ? "Open it by its https address." : "Have the proxy send X-Forwarded-For and X-Forwarded-Proto, from the address that --behind-proxy names.",
        });
    }

    public Task Change(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || (options.Team is not null && Admission.HasToken(request)))
            return next(context);
        if (request.Headers[ChangeHeader] is not ["1"])
            return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, $"a request that changes something needs the header {ChangeHeader}: 1") { Where = ChangeHeader });
        if (request.Headers.Origin is [{ } origin] && !IsOwn(origin, request))
            return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, $"a page of '{origin}' may change nothing here") { Where = "Origin" });
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return Problems.Write(context, new Refusal(StatusCodes.Status403Forbidden, "a page of another site may change nothing here") { Where = "Sec-Fetch-Site" });
        return next(context);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) && page.Scheme == request.Scheme;

    private static bool IsOfThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
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
