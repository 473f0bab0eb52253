using System.Net;
using System.Net.Sockets;
using Dragoman.Archive;

namespace Dragoman.Cluster.Tests;

/// <summary>Machines with two builds of the program side by side.</summary>
public sealed class BuildTests
{
    [Fact]
    public async Task A_machine_with_another_build_is_refused_until_it_takes_over_and_then_the_others_leave()
    {
        using var store = new PostgresStore();
        ReportArchive.Create(store.Location, TimeProvider.System).Dispose();
        var (stop, said) = (TestContext.Current.CancellationToken, new List<string>());
        await using var old = await Silo.JoinAsync(Settings(store.Location, 21, "build 1") with { Note = said.Add }, stop);
        await using var same = await Silo.JoinAsync(Settings(store.Location, 22, "build 1"), stop);
        var refused = await Assert.ThrowsAsync<ArchiveException>(() => Silo.JoinAsync(Settings(store.Location, 23, "build 2"), stop));
        Assert.Contains("2 machines", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--take-over", refused.Message, StringComparison.Ordinal);
        Assert.False(old.Working.IsCompleted);
        await using var next = await Silo.JoinAsync(Settings(store.Location, 23, "build 2") with { TakesOver = true }, stop);
        await Task.WhenAll(old.Working, same.Working).WaitAsync(TimeSpan.FromMinutes(1), stop);
        Assert.Contains("taken over", Assert.Single(said), StringComparison.Ordinal);
        Assert.False(next.Working.IsCompleted);
        await old.LeaveAsync();
        await same.LeaveAsync();
        await next.LeaveAsync();
    }

    private static SiloSettings Settings(string archive, byte number, string program)
    {
        using var listener = new TcpListener(new IPAddress([127, 0, 0, number]), 0);
        listener.Start();
        return new SiloSettings
        {
            Archive = archive,
            Address = (IPEndPoint)listener.LocalEndpoint,
            Read = _ => throw new InvalidOperationException("there is nothing to be read"),
            TryApart = (_, _) => null,
            Kit = _ => throw new InvalidOperationException("there is nothing to be put together"),
            Program = program,
            ReaderName = "test 1",
            AtOnce = 1,
            Clock = TimeProvider.System,
            Note = _ => { },
        };
    }
}
