using Dragoman.Archive.Storage;
using Npgsql;

namespace Dragoman.Archive.Tests;

/// <summary>What a server has beside the rest: users, hosts, other clients.</summary>
public sealed class ServerTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y;Password=hush", "127.0.0.1:1/x: the server can't be reached")]
    [InlineData("postgresql://y:hush@nowhere.invalid/x", "nowhere.invalid:5432/x: the server can't be reached")]
    [InlineData("Host=x;Port=many", "the connection of the archive can't be read")]
    [InlineData("Host=x;Colour=red", "the connection of the archive can't be read")]
    public void A_server_that_is_not_there_is_said_without_the_password(string location, string message)
    {
        var refused = Assert.Throws<ArchiveException>(() => ReportArchive.Open(location, Clock.Instance)).Message;
        Assert.Contains(message, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_may_be_an_address()
    {
        var server = Assert.IsType<ArchiveLocation.Server>(ArchiveLocation.Parse("postgresql://o%27hara:p%40ss@db.example.org:6000/libya"));
        var parts = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        Assert.Equal(("o'hara", "p@ss", "db.example.org", 6000, "libya"), (parts.Username, parts.Password, parts.Host, parts.Port, parts.Database));
        Assert.Equal("db.example.org:6000/libya", server.Name);
    }

    [Fact]
    public void A_database_or_a_user_that_is_not_there_is_said()
    {
        using var store = new PostgresStore();
        var missing = new NpgsqlConnectionStringBuilder(store.Location) { Database = "no_such_database" }.ConnectionString;
        Assert.Contains("there is no such database (make it with createdb)", Assert.Throws<ArchiveException>(() => ReportArchive.Open(missing, Clock.Instance)).Message, StringComparison.Ordinal);
        var stranger = new NpgsqlConnectionStringBuilder(store.Location) { Username = "nobody_here", Password = "wrong" }.ConnectionString;
        Assert.Contains("the server refuses the user or the password", Assert.Throws<ArchiveException>(() => ReportArchive.Open(stranger, Clock.Instance)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_schema_is_no_archive()
    {
        using var store = new PostgresStore();
        Assert.Contains("is no archive", Assert.Throws<ArchiveException>(() => store.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_server_is_told_how_large_tables_have_become()
    {
        using var store = new PostgresStore();
        using var archive = store.Create();
        // Another one that writes keeps nobody from learning, and nobody waits for it.
        using var other = ReportArchive.Open(store.Location, Clock.Instance);
        other.Database.Run("BEGIN; LOCK TABLE accounts IN SHARE UPDATE EXCLUSIVE MODE");
        Fill(10_000, "a");
        Assert.Equal(10_000, Known());
        // Half as many more change no plan.
        Fill(5_000, "b");
        Assert.Equal(10_000, Known());
        Fill(10_000, "c");
        Assert.Equal(25_000, Known());

        void Fill(int rows, string name) => archive.Database.Write(() => archive.Database.Execute(
            "INSERT INTO fetch_rests (host, until) SELECT @name || number, 'never' FROM generate_series(1, @rows) number", ("name", name), ("rows", rows)));

        float Known() => archive.Database.One<float>("SELECT reltuples FROM pg_class WHERE oid = 'fetch_rests'::regclass");
    }

    [Fact]
    public void A_writer_that_stands_still_or_was_cut_off_does_not_keep_the_others_for_ever()
    {
        using var store = new PostgresStore();
        using var archive = store.Create();
        using var database = Database.Open(Dialect.Of(ArchiveLocation.Parse(store.Location), TimeSpan.FromSeconds(10)));
        Assert.Equal("0", database.One<string>("SHOW idle_in_transaction_session_timeout"));
        Assert.Equal(("10", "25000"), (database.One<string>("SHOW tcp_keepalives_idle"), database.One<string>("SHOW tcp_user_timeout")));
        var lost = Assert.Throws<ArchiveException>(() => database.Write(() =>
        {
            Assert.Equal("2min", database.One<string>("SHOW idle_in_transaction_session_timeout"));
            database.Execute("SET LOCAL idle_in_transaction_session_timeout = '200ms'");
            // It says nothing for as long as it takes others to get their turn.
            using var second = ReportArchive.Open(store.Location, Clock.Instance);
            Add(second, 1);
            return database.One<long>("SELECT COUNT(*) FROM reports");
        }));
        Assert.True(lost.IsLost, lost.Message);
    }

    [Fact]
    public void Of_two_writers_the_second_waits_and_then_says_so()
    {
        using var store = new PostgresStore();
        using var archive = store.Create();
        using var other = new NpgsqlConnection(store.Location);
        other.Open();
        using (var transaction = other.BeginTransaction())
        {
            using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(1148346727, hashtext(current_schema()))", other, transaction);
            command.ExecuteNonQuery();
            using var second = store.Open();
            Assert.Contains("another program is writing to it", Assert.Throws<ArchiveException>(() => Add(second, 1)).Message, StringComparison.Ordinal);
        }
        Add(archive, 1);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void A_backup_of_a_server_is_a_file_that_every_command_opens_and_goes_back()
    {
        using var server = new PostgresStore();
        using var file = new SqliteStore();
        using var again = new PostgresStore();
        using var archive = server.Create();
        for (var i = 0; i < 5; i++)
            Add(archive, i);
        archive.Backup(file.Location);
        using var copy = file.Open();
        Assert.Empty(copy.Check());
        using var third = again.Create();
        third.FillFrom(copy);
        Add(third, 5);
        Assert.Empty(third.Check());
        Assert.Equal(archive.Standing().Claims, copy.Standing().Claims);
        Assert.Equal(archive.Log().Select(entry => entry.Hash), third.Log().SkipLast(1).Select(entry => entry.Hash));
        Assert.Contains("only an empty archive", Assert.Throws<ArchiveException>(() => third.FillFrom(copy)).Message, StringComparison.Ordinal);
    }

    private static void Add(ReportArchive archive, int number) => archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");
}
