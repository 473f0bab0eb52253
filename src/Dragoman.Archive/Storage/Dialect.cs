using System.Data.Common;
using Dragoman.Archive.Searching;

namespace Dragoman.Archive.Storage;

/// <summary>What the two databases say differently. All other statements are the same words for both.</summary>
internal abstract class Dialect(string name)
{
    /// <summary>What messages call the archive.</summary>
    public string Name => name;

    /// <summary>The folder of embedded migrations.</summary>
    public abstract string Migrations { get; }

    /// <summary>Gives true where there is a table of that name: @name.</summary>
    public abstract string HasTable { get; }

    /// <summary>How many tables stand where an archive is to be made.</summary>
    public abstract string Strangers { get; }

    /// <summary>Puts @words of @report where searches find them.</summary>
    public abstract string IndexWords { get; }

    /// <summary>Takes back what <see cref="IndexWords"/> put there for @report.</summary>
    public abstract string ForgetWords { get; }

    /// <summary>Counts what <see cref="IndexWords"/> put there for @report.</summary>
    public abstract string CountIndexed { get; }

    /// <summary>After rows were copied in with their numbers: new rows get higher ones.</summary>
    public abstract string Renumber { get; }

    /// <summary>What <see cref="Explain"/> says where another writer had it for too long.</summary>
    protected const string WrittenTo = "another program is writing to it (wait until it has done, then try again)";

    /// <exception cref="ArchiveException">There is nothing to be opened.</exception>
    public abstract DbConnection Open();

    /// <summary>Like <see cref="Open"/>; makes what isn't there.</summary>
    public abstract DbConnection Create();

    /// <summary>Only one writes at a time, so that the chain of the log has one end. Waits for the other, but not for ever.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Reads what was there at one moment, whoever writes meanwhile.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>What belongs to reports whose words are asked for.</summary>
    /// <param name="report">The column that has a report's key.</param>
    public abstract Condition Matches(WordQuery words, string report);

    /// <summary>Claims (c) within a circle.</summary>
    public abstract Condition Within(GeoCircle circle);

    /// <summary>Rows of any table that has the columns lat and lon, measured one by one.</summary>
    public abstract Condition Within(GeoCircle circle, string table);

    /// <summary>"= ANY(@name)", after a column: it is in a list, which <see cref="List(IEnumerable{string})"/> makes a value of.</summary>
    public abstract string Among(string name);

    public abstract object List(IEnumerable<string> values);

    /// <inheritdoc cref="List(IEnumerable{string})"/>
    public abstract object List(IEnumerable<long> values);

    /// <summary>How many days lie between the first and the last of a claim, in words that its index has.</summary>
    /// <param name="claim">The name of a row of claims.</param>
    public abstract string Span(string claim);

    /// <summary>A column whose index isn't to be used, where the database would choose wrongly.</summary>
    public virtual string Unindexed(string column) => column;

    /// <summary>Much was written: how a question is best answered may have changed. Nothing comes of it where it can't be done now.</summary>
    public virtual void Learn(Database database)
    {
    }

    /// <summary>The trouble in users' words; null where it is none that a user can mend.</summary>
    public abstract string? Explain(DbException error);

    /// <summary>Whether the server went away, and may come back.</summary>
    protected virtual bool IsLost(DbException error) => false;

    /// <summary>Of what keeps it, for people.</summary>
    public abstract string Version(Database database);

    /// <summary>The time of the server; null where there is none.</summary>
    public virtual DateTimeOffset? Now(Database database) => null;

    /// <summary>What the database itself finds wrong with its store.</summary>
    public abstract IEnumerable<string> Faults(Database database);

    /// <exception cref="ArchiveException">What went wrong is one that <see cref="Explain"/> knows.</exception>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException error) when (Explain(error) is { } message)
        {
            throw new ArchiveException($"{Name}: {message}", error) { IsBusy = message == WrittenTo, IsLost = IsLost(error) };
        }
    }

    public void Guard(Action work) => Guard(() =>
    {
        work();
        return 0;
    });

    public static Dialect Of(ArchiveLocation location, TimeSpan patience) => location switch
    {
        ArchiveLocation.SqliteFile(var path) => new SqliteDialect(path, patience),
        ArchiveLocation.Server server => new PostgresDialect(server, patience),
        _ => throw new InvalidOperationException($"a location of an unknown kind: {location}"),
    };
}
