using Dragoman.Archive;
using Dragoman.Archive.Storage;
using Dragoman.Cluster.Work;

namespace Dragoman.Cluster;

/// <summary>What a cluster keeps beside the archive that it works for, in the same database: its machines, its work and how far that is. One object is one connection, for one thread.</summary>
public sealed class ClusterTables : IDisposable
{
    private const string Table = "cluster_schema";

    private readonly Database _database;

    private ClusterTables(Database database, string connection)
    {
        (_database, Connection) = (database, connection);
        (Units, Jobs, Merges, Programs) = (new UnitStore(database), new JobStore(database), new MergeStore(database), new ProgramStore(database));
    }

    public string Name => _database.Dialect.Name;

    /// <summary>What Orleans connects with.</summary>
    public string Connection { get; }

    internal UnitStore Units { get; }

    public JobStore Jobs { get; }

    public MergeStore Merges { get; }

    internal ProgramStore Programs { get; }

    /// <summary>Opens the tables; makes or renews them where they aren't of this version.</summary>
    /// <exception cref="ArchiveException">The archive is a file, isn't there, or can't be reached.</exception>
    public static ClusterTables Open(string location, TimeProvider clock)
    {
        if (ArchiveLocation.Parse(location) is not ArchiveLocation.Server server)
            throw new ArchiveException($"{location}: is an archive in a file, which one machine works on; several need one in PostgreSQL (make it with: dragoman init --archive \"Host=...;Database=...\" --from {location})");
        // The archive is there, and of this version.
        ReportArchive.Open(location, clock).Dispose();
        var database = Database.Open(Dialect.Of(server, ReportArchive.UsualPatience));
        try
        {
            Migrations.Of(typeof(ClusterTables).Assembly, "cluster", Table).Apply(database);
            return new ClusterTables(database, server.ConnectionString);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Dispose() => _database.Dispose();
}
