using Dragoman.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Dragoman.Archive.Tests;

/// <summary>What can go wrong is said in words that help, and what was added stays.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly SqliteStore _store = new();

    [Fact]
    public void A_missing_file_is_not_made() => Says("there is no such archive (make it with: dragoman init --archive", () => _store.Open());

    [Fact]
    public void A_missing_folder_is_said() => Says("there is no folder", () => ReportArchive.Create(Path.Combine(_store.Location, "x", "y.dragoman"), Clock.Instance));

    [Fact]
    public void A_folder_is_no_archive() => Says("is a folder", () => ReportArchive.Open(Path.GetDirectoryName(_store.Location)!, Clock.Instance));

    [Fact]
    public void Another_kind_of_file_is_said()
    {
        File.WriteAllText(_store.Location, string.Concat(Enumerable.Repeat("Rebels shelled the town. ", 1000)));
        Says("is no archive", () => _store.Open());
        Says("is no archive", () => _store.Create());
    }

    [Fact]
    public void Another_database_is_left_alone()
    {
        _store.Run("CREATE TABLE recipes (name TEXT)");
        Says("is no archive", () => _store.Open());
        Says("is a database of something else", () => _store.Create());
    }

    [Fact]
    public void An_empty_file_is_no_archive_yet()
    {
        File.WriteAllBytes(_store.Location, []);
        Says("is no archive (make one with", () => _store.Open());
        _store.Create().Dispose();
        _store.Open().Dispose();
    }

    [Fact]
    public void A_damaged_file_is_found_out()
    {
        using (var archive = Filled(20))
            Assert.Empty(archive.Check());
        using (var file = File.OpenWrite(_store.Location))
            for (file.Position = 40 * 4096; file.Position < 60 * 4096;)
                file.Write(new byte[4096]);
        try
        {
            using var archive = _store.Open();
            Assert.NotEmpty(archive.Check());
        }
        catch (ArchiveException error)
        {
            Assert.Contains("the file is damaged (restore it from a backup", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_two_writers_the_second_waits_and_then_says_so()
    {
        using var archive = Filled(1);
        using var other = new SqliteConnection($"Data Source={_store.Location};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
        {
            using var second = _store.Open();
            Says("another program is writing to it (wait until it has done, then try again)", () => Add(second, 2));
            Assert.Single(second.Reports());
        }
        Add(archive, 2);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Two_programs_may_take_turns()
    {
        using var one = Filled(1);
        using var other = _store.Open();
        for (var i = 2; i < 8; i++)
            Add(i % 2 == 0 ? one : other, i);
        Assert.Equal(7, one.Reports().Length);
        Assert.Empty(other.Check());
    }

    [Fact]
    public void A_full_disk_is_said_and_what_was_added_is_safe()
    {
        using var archive = Filled(3);
        // As many pages as a disk would have: https://www.sqlite.org/pragma.html#pragma_max_page_count
        archive.Database.Run("PRAGMA max_page_count = 150");
        Says("the disk is full; what was added before is safe", () => { for (var i = 3; i < 1000; i++) Add(archive, i); });
        Assert.Empty(archive.Check());
        Assert.True(archive.Reports().Length >= 3);
    }

    [Fact]
    public void A_newer_archive_is_refused()
    {
        _store.Create().Dispose();
        _store.Run("INSERT INTO archive_schema VALUES (99)");
        Says("was written by a newer dragoman: its tables are of version 99", () => _store.Open());
        Says("was written by a newer dragoman", () => _store.Create());
    }

    [Fact]
    public void An_older_archive_is_renewed_by_init_only()
    {
        var dialect = new SqliteDialect(_store.Location, TimeSpan.FromSeconds(1));
        using (var old = Database.Create(dialect))
            Assert.Equal(1, new Migrations(["CREATE TABLE a (x INTEGER)"]).Apply(old));
        using var database = Database.Open(dialect);
        var newer = new Migrations(["never run again", "CREATE TABLE b (y INTEGER)"]);
        Says("is an archive of an older version, 1; this one is 2", () => newer.Require(database));
        Assert.Equal((1, 0), (newer.Apply(database), newer.Apply(database)));
        newer.Require(database);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_version_before_it()
    {
        using var database = Database.Create(new SqliteDialect(_store.Location, TimeSpan.FromSeconds(1)));
        Assert.ThrowsAny<Exception>(() => new Migrations(["CREATE TABLE a (x INTEGER)", "CREATE TABLE b (y INTEGER); CREATE TABEL c"]).Apply(database));
        Assert.Equal((1, 0), ((int)database.One<long>("SELECT MAX(version) FROM archive_schema"), (int)database.One<long>("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'b'")));
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root may write anything");
        Filled(1).Dispose();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_store.Location, UnixFileMode.UserRead);
        Says("may not be written to", () => { using var archive = _store.Open(); Add(archive, 2); });
    }

    public void Dispose() => _store.Dispose();

    private ReportArchive Filled(int count)
    {
        var archive = _store.Create();
        for (var i = 0; i < count; i++)
            Add(archive, i);
        return archive;
    }

    private static void Add(ReportArchive archive, int number) => archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");

    private static void Says(string message, Action act) => Assert.Contains(message, Assert.Throws<ArchiveException>(act).Message, StringComparison.Ordinal);

    private static void Says(string message, Func<IDisposable> act) => Says(message, () => { act().Dispose(); });
}
