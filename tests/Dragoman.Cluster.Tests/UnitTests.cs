using System.Collections.Immutable;
using System.Net;
using Dragoman.Archive;
using Dragoman.Cluster.Work;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;
using Dragoman.Text;

namespace Dragoman.Cluster.Tests;

/// <summary>Units of work change hands when their machine is lost, and what nobody can read is set aside once.</summary>
public sealed class UnitTests : IDisposable
{
    private const string Program = "program 1";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Folder _folder = new();
    private readonly PostgresStore _store = new();

    public UnitTests() => _store.Create().Dispose();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_unit_is_one_machines_until_its_lease_is_over()
    {
        using var tables = With(Three());
        var (key, taken) = Take(tables, "a")!.Value;
        var first = tables.Units.Load(key, taken)!;
        Assert.Equal((key, taken + 1), TakeOver(tables, "b"));
        Assert.Null(Take(tables, "c"));
        // Whoever was thought to be lost, and comes back, changes nothing.
        Assert.False(tables.Units.Save(first, new UnitCounts(2, 2, 0, 0, 0), Lease));
        Assert.False(tables.Units.Finish(first, new UnitCounts(3, 3, 0, 0, 0)));
        var aside = new SetAside(SetAsideKind.Reader, "three.jsonl: r1", "fell over", "Tell us.");
        tables.Units.SetAside(first, 0, aside, "a");
        Assert.False(tables.Units.GiveUp(first, aside, "a"));
        Assert.Empty(tables.Jobs.SetAside());
        var second = tables.Units.Load(key, taken + 1)!;
        Assert.Equal(default, second.Counts);
        Assert.True(tables.Units.Finish(second, new UnitCounts(3, 3, 0, 0, 5)));
        Assert.Null(Take(tables, "a"));
        Assert.True(tables.Jobs.All()[0] is { IsOver: true, Counts: { Added: 3, Claims: 5 } });
    }

    [Fact]
    public void A_machine_that_took_again_what_it_was_too_slow_to_keep_keeps_it_by_the_last_taking_alone()
    {
        using var tables = With(Three());
        var first = Take(tables, "a")!.Value;
        Assert.NotNull(TakeOver(tables, "a"));
        Expire();
        tables.Units.Renew([first], Lease);
        var third = Take(tables, "b")!.Value;
        Expire();
        tables.Units.Renew([third], Lease);
        Assert.Null(Take(tables, "c"));
    }

    [Fact]
    public void Work_of_a_machine_that_is_gone_is_free_and_that_of_the_others_is_not()
    {
        using var tables = With(Three());
        tables.Units.Take("a", Program, TimeSpan.FromSeconds(30));
        Assert.Equal(0, tables.Units.FreeThoseOfOthers(["a", "b"], Lease));
        // It has just said that it is there: whoever doesn't see it may be wrong.
        Assert.Equal(0, tables.Units.FreeThoseOfOthers(["b"], TimeSpan.FromSeconds(30)));
        Assert.Equal(1, tables.Units.FreeThoseOfOthers(["b"], Lease));
        Assert.NotNull(Take(tables, "b"));
    }

    [Fact]
    public void What_is_paused_is_not_taken()
    {
        using var tables = With(Three());
        tables.Jobs.Pause();
        Assert.True(tables.Jobs.IsPaused);
        Assert.Null(Take(tables, "a"));
        tables.Jobs.Resume();
        Assert.NotNull(Take(tables, "a"));
    }

    [Fact]
    public async Task A_report_that_the_reader_falls_over_is_set_aside_and_the_others_are_read()
    {
        using var tables = With(Three());
        await Work(tables, report => report.Text.Contains("second", StringComparison.Ordinal) ? throw new InvalidOperationException("fell over") : new Reading(report, [], []));
        var (_, item, _, _) = Assert.Single(tables.Jobs.SetAside());
        Assert.Equal(SetAsideKind.Reader, item.Kind);
        Assert.Contains("fell over", item.What, StringComparison.Ordinal);
        Assert.Contains("r2", item.Place, StringComparison.Ordinal);
        Assert.True(tables.Jobs.All()[0] is { IsOver: true, Counts: { Done: 3, Added: 2 } });
        Assert.Equal(["r1", "r3"], References());
    }

