using System.Collections.Immutable;
using Dragoman.Archive.Checking;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Datasets;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Fetching;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Measuring;
using Dragoman.Archive.People;
using Dragoman.Archive.Ratings;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;
using Dragoman.Text;

namespace Dragoman.Archive;

/// <summary>
/// Reports, what readers made of them, and what people decided. Everything that is done is done wholly or not at all, and is there when the call
/// returns, whatever happens to the program then. One object is for one thread; several programs may have the archive open.
/// </summary>
public sealed partial class ReportArchive : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ReportStore _reports;
    private readonly ClaimStore _claims;
    private readonly LogStore _log;
    private readonly IncidentStore _incidents;
    private readonly DatasetStore _datasets;

    private ReportArchive(Database database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        (_reports, _claims, _log) = (new ReportStore(database), new ClaimStore(database), new LogStore(database));
        (_incidents, _datasets) = (new IncidentStore(database), new DatasetStore(database));
    }

    /// <summary>How long a writer waits for another one.</summary>
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(10);

    public string Name => _database.Dialect.Name;

    /// <summary>What is to be known of an archive before one works with it.</summary>
    public ArchiveCondition State() => _database.Read(() => new ArchiveCondition(
        Migrations.Of(_database.Dialect).Newest, _database.Dialect.Version(_database), _database.One<long>("SELECT COUNT(*) FROM reports"), _incidents.CountStale(),
        _database.One<string>("SELECT at FROM log ORDER BY seq DESC LIMIT 1") is { } at ? LogHash.Time(at) : null, _database.Dialect.Now(_database)));

    internal Database Database => _database;

    /// <param name="location">A file, or a connection to PostgreSQL; see <see cref="ArchiveLocation.Parse"/>.</param>
    /// <exception cref="ArchiveException">There is no archive of this version.</exception>
    public static ReportArchive Open(string location, TimeProvider clock) => Open(location, clock, UsualPatience);

    /// <inheritdoc cref="Open(string, TimeProvider)"/>
    public static ReportArchive Open(string location, TimeProvider clock, TimeSpan patience)
    {
        var database = Database.Open(Dialect.Of(ArchiveLocation.Parse(location), patience));
        return Checked(database, clock, Migrations.Of(database.Dialect).Require);
    }

    /// <summary>Makes an archive, or renews the tables of one that is there.</summary>
    /// <exception cref="ArchiveException">The place is taken by something else, or can't be written to.</exception>
    public static ReportArchive Create(string location, TimeProvider clock)
    {
        var database = Database.Create(Dialect.Of(ArchiveLocation.Parse(location), UsualPatience));
        return Checked(database, clock, opened => Migrations.Of(opened.Dialect).Apply(opened));
    }

    /// <summary>Whether adding it would change nothing.</summary>
    public bool Has(Arrival arrival) => _reports.IsSighted(arrival);

    /// <summary>Whether the text is there, wherever it was met.</summary>
    public bool HasText(Arrival arrival) => _reports.KeyOf(arrival.TextHash) is not null;

    /// <summary>Whether the text is there, and is to be read as it was met now: earlier than anybody knew.</summary>
    public bool IsToBeReadAs(Arrival arrival) => _reports.KeyOf(arrival.TextHash) is { } key && arrival.Precedes(_reports.OfKey(key).Report);

    /// <summary>Adds a report with its claims; of a text that is there already, where it was met now, and the claims where it was met earlier than anybody knew.</summary>
    /// <exception cref="ArchiveException">It can't be added, and nothing of it was.</exception>
    public Added Add(Arrival arrival, Reading reading, string reader, string who)
    {
        arrival.Check();
        // Others wait for as long as it writes: what can be done before is done before.
        var coding = CodingOf(arrival.Report, reading.Claims, reader);
        _ = arrival.Fingerprint;
        return ArchiveMeasures.OfAdd(() => _database.Write(() => _reports.KeyOf(arrival.TextHash) is { } known ? Meet(known, arrival, reading, reader, who) : Insert(arrival, reading, coding, reader, who)));
    }

    /// <summary>Adds where a text was met that is there already.</summary>
    /// <exception cref="ArchiveException">It isn't.</exception>
    public Added Sight(Arrival arrival)
    {
        arrival.Check();
        return ArchiveMeasures.OfAdd(() => _database.Write(() => Sight(_reports.KeyOf(arrival.TextHash) ?? throw Missing(arrival.Report.Id), arrival)));
    }

    public ArchivedReport? Report(string id) => _reports.Find(id);

    public ClaimState? Claim(string id) => _claims.Find(id);

    public ImmutableArray<ClaimState> ClaimsOf(string report) => [.. _claims.OfReport(report)];

    public ImmutableArray<Sighting> SightingsOf(ArchivedReport report) => [.. _reports.SightingsOf(report.Key)];

    public Kin KinOf(ArchivedReport report) => _reports.KinOf(report.Key);

    /// <summary>The bytes that a text was taken from, by their SHA-256 or by that of the text; null where there are none.</summary>
    public byte[]? Raw(string hash) => _reports.RawOf(hash);

    /// <summary>Keeps a dataset of others, in the place of one of its name.</summary>
    /// <param name="file">Its name, whose end tells its format.</param>
    public Dataset Import(string name, string layout, string file, int rows, byte[] bytes, string who, string? reason = null) => _database.Write(() =>
    {
        var (dataset, old) = (new Dataset(name, layout, file, rows, DatasetStore.HashOf(bytes)), _datasets.Find(name));
        if (dataset == old)
            return dataset;
        _datasets.Put(dataset, bytes);
        _log.Append(new Decision(Now, who, DecisionKind.Imported, [name], old is null ? null : DatasetStore.ToJson(old), DatasetStore.ToJson(dataset), reason));
        return dataset;
    });

    /// <summary>By name.</summary>
    public ImmutableArray<Dataset> Datasets() => [.. _datasets.All()];

    /// <summary>The file as it came; null where there is no dataset of that name.</summary>
    public (Dataset Dataset, byte[] Bytes)? Dataset(string name) => _datasets.Find(name) is { } dataset ? (dataset, _datasets.BytesOf(dataset)) : null;

    /// <summary>Reports in the order in which they came; with words, those that have them.</summary>
    public ImmutableArray<ReportSummary> Reports(WordQuery? words = null, int? limit = null) =>
        [.. _reports.List(words is null ? Condition.All([]) : _database.Dialect.Matches(words, "r.key"), limit)];

    public ImmutableArray<FoundClaim> Search(ClaimQuery query) => [.. new ClaimSearch(_database).Find(query)];

    /// <summary>Claims about one happening, put together; <see cref="KeptIncidents.Refresh"/> brings them up to date.</summary>
    public KeptIncidents Incidents(IncidentKit kit) => new(_database, kit);

    /// <summary>Compares claims that wait, ahead of whoever puts them together.</summary>
    public ComparingAhead ComparingAhead(IncidentKit kit) => new(_database, kit);

    /// <summary>Incidents as lists, maps and charts ask for them, as they were brought up to date last.</summary>
    public IncidentRows IncidentRows() => new(_database);

    /// <summary>Counts of the claims that are asked for, the largest first.</summary>
    public ImmutableArray<Count> Count(ClaimQuery query, Grouping by) => [.. new ClaimCounts(_database).Of(query, by)];

    /// <summary>How people rate those who speak, and what is said.</summary>
    public ArchiveRatings Ratings() => new(_database, _clock);

    /// <summary>Who may work with the archive over a network.</summary>
    public Accounts Accounts() => new(_database, _clock);

    /// <summary>What their sessions are sealed with.</summary>
    public SessionKeys SessionKeys() => new(_database);

    /// <summary>What was fetched for this archive, and is not to be fetched again.</summary>
    public FetchMemory Fetches(FetchPurpose purpose) => new(_database, purpose, _clock);

    /// <summary>All that is wrong; nothing where all is well.</summary>
    public ImmutableArray<Fault> Check() => _database.Read<ImmutableArray<Fault>>(() => [.. new ArchiveCheck(_database).Run()]);

    /// <summary>Writes a copy, which is an archive in a file whatever this one is. Others may go on writing.</summary>
    /// <exception cref="ArchiveException">There is such a file already, or it can't be written.</exception>
    public void Backup(string path) => Storage.Backup.To(path, _database);

    /// <summary>Takes in all of another archive.</summary>
    /// <exception cref="ArchiveException">There is something in this one already.</exception>
    public void FillFrom(ReportArchive other)
    {
        if (_database.One<long>("SELECT (SELECT COUNT(*) FROM log) + (SELECT COUNT(*) FROM accounts)") > 0)
            throw new ArchiveException($"{Name}: has reports or accounts already (only an empty archive can be filled from another)");
        Storage.Backup.Copy(other._database, _database);
    }

    public void Dispose() => _database.Dispose();

    private DateTimeOffset Now => _clock.GetUtcNow();

    private static ReportArchive Checked(Database database, TimeProvider clock, Action<Database> check)
    {
        try
        {
            check(database);
            return new ReportArchive(database, clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private Added Meet(long report, Arrival arrival, Reading reading, string reader, string who)
    {
        var added = Sight(report, arrival);
        if (!arrival.Precedes(_reports.OfKey(report).Report))
            return added;
        _reports.ReadAs(report, arrival.Report);
        _incidents.SpoilAround(_claims.OfReport(arrival.Report.Id).Select(claim => claim.Id));
        Recode(_reports.OfKey(report), reading, reader, who, "met where it was published earlier");
        return added;
    }

    private Added Sight(long report, Arrival arrival)
    {
        if (_reports.IsSighted(arrival))
            return new Added.Again(arrival.Report.Id);
        _reports.Sight(report, arrival);
        return new Added.Elsewhere(arrival.Report.Id);
    }

    private Added.New Insert(Arrival arrival, Reading reading, Coding coding, string reader, string who)
    {
        var key = _reports.Insert(arrival, Now, reader);
        _reports.Sight(key, arrival);
        _claims.Insert(key, [.. coding.Claims.Select((claim, i) => (new ClaimState(claim.Id, arrival.Report.Id, i, claim.Line), reading.Claims[i]))]);
        _incidents.Spoil(coding.Claims.Select(claim => claim.Id));
        _log.Append(new Decision(Now, who, DecisionKind.Coded, [arrival.Report.Id], After: coding.ToJson()));
        return new Added.New(arrival.Report.Id, coding.Claims.Length, _reports.VoiceOf(key));
    }

    private static Coding CodingOf(Report report, ImmutableArray<Claim> claims, string reader)
    {
        var lines = new ClaimLine(report);
        return new Coding(reader, [.. claims.Select(claim => new CodedLine(claim.Id, lines.Write(claim)))]);
    }

    private (long, Report) ReportOf(string id) => _reports.Find(id) is { } report ? (report.Key, report.Report) : throw Missing(id);

    private ArchiveException Missing(string id) => new($"{Name}: there is no {(id.StartsWith('r') ? "report" : "claim")} {id} (dragoman list shows what there is)");
}
