using System.Net.Sockets;
using Dragoman.Archive;
using Dragoman.Cluster.Grains;
using Dragoman.Cluster.Merging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Dragoman.Cluster;

/// <summary>One machine of a cluster: joins the others, reads what there is to be read, and compares what there is to be compared, until it is stopped. Where to start reading: <see cref="Pump"/> and <see cref="Work.UnitWork"/>; <see cref="MergeWork"/> and <see cref="PartSpread"/>.</summary>
public sealed class Silo : IAsyncDisposable
{
    /// <summary>Reports that one machine reads at once, however many it is told to.</summary>
    public const int MostAtOnce = 256;

    internal const int ActiveStatus = (int)SiloStatus.Active;

    private const string Cluster = "dragoman";
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(10);

    private readonly IHost _host;
    private readonly Stopping _stopping;
    private readonly Patience _patience;
    private readonly Pump _pump;
    private readonly MergeWatch _watch;
    private Task _pumping = Task.CompletedTask, _watching = Task.CompletedTask;

    private Silo(IHost host)
    {
        var services = host.Services;
        (_host, _stopping, _patience) = (host, services.GetRequiredService<Stopping>(), services.GetRequiredService<Patience>());
        Name = services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();
        var (settings, grains) = (services.GetRequiredService<SiloSettings>(), services.GetRequiredService<IGrainFactory>());
        (_pump, _watch) = (new Pump(settings, _patience, grains, Name), new MergeWatch(settings, _patience, grains));
    }

    /// <summary>"127.0.0.2:11111@144000000"</summary>
    public string Name { get; }

    /// <summary>Whether the archive answered when it was last asked.</summary>
    public bool IsWell => _patience.IsWell;

    /// <summary>Ends when it is stopped, or machines with another program took over; fails where work can't be taken.</summary>
    public Task Working => _pumping;

    /// <exception cref="ArchiveException">The archive can't be opened, machines with another program are at work, or the address is taken.</exception>
    public static async Task<Silo> JoinAsync(SiloSettings settings, CancellationToken stop)
    {
        string connection;
        using (var tables = ClusterTables.Open(settings.Archive, settings.Clock))
        {
            tables.Programs.Begin(settings.Program, settings.TakesOver);
            connection = tables.Connection;
        }
        var host = Build(settings, connection);
        try
        {
            await host.StartAsync(stop);
        }
        catch (Exception failure) when (SocketOf(failure) is { } socket)
        {
            await DisposeAsync(host);
            throw new ArchiveException($"{settings.Address}: can't be listened at: {socket.Message} (give an address of this machine with a free port: --listen ADDRESS:PORT)", failure);
        }
        var silo = new Silo(host);
        await host.Services.GetRequiredService<IGrainFactory>().GetGrain<ICoordinatorGrain>(0).Watch();
        silo._pumping = Task.Run(() => silo._pump.RunAsync(silo._stopping.Token), CancellationToken.None);
        silo._watching = Task.Run(() => silo._watch.RunAsync(silo._stopping.Token), CancellationToken.None);
        return silo;
    }

    /// <summary>Gives back what it has at the next report of each unit, and leaves.</summary>
    public async Task LeaveAsync()
    {
        _stopping.Begin();
        await _pumping;
        await _watching;
        await _host.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _pump.Dispose();
        await DisposeAsync(_host);
    }

    private static IHost Build(SiloSettings settings, string connection)
    {
        // Nothing of the environment has a say: no configuration file, no variable.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "Dragoman.Cluster", EnvironmentName = "Production", DisableDefaults = true });
        builder.Services.AddSingleton(settings).AddSingleton<Patience>().AddSingleton<Stopping>().AddSingleton<Benches>();
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Cluster, Cluster))
            // A machine with too much to do is slow to answer, and whoever is thought to be lost has to go. Leases see to its work anyway.
            .Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = Patient)
            .Configure<EndpointOptions>(options =>
            {
                (options.AdvertisedIPAddress, options.SiloPort, options.GatewayPort) = (settings.Address.Address, settings.Address.Port, 0);
                options.SiloListeningEndpoint = settings.Address;
            })
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", connection))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = ("Npgsql", connection)));
        return builder.Build();
    }

    private static SocketException? SocketOf(Exception? failure) => failure switch
    {
        null => null,
        SocketException socket => socket,
        AggregateException { InnerExceptions: [var first, ..] } => SocketOf(first),
        _ => SocketOf(failure.InnerException),
    };

    private static async Task DisposeAsync(IHost host)
    {
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}