    [Theory]
    [InlineData("its process ended too", "r3")]
    // They were lost by something else: it is a report like any other.
    [InlineData(null, "r2 r3")]
    public async Task A_report_with_which_three_machines_are_lost_is_tried_apart_and_set_aside_where_that_fails(string? fate, string read)
    {
        using var tables = With(Three());
        LoseAtTheSecond(tables, 3);
        var apart = new List<string?>();
        await Work(tables, report => new Reading(report, [], []), report =>
        {
            apart.Add(report.Reference);
            return fate;
        });
        Assert.Equal(["r2"], apart);
        Assert.Equal(read.Split(' '), References());
        Assert.Equal(fate is null ? [] : [(SetAsideKind.Lost, "its process ended too")], tables.Jobs.SetAside().Select(aside => (aside.Item.Kind, aside.Item.What)));
        Assert.True(tables.Jobs.All()[0] is { IsOver: true, Counts.Done: 3 });
    }

    [Fact]
    public async Task A_report_with_which_machines_are_lost_however_well_it_is_read_apart_is_set_aside_in_the_end()
    {
        using var tables = With(Three());
        LoseAtTheSecond(tables, 6);
        await Work(tables, report => new Reading(report, [], []), _ => throw new InvalidOperationException("it isn't tried any more"));
        Assert.Contains("6 machines", Assert.Single(tables.Jobs.SetAside()).Item.What, StringComparison.Ordinal);
        Assert.Equal(["r3"], References());
    }

    [Fact]
    public async Task What_was_set_aside_is_tried_again_with_care_and_told_of_no_more()
    {
        using var tables = With(Three());
        await Work(tables, report => report.Reference == "r2" ? throw new InvalidOperationException("fell over") : new Reading(report, [], []));
        Assert.Empty(tables.Jobs.Retry(job: 99, "bo"));
        var job = Assert.Single(tables.Jobs.Retry(job: null, "bo"));
        Assert.Empty(tables.Jobs.SetAside());
        Assert.Empty(tables.Jobs.Retry(job: null, "bo"));
        var apart = new List<string?>();
        await Work(tables, report => new Reading(report, [], []), report =>
        {
            apart.Add(report.Reference);
            return null;
        });
        Assert.Equal(["r2"], apart);
        Assert.True(tables.Jobs.Of(job) is { IsOver: true, Who: "bo", Counts: { Done: 3, Added: 1, Known: 2 } });
        Assert.Equal(["r1", "r3", "r2"], References());
    }

    [Fact]
    public void Machines_with_another_build_are_kept_out_unless_they_take_over()
    {
        using var tables = With(Three());
        tables.Programs.Begin("program 2", takesOver: false);
        Assert.Null(Take(tables, "a"));
        _store.Run("INSERT INTO cluster_versions (deployment) VALUES ('d'); INSERT INTO cluster_silos VALUES ('d', '127.0.0.9', 1, 7, 's', 'h', 3, 0, NULL, now(), now())");
        var refused = Assert.Throws<ArchiveException>(() => tables.Programs.Begin(Program, takesOver: false));
        Assert.Contains("program 2", refused.Message, StringComparison.Ordinal);
        Assert.Null(Take(tables, "a"));
        tables.Programs.Begin(Program, takesOver: true);
        Assert.NotNull(Take(tables, "a"));
    }

