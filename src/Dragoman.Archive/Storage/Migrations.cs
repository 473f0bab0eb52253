using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Dragoman.Archive.Storage;

/// <summary>The steps from an empty database to the tables of this version. Step n is the n-th in ordinal order of the names, and never changes once it is released.</summary>
/// <param name="table">Where the version is kept.</param>
internal sealed class Migrations(ImmutableArray<string> steps, string table = Migrations.OfArchive)
{
    private const string OfArchive = "archive_schema";

    public int Newest => steps.Length;

    public static Migrations Of(Dialect dialect) => Of(typeof(Migrations).Assembly, dialect.Migrations, OfArchive);

    /// <summary>Of the scripts that an assembly has embedded in a folder.</summary>
    public static Migrations Of(Assembly assembly, string folder, string table)
    {
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal));
        return new([.. names.Order(StringComparer.Ordinal).Select(Text)], table);

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Makes or renews the tables; each step is done wholly or not at all.</summary>
    /// <returns>The number of steps that were done.</returns>
    /// <exception cref="ArchiveException">The archive is of a newer version, or there is something else in the place.</exception>
    public int Apply(Database database)
    {
        var at = VersionOf(database) ?? (table == OfArchive ? OfNothing(database) : 0);
        Refuse(database, at);
        for (var step = at; step < steps.Length; step++)
            Apply(database, step);
        return steps.Length - at;
    }

    /// <exception cref="ArchiveException">It is no archive, or not one of this version.</exception>
    public void Require(Database database)
    {
        var at = VersionOf(database) ?? throw new ArchiveException($"{database.Dialect.Name}: is no archive (make one with: dragoman init)");
        Refuse(database, at);
        if (at < steps.Length)
            throw new ArchiveException(
                $"{database.Dialect.Name}: is an archive of an older version, {Text(at)}; this one is {Text(Newest)} (back it up, then renew it with: dragoman init)");
    }

    private static int OfNothing(Database database) => database.One<long>(database.Dialect.Strangers) == 0
        ? 0
        : throw new ArchiveException($"{database.Dialect.Name}: is a database of something else (give a name that isn't taken)");

    private void Refuse(Database database, int at)
    {
        if (at > steps.Length)
            throw new ArchiveException(
                $"{database.Dialect.Name}: was written by a newer dragoman: its tables are of version {Text(at)}, and this one knows {Text(Newest)} (install the newer one)");
    }

    private int? VersionOf(Database database)
    {
        if (database.One<long>(database.Dialect.HasTable, ("name", table)) == 0)
            return null;
        return (int)database.One<long>($"SELECT MAX(version) FROM {table}");
    }

    // Whoever waited for the lock may find the step done.
    private void Apply(Database database, int step) => database.Write(() =>
    {
        if ((VersionOf(database) ?? 0) > step)
            return 0;
        if (step == 0)
            database.Run($"CREATE TABLE {table} (version BIGINT PRIMARY KEY)");
        database.Run(steps[step]);
        return database.Execute($"INSERT INTO {table} (version) VALUES (@version)", ("version", (long)step + 1));
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
