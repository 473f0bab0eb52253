using System.Text;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Cli;
using Dragoman.Cluster.Work;
using Dragoman.Exchange.Input;

namespace Dragoman.Cluster.Tests;

/// <summary>Several machines read for one archive, and what comes out is what one machine would have made of it.</summary>
public sealed class ClusterTests : IDisposable
{
    private const int Reports = 240, Files = 12;

    private readonly Folder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Machines_that_are_killed_and_cut_off_lose_nothing_and_nothing_is_there_twice()
    {
        using var store = new PostgresStore();
        ReportArchive.Create(store.Location, TimeProvider.System).Dispose();
        using var wire = new Wire(store.Location);
        var reports = Fill();
        using var adding = Machine.Start("cluster", "add", reports, "--archive", store.Location, "--format", "jsonl");
        var told = adding.StandardError.ReadToEndAsync(Stop);
        Machine[] machines = [new(store.Location, 2), new(store.Location, 3), new(wire.Location, 4)];
        try
        {
            var names = await Task.WhenAll(machines.Select(machine => machine.Name));
            machines[await AtWork(store.Location, Reports / 8, names[..2])].Kill();
            await AtWork(store.Location, Reports / 4, names[2..]);
            wire.Silence();
            await adding.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(3), Stop);
            Assert.True(adding.ExitCode == Cli.ExitCode.Partly, $"{await told}\n{string.Join('\n', machines.Select(machine => machine.Said))}");
            // All is done without it; what it had in hand it now tries to write, and then leaves.
            wire.Mend();
            await Until(() => machines[2].Said.Contains("the archive is back", StringComparison.Ordinal));
            await machines[2].LeaveAsync();
            Assert.Contains("has left", machines[2].Said, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var machine in machines)
                machine.Dispose();
        }
        // One machine, one process, for comparison.
        var alone = _folder["alone.dragoman"];
        Run("init", "--archive", alone);
        Run("add", reports, "--archive", alone);
        Check(store.Location, alone);
    }

    [Fact]
    public async Task A_server_that_goes_away_is_waited_for()
    {
        using var store = new PostgresStore();
        ReportArchive.Create(store.Location, TimeProvider.System).Dispose();
        using var wire = new Wire(store.Location);
        var reports = Fill();
        using var tables = ClusterTables.Open(store.Location, TimeProvider.System);
        using var machine = new Machine(wire.Location, 5);
        await machine.Name;
        var job = tables.Jobs.Add([reports], ReportDefaults.None, "anna", Exchange.Input.Shards.Shards.Of([reports], 20).Select(item => item.Shard!));
        await Until(() => Known(store.Location) > 10);
        wire.Cut();
        await Until(() => machine.Said.Contains("waiting for it", StringComparison.Ordinal));
        wire.Mend();
        await Until(() => tables.Jobs.Of(job).IsOver);
        Assert.Contains("the archive is back; going on", machine.Said, StringComparison.Ordinal);
        using var archive = ReportArchive.Open(store.Location, TimeProvider.System);
        Assert.Empty(archive.Check());
        Assert.Single(tables.Jobs.SetAside());
    }

    /// <summary>Waits until so many reports are there and one of some machines has work; gives which.</summary>
    private static async Task<int> AtWork(string archive, int reports, string[] names)
    {
        using var tables = ClusterTables.Open(archive, TimeProvider.System);
        SiloProgress? found = null;
        await Until(() => Known(archive) > reports && (found = tables.Jobs.Silos().FirstOrDefault(silo => silo.Units > 0 && names.Contains(silo.Name))) is not null);
        Assert.True(Known(archive) < Reports, "all was read before one could be lost");
        return Array.IndexOf(names, found!.Name);
    }

    private static void Check(string cluster, string alone)
    {
        using var many = ReportArchive.Open(cluster, TimeProvider.System);
        using var one = ReportArchive.Open(alone, TimeProvider.System);
        Assert.Empty(many.Check());
        using var tables = ClusterTables.Open(cluster, TimeProvider.System);
        var aside = Assert.Single(tables.Jobs.SetAside()).Item;
        Assert.Equal(SetAsideKind.Refused, aside.Kind);
        Assert.EndsWith(FormattableString.Invariant($"part-03.jsonl:{Reports / Files + 1}:2"), aside.Place, StringComparison.Ordinal);
        Assert.Equal(one.Reports().Select(report => report.Id).Order(StringComparer.Ordinal), many.Reports().Select(report => report.Id).Order(StringComparer.Ordinal));
        var coded = many.Log().Where(entry => entry.Decision.Kind is DecisionKind.Coded).Select(entry => entry.Decision.Subjects[0]).ToArray();
        Assert.Equal(coded.Distinct().Count(), coded.Length);
        Assert.Equal(Sightings(one), Sightings(many));
        foreach (var layout in new[] { "acled", "polecat" })
        {
            var (mine, theirs) = (Export(alone, layout), Export(cluster, layout));
            Assert.True(mine.Length > 1000 && mine.AsSpan().SequenceEqual(theirs), $"{layout}: {mine.Length} and {theirs.Length} bytes, which aren't the same");
        }
    }

    private static string[] Sightings(ReportArchive archive) =>
    [
        .. archive.Reports().Select(report => archive.Report(report.Id)!).SelectMany(report => archive.SightingsOf(report).Select(sighting => $"{report.Report.Id} {sighting.Address} {sighting.Reference} {sighting.Outlet} {sighting.Published:O}")).Order(StringComparer.Ordinal),
    ];

    private string Fill()
    {
        var lines = MadeReports.Lines(Reports).All;
        foreach (var (part, number) in lines.Chunk(Reports / Files).Select((part, i) => (part, i)))
        {
            Directory.CreateDirectory(_folder["reports"]);
            // One line is no report.
            File.WriteAllText(Path.Combine(_folder["reports"], FormattableString.Invariant($"part-{number:00}.jsonl")), string.Join('\n', part) + "\n" + (number == 3 ? "{broken\n" : ""));
        }
        return _folder["reports"];
    }

    private static long Known(string archive)
    {
        using var opened = ReportArchive.Open(archive, TimeProvider.System);
        return opened.State().Reports;
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        while (!isSo())
            await Task.Delay(100, patience.Token);
    }

    private static byte[] Export(string archive, string layout)
    {
        using var output = new MemoryStream();
        Assert.Equal(Cli.ExitCode.Well, Program.Run(["export", "--layout", layout, "--format", "csv", "--archive", archive], HostOver(output)));
        return output.ToArray();
    }

    private static void Run(params string[] args) => Program.Run(args, HostOver(Stream.Null));

    private static Host HostOver(Stream output) => Wiring.OfProcess(TextWriter.Null) with { Output = output, User = "anna", Screen = null };
}
