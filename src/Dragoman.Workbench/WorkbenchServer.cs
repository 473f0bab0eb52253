using System.Collections.Immutable;
using System.Net;
using Dragoman.Archive.Local;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.People;
using Dragoman.Workbench.Publishing;
using Dragoman.Workbench.Tiles;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Dragoman.Workbench;

/// <summary>The workbench: an archive's reports, claims and incidents as a web application, of this machine alone or for a team. Where to start reading: Api/Routes.cs.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    // A report with its form; what Exchange.Input reads is no larger.
    private const long LargestBody = 80L << 20;

    private readonly WebApplication _application;

    private WorkbenchServer(WebApplication application) => _application = application;

    /// <summary>Where it listens, when it does: "http://127.0.0.1:8372".</summary>
    public ImmutableArray<Uri> Addresses =>
        [.. _application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address))];

    /// <summary>Whether this build has the pages too.</summary>
    public bool HasClient => _application.Services.GetRequiredService<ClientFiles>().IsThere;

    /// <summary>Ends when claims are put together and all is answered; fails where they can't be.</summary>
    public Task Ready => Readiness.Ready;

    /// <summary>Whether it is to be asked: the archive answers, and claims were put together since the start.</summary>
    public Task<Health> HealthAsync(CancellationToken stop) => HealthRoutes.Of(Readiness, _application.Services.GetRequiredService<ArchivePool>(), stop);

    private Readiness Readiness => _application.Services.GetRequiredService<Readiness>();

    /// <summary>Listens, and meanwhile brings the archive's incidents up to date: until <see cref="Ready"/> the interface answers how far it is.</summary>
    /// <param name="open">Opens the tools with the names that people of the archive added; again whenever they add one.</param>
    /// <param name="progress">Is told how many claims have been put together, and how many there are.</param>
    /// <exception cref="Dragoman.Archive.ArchiveException">There is no archive of this version.</exception>
    /// <exception cref="WorkbenchException">An address is taken, or the basemap can't be read.</exception>
    public static async Task<WorkbenchServer> StartAsync(WorkbenchOptions options, Func<LocalNames, Tools> open, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        var server = new WorkbenchServer(Build(options, open));
        try
        {
            var services = server._application.Services;
            // What was configured wrong is told before anything is put together.
            services.GetRequiredService<BasemapHolder>();
            services.GetRequiredService<ArchivePool>().With(archive => options.Team is not { } team || team.HasAdministrator(archive.Accounts())
                ? archive.Name
                : throw new WorkbenchException($"{archive.Name}: has no administrator yet, and so nobody could sign in (make one with: dragoman people add NAME --role administrator --archive ...)"));
            await server._application.StartAsync(stop);
            server.Readiness.Start(progress);
            return server;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            throw new WorkbenchException($"{failure.Message.TrimEnd('.')} (another program listens there, perhaps another workbench: end it, or give another address with --urls http://127.0.0.1:PORT)", failure);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets requests that are at work come to their end.</summary>
    public async Task StopAsync()
    {
        await Readiness.StopAsync();
        await _application.StopAsync();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(WorkbenchOptions options, Func<LocalNames, Tools> open)
    {
        // Nothing of the environment has a say: no configuration file, no variable.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Dragoman.Workbench", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            foreach (var address in options.Addresses)
                kestrel.Listen(new IPEndPoint(address.Address, address.Port), listen => listen.UseTls(address, options.Team));
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(options);
        builder.Services.AddScoped<Asker>();
        builder.Services.AddTeam(options);
        builder.Services.AddSingleton<ArchivePool>();
        builder.Services.AddSingleton(services => new Toolbox(open, services.GetRequiredService<ArchivePool>()));
        builder.Services.AddSingleton<Names>();
        builder.Services.AddSingleton<Intake>();
        builder.Services.AddSingleton<Territories>();
        builder.Services.AddSingleton<Quality.Judgements>();
        builder.Services.AddSingleton<TileSource>();
        builder.Services.AddSingleton<Shelf>();
        builder.Services.AddSingleton<Publisher>();
        builder.Services.AddSingleton<Freshness>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<BasemapHolder>();
        builder.Services.AddSingleton<ClientFiles>();
        builder.Services.AddRoutingCore();
        // Whoever types more than a report may hold is told so by us, and not by a form that was cut short.
        builder.Services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = ((int)LargestBody, LargestBody));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddWorkbenchJson();
        builder.Services.AddWorkbenchDescription(options);
        var application = builder.Build();
        var guards = new Guards(options);
        application.UseProxy(options.Team);
        application.UseMiddleware<Telling>();
        application.Use(Guards.Headers);
        application.UseMiddleware<Problems>();
        application.Use(guards.Transport);
        application.Use(guards.Host);
        if (options.Team is not null)
            application.UseAuthentication();
        application.Use(guards.Change);
        application.UseMiddleware<Waiting>();
        application.UseMiddleware<Admission>();
        application.MapOpenApi("/openapi/{documentName}.json").ForAnybody();
        application.MapWorkbench();
        application.MapHealth();
        if (options.Team?.Provider is not null)
            application.MapProvider();
        application.MapFallback("{**path}", application.Services.GetRequiredService<ClientFiles>().Serve).ForAnybody().ExcludeFromDescription();
        application.CheckNeeds();
        return application;
    }
}
