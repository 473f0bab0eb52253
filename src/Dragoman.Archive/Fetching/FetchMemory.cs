using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Archive.Fetching;

/// <summary>
/// What was fetched, kept in the archive beside what came of it. Asked over a connection of its own by several requests at once; told on the thread of the
/// archive, when what was fetched is safe.
/// </summary>
public sealed class FetchMemory : IFetchState, IDisposable
{
    private readonly Database _archive;
    private readonly Database _asked;
    private readonly TimeProvider _clock;
    private readonly string _purpose;
    private readonly Lock _turn = new();

    internal FetchMemory(Database archive, FetchPurpose purpose, TimeProvider clock)
    {
        (_archive, _purpose, _clock) = (archive, purpose.ToString().ToLowerInvariant(), clock);
        _asked = Database.Open(archive.Dialect);
    }

    public Validators? Find(Uri address) => Ask(
        "SELECT etag, last_modified FROM fetches WHERE key = @key AND purpose = @purpose", row => new Validators(row.TextOrNull(0), row.TextOrNull(1)),
        ("key", KeyOf(address)), ("purpose", _purpose));

    public bool IsMet(Uri article) => Ask("SELECT 1 FROM fetches WHERE key = @key", row => "met", ("key", KeyOf(article))) is not null;

    public DateTimeOffset? RestOf(string host) =>
        Ask("SELECT until FROM fetch_rests WHERE host = @host", row => row.GetString(0), ("host", host)) is { } until ? LogHash.Time(until) : null;

    /// <exception cref="ArchiveException">It can't be kept, and nothing of it was.</exception>
    public void Keep(Visit visit) => _archive.Write(() =>
    {
        foreach (var address in visit.Addresses.SkipLast(1))
            Keep(address, null);
        Keep(visit.Addresses[^1], visit.Validators);
        return 0;
    });

    /// <exception cref="ArchiveException">It can't be kept.</exception>
    public void Keep(Rest rest) => _archive.Write(() => _archive.Execute(
        "INSERT INTO fetch_rests (host, until) VALUES (@host, @until) ON CONFLICT (host) DO UPDATE SET until = excluded.until", ("host", rest.Host), ("until", LogHash.Text(rest.Until))));

    /// <summary>What was kept of an address that is looked at again and again; null where nothing was.</summary>
    public FollowedState? FollowedAt(Uri address) => Ask(
        "SELECT at, failures, shape FROM fetch_followed WHERE key = @key AND purpose = @purpose",
        row => new FollowedState(LogHash.Time(row.GetString(0)), (int)row.GetInt64(1), LookWords.Read(row.TextOrNull(2))), ("key", KeyOf(address)), ("purpose", _purpose));

    /// <exception cref="ArchiveException">It can't be kept.</exception>
    public void KeepFollowed(Uri address, FollowedState state) => _archive.Write(() => _archive.Execute(
        """
        INSERT INTO fetch_followed (key, purpose, address, at, failures, shape) VALUES (@key, @purpose, @address, @at, @failures, @shape)
        ON CONFLICT (key, purpose) DO UPDATE SET at = excluded.at, failures = excluded.failures, shape = excluded.shape
        """,
        ("key", KeyOf(address)), ("purpose", _purpose), ("address", Visit.KeyOf(address)), ("at", LogHash.Text(state.At)), ("failures", (long)state.Failures), ("shape", LookWords.Write(state.Usual))));

    public void Dispose() => _asked.Dispose();

    private void Keep(Uri address, Validators? validators) => _archive.Execute(
        """
        INSERT INTO fetches (key, purpose, address, etag, last_modified, at) VALUES (@key, @purpose, @address, @etag, @modified, @at)
        ON CONFLICT (key, purpose) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, at = excluded.at
        """,
        ("key", KeyOf(address)), ("purpose", _purpose), ("address", Visit.KeyOf(address)), ("etag", validators?.ETag), ("modified", validators?.LastModified),
        ("at", LogHash.Text(_clock.GetUtcNow())));

    private T? Ask<T>(string sql, Func<System.Data.Common.DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values) where T : class
    {
        lock (_turn)
            return _asked.Query(sql, row, values).FirstOrDefault();
    }

    private static string KeyOf(Uri address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Visit.KeyOf(address))));
}
