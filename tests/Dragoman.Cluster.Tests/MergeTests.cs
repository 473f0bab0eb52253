using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Searching;
using Dragoman.Cli;
using Dragoman.Cluster.Work;

namespace Dragoman.Cluster.Tests;

/// <summary>Several machines put claims together, and what comes out is what one process would have made of them.</summary>
public sealed class MergeTests : IDisposable
{
    private const int Reports = 200;

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
        Run("add", file, "--archive", _store.Location);
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
        Assert.Equal(Cli.ExitCode.Well, Program.Run(["export", "--layout", layout, "--format", "csv", "--archive", archive], HostOver(output)));
        return output.ToArray();
    }

    private static void Run(params string[] args) => Program.Run(args, HostOver(Stream.Null));

    private static Host HostOver(Stream output) => Wiring.OfProcess(TextWriter.Null) with { Output = output, User = "anna", Screen = null };
}