    [Fact]
    public async Task A_machine_that_is_only_slow_is_not_lost_and_what_another_added_is_no_poison()
    {
        using var tables = With(Three());
        _store.Run("INSERT INTO cluster_versions (deployment) VALUES ('d'); INSERT INTO cluster_silos VALUES ('d', '127.0.0.9', 1, 7, 's', 'h', 3, 0, NULL, now(), now())");
        for (var slow = 0; slow < 5; slow++)
            Assert.NotNull(TakeOver(tables, "127.0.0.9:1@7"));
        _store.Run("DELETE FROM cluster_silos");
        // It is gone now, and so are two others; but one of them had added the first report.
        for (var lost = 0; lost < 2; lost++)
            Assert.NotNull(TakeOver(tables, "b"));
        var first = new Archive.Reports.Arrival(new Report("The first.") { Reference = "r1" });
        using (var archive = _store.Open())
            archive.Add(first, new Reading(first.Report, [], []), "test 1", "anna");
        await Work(tables, report => new Reading(report, [], []));
        Assert.Empty(tables.Jobs.SetAside());
        Assert.Equal(["r1", "r2", "r3"], References());
    }

    [Fact]
    public async Task A_file_that_no_machine_sees_is_given_up()
    {
        using var tables = With(new Shard([_folder["nowhere.jsonl"]], false, null));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Work(tables, report => new Reading(report, [], []));
        }
        Assert.Equal(SetAsideKind.Unit, Assert.Single(tables.Jobs.SetAside()).Item.Kind);
        Assert.True(tables.Jobs.All()[0] is { IsOver: true, GivenUp: 1 });
    }

    [Fact]
    public void An_archive_in_a_file_is_for_one_machine()
    {
        var refused = Assert.Throws<ArchiveException>(() => ClusterTables.Open(_folder["a.dragoman"], TimeProvider.System));
        Assert.Contains("dragoman init", refused.Message, StringComparison.Ordinal);
    }

    private Shard Three() => new(
        [_folder.Add("three.jsonl", """{"id":"r1","text":"The first."}""" + "\n" + """{"id":"r2","text":"The second."}""" + "\n" + """{"id":"r3","text":"The third."}""" + "\n")], false, null);

    private ClusterTables With(Shard shard)
    {
        var tables = ClusterTables.Open(_store.Location, TimeProvider.System);
        tables.Programs.Begin(Program, takesOver: false);
        tables.Jobs.Add(["somewhere"], ReportDefaults.None, "anna", [shard]);
        return tables;
    }

    /// <summary>The first machine comes on by one report; then it is lost, and others at the same place.</summary>
    private void LoseAtTheSecond(ClusterTables tables, int machines)
    {
        var (key, taken) = Take(tables, "a")!.Value;
        Assert.True(tables.Units.Save(tables.Units.Load(key, taken)!, new UnitCounts(1, 1, 0, 0, 0), Lease));
        for (var lost = 1; lost < machines; lost++)
            Assert.NotNull(TakeOver(tables, "b"));
    }

    private static (long, long)? Take(ClusterTables tables, string silo) => tables.Units.Take(silo, Program, Lease);

    /// <summary>Takes what another has, whose lease is over.</summary>
    private (long, long)? TakeOver(ClusterTables tables, string silo)
    {
        Expire();
        return Take(tables, silo);
    }

    private void Expire() => _store.Run("UPDATE cluster_units SET leased_until = now() - interval '1 second'");

    private async Task Work(ClusterTables tables, Func<Report, Reading> read, Func<Report, string?>? tryApart = null)
    {
        var settings = new SiloSettings
        {
            Archive = _store.Location,
            Address = new IPEndPoint(IPAddress.Loopback, 1),
            Read = read,
            TryApart = (report, _) => (tryApart ?? (_ => null))(report),
            Kit = _ => throw new InvalidOperationException("there is nothing to be put together"),
            Program = Program,
            ReaderName = "test 1",
            AtOnce = 1,
            Lease = Lease,
            Clock = TimeProvider.System,
            Note = _ => { },
        };
        var (key, taken) = TakeOver(tables, "c")!.Value;
        using var work = new UnitWork(settings, new Patience(settings), "c");
        await work.RunAsync(key, taken, TestContext.Current.CancellationToken);
    }

    private ImmutableArray<string?> References()
    {
        using var archive = _store.Open();
        return [.. archive.Reports().Select(report => report.Reference)];
    }
}
