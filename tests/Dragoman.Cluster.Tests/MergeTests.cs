using System.Net;
using System.Net.Sockets;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Cli;
using Dragoman.Cluster.Work;
using Dragoman.Incidents;
using Dragoman.Resources;

namespace Dragoman.Cluster.Tests;

/// <summary>Several machines put claims together, and what comes out is what one process would have made of them.</summary>
public sealed class MergeTests : IDisposable
{
    private const int Reports = 200, Few = 12;

    private readonly Folder _folder = new();
    private readonly PostgresStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Three_machines_of_which_one_is_killed_make_what_one_process_makes()
    {
        Fill(Reports);
        using var tables = ClusterTables.Open(_store.Location, TimeProvider.System);
        Machine[] machines = [new(_store.Location, 31), new(_store.Location, 32), new(_store.Location, 33)];
        try
        {
            var names = await Task.WhenAll(machines.Select(machine => machine.Name));
            var merge = tables.Merges.Add("anna");
            Assert.Equal(merge, tables.Merges.Add("bo"));
            var victim = -1;
            await Until(() => tables.Merges.Of(merge).Stage >= MergeStage.Comparing && ((victim = AtWork(tables, names)) >= 0 || tables.Merges.Of(merge).Stage > MergeStage.Comparing));
            Assert.True(tables.Merges.Of(merge).Stage is MergeStage.Comparing, "all was compared before one could be lost");
            machines[victim].Kill();
            await Until(() => tables.Merges.Of(merge).IsOver);
            var done = tables.Merges.Of(merge);
            Assert.True(done is { Stage: MergeStage.Done, Reason: null }, $"{done}\n{string.Join('\n', machines.Select(machine => machine.Said))}");
            Assert.Equal(done.Claims, done.Compared);
            Assert.True(done.Claims > 2 * Reports);
        }
        finally
        {
            foreach (var machine in machines)
                machine.Dispose();
        }
        Check();
    }

    [Fact]
    public async Task What_is_paused_waits_and_is_done_when_it_goes_on()
    {
        Fill(Few);
        using var tables = ClusterTables.Open(_store.Location, TimeProvider.System);
        tables.Jobs.Pause();
        await using var silo = await Silo.JoinAsync(Settings(41, Kit), Stop);
        var merge = tables.Merges.Add("anna");
        await Task.Delay(TimeSpan.FromSeconds(4), Stop);
        Assert.Equal(MergeStage.Planning, tables.Merges.Of(merge).Stage);
        tables.Jobs.Resume();
        await Until(() => tables.Merges.Of(merge).IsOver);
        Assert.True(tables.Merges.Of(merge) is { Stage: MergeStage.Done, Claims: > Few / 2 } done && done.Compared == done.Claims);
        using (var archive = _store.Open())
            Assert.Equal(0, archive.State().Waiting);
        // What came in since is another merge.
        Assert.NotEqual(merge, tables.Merges.Add("anna"));
        await Until(() => tables.Merges.Open() is null);
        await silo.LeaveAsync();
    }

    [Fact]
    public async Task What_cannot_be_compared_is_told_of_and_waits()
    {
        Fill(Few);
        using var tables = ClusterTables.Open(_store.Location, TimeProvider.System);
        // Whoever asks its builder anything falls over.
        await using var silo = await Silo.JoinAsync(Settings(42, new IncidentKit(null!, _ => null, "made 1")), Stop);
        Assert.Equal(Cli.ExitCode.Failed, Run(out var said, "cluster", "merge", "--archive", _store.Location));
        Assert.Contains("could not be compared: NullReferenceException", said, StringComparison.Ordinal);
        await silo.LeaveAsync();
        using var archive = _store.Open();
        Assert.True(archive.State().Waiting > 0);
        Assert.Empty(archive.Check());
    }

