using System.Net;
using Dragoman.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Dragoman.Cli.Operations;

/// <summary>For those who run a server, at an address of its own: /metrics (Prometheus), /health/live and /health/ready. It tells counts and times, and nothing of reports or people.</summary>
internal sealed class OperationsServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OperationsServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <param name="ask">Whether requests are to be sent to what it watches.</param>
    /// <exception cref="WorkbenchException">The address is taken.</exception>
    public static async Task<OperationsServer> StartAsync(IPEndPoint address, Func<CancellationToken, Task<Health>> ask, CancellationToken stop)
    {
        var server = new OperationsServer(Build(address, ask));
        try
        {
            await server._application.StartAsync(stop);
            return server;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            throw new WorkbenchException($"--operations http://{address}: another program listens there (give another address)", failure);
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(IPEndPoint address, Func<CancellationToken, Task<Health>> ask)
    {
        // As in the workbench, nothing of the environment has a say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Dragoman.Operations", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => Telemetry.Measure(metrics).AddPrometheusExporter());
        var application = builder.Build();
        application.Use((context, next) => IsNamedWell(context.Request.Host.Host, address.Address) ? next(context) : Refuse(context));
        application.MapPrometheusScrapingEndpoint("/metrics");
        application.MapGet("/health/live", () => "live\n");
        application.MapGet("/health/ready", async (CancellationToken asked) =>
            await HealthAsync(ask, asked) is var health && health.IsReady ? Results.Text(health.What + "\n") : Results.Text(health.What + "\n", statusCode: StatusCodes.Status503ServiceUnavailable));
        return application;
    }

    // It is there before what it watches, and still there after it.
    private static async Task<Health> HealthAsync(Func<CancellationToken, Task<Health>> ask, CancellationToken asked)
    {
        try
        {
            return await ask(asked);
        }
        catch (ObjectDisposedException)
        {
            return new Health(false, "ending");
        }
    }

    // On this machine alone, a name means that somebody's page was turned to it (DNS rebinding).
    private static bool IsNamedWell(string host, IPAddress address) =>
        !IPAddress.IsLoopback(address) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