    [Theory]
    [InlineData(2, MergeStage.Failed), InlineData(1, MergeStage.Done)]
    public async Task Claims_with_which_three_machines_were_lost_are_given_up(int before, MergeStage end)
    {
        Fill(Few);
        using var tables = ClusterTables.Open(_store.Location, TimeProvider.System);
        var merge = tables.Merges.Add("anna");
        // A coordinator had given them to a machine, and both are no more. Nor is the wave of which they were.
        _store.Run(FormattableString.Invariant(
            $"UPDATE cluster_merges SET stage = 'indexing', wave = 7; INSERT INTO cluster_parts (merge, wave, home, number, claims, silo, losses) VALUES ({merge}, 7, 'LBY 2020-05', 0, '{{1}}', '127.0.0.9:1@7', {before})"));
        await using var silo = await Silo.JoinAsync(Settings(43, Kit), Stop);
        await Until(() => tables.Merges.Of(merge).IsOver);
        var over = tables.Merges.Of(merge);
        Assert.Equal(end, over.Stage);
        Assert.Equal(end is MergeStage.Failed, over.Reason?.Contains("3 machines were lost while they compared the 1 claims of LBY 2020-05", StringComparison.Ordinal) ?? false);
        await silo.LeaveAsync();
    }

    [Fact]
    public void Where_no_machine_has_joined_that_is_said_and_one_process_can_do_it_instead()
    {
        Fill(Few);
        Assert.Equal(Cli.ExitCode.Well, Run(out var said, "cluster", "merge", "--no-wait", "--archive", _store.Location));
        Assert.Contains("no machine has joined yet (dragoman cluster join)", said, StringComparison.Ordinal);
        Run(out said, "cluster", "status", "--archive", _store.Location);
        Assert.Contains("putting claims together: no machine has begun", said, StringComparison.Ordinal);
        Run(out _, "incidents", "--archive", _store.Location);
        Assert.Equal(Cli.ExitCode.Well, Run(out said, "cluster", "merge", "--archive", _store.Location));
        Assert.Contains("there is nothing to put together", said, StringComparison.Ordinal);
    }

    private static IncidentKit Kit => new(Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default), _ => null, "made 1");

    private SiloSettings Settings(byte number, IncidentKit kit)
    {
        using var listener = new TcpListener(new IPAddress([127, 0, 0, number]), 0);
        listener.Start();
        return new SiloSettings
        {
            Archive = _store.Location,
            Address = (IPEndPoint)listener.LocalEndpoint,
            Read = _ => throw new InvalidOperationException("there is nothing to be read"),
            TryApart = (_, _) => null,
            Kit = _ => kit,
            Program = "program 1",
            ReaderName = "test 1",
            AtOnce = 1,
            Clock = TimeProvider.System,
            Note = _ => { },
        };
    }

    /// <summary>Which of the machines has a part just now.</summary>
    private static int AtWork(ClusterTables tables, string[] names) => Array.IndexOf(names, tables.Jobs.Silos().FirstOrDefault(silo => silo.Parts > 0)?.Name);

    private void Check()
    {
        var alone = _folder["alone.dragoman"];
        using (var many = _store.Open())
        {
            Assert.Equal(0, many.State().Waiting);
            Assert.Empty(many.Check());
            ReportArchive.Create(alone, TimeProvider.System).Dispose();
            using var one = ReportArchive.Open(alone, TimeProvider.System);
            one.FillFrom(many);
        }
        foreach (var layout in new[] { "acled", "polecat" })
        {
            var (mine, theirs) = (Export(alone, layout), Export(_store.Location, layout));
            Assert.True(mine.Length > 1000 && mine.AsSpan().SequenceEqual(theirs), $"{layout}: {mine.Length} and {theirs.Length} bytes, which aren't the same");
        }
    }

    private void Fill(int reports)
    {
        _store.Create().Dispose();
        var file = _folder.Add("reports.jsonl", string.Join('\n', MadeReports.Lines(reports).All) + "\n");
        Run(out _, "add", file, "--archive", _store.Location);
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        while (!isSo())
            await Task.Delay(50, patience.Token);
    }

    private static byte[] Export(string archive, string layout)
    {
        using var output = new MemoryStream();
        Assert.Equal(Cli.ExitCode.Well, Program.Run(["export", "--layout", layout, "--format", "csv", "--archive", archive], HostOver(output, TextWriter.Null)));
        return output.ToArray();
    }

    private static int Run(out string said, params string[] args)
    {
        using var error = new StringWriter();
        var code = Program.Run(args, HostOver(Stream.Null, error));
        said = error.ToString();
        return code;
    }

    private static Host HostOver(Stream output, TextWriter error) => Wiring.OfProcess(error) with { Output = output, User = "anna", Screen = null };
}
