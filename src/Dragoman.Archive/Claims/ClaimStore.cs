using System.Data.Common;
using Dragoman.Actors;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;
using Dragoman.Exchange.Output;
using Dragoman.Text;

namespace Dragoman.Archive.Claims;

/// <summary>Claims as rows: the line that holds, and beside it what searches ask for.</summary>
internal sealed class ClaimStore(Database database)
{
    public const string Fields = "c.id, r.id, c.ordinal, l.line, l.corrected, c.verdict, c.is_published, c.is_withdrawn, c.is_kept";

    public ClaimState? Find(string id) => Query("c.id = @id", ("id", id)).FirstOrDefault();

    /// <summary>In the order of the text; those that only people keep come last.</summary>
    public List<ClaimState> OfReport(string report) => Query("r.id = @report", ("report", report));

    public List<ClaimState> OfReports(IEnumerable<string> reports) => Query($"r.id {database.Dialect.Among("reports")}", ("reports", database.Dialect.List(reports)));

    /// <summary>Those of which the smaller claim is one of these.</summary>
    public List<(string A, string B, LinkKind Kind)> LinksFrom(IEnumerable<string> claims) =>
        database.Query($"SELECT a, b, kind FROM links WHERE a {database.Dialect.Among("claims")}", ReadLink, ("claims", database.Dialect.List(claims)));

    public List<ClaimState> All() => Query("TRUE");

    public List<(string A, string B, LinkKind Kind)> LinksOf(IEnumerable<string> claims) => [.. claims
        .SelectMany(id => database.Query("SELECT a, b, kind FROM links WHERE a = @id OR b = @id", ReadLink, ("id", id))).Distinct()];

    public List<(string A, string B, LinkKind Kind)> AllLinks() => database.Query("SELECT a, b, kind FROM links", ReadLink);

    /// <summary>Makes the rows what a decision made of the claims.</summary>
    public void Replace(IReadOnlyCollection<ClaimState> before, IReadOnlyCollection<ClaimState> after, Func<string, (long Key, Report Report)> reportOf)
    {
        // What is compared with others hangs on the row: it goes only with what the claim says, as it is spoiled only then.
        var lines = before.ToDictionary(state => state.Id, state => (state.Report, state.Current), StringComparer.Ordinal);
        var changed = after.Except(before).ToLookup(state => lines.TryGetValue(state.Id, out var line) && line == (state.Report, state.Current));
        foreach (var state in changed[true])
            Update(state);
        foreach (var gone in before.Except(after).Select(state => state.Id).Except(changed[true].Select(state => state.Id)))
            database.Execute("DELETE FROM claims WHERE id = @id", ("id", gone));
        foreach (var states in changed[false].GroupBy(state => state.Report))
        {
            var (key, report) = reportOf(states.Key);
            var contract = new ClaimLine(report);
            Insert(key, [.. states.Select(state => (state, contract.Read(state.Current)))]);
        }
    }

    /// <summary>Adds claims of a report.</summary>
    public void Insert(long report, IReadOnlyCollection<(ClaimState State, Claim Claim)> claims)
    {
        var keyed = claims.Select(item => (Key: Insert(report, item.State, item.Claim), item.State, item.Claim)).ToList();
        database.ExecuteAll(
            "INSERT INTO claim_lines (claim, line, corrected) VALUES (@claim, @line, @corrected)",
            keyed.Select(item => new (string, object?)[] { ("claim", item.Key), ("line", item.State.Line), ("corrected", item.State.Corrected) }));
        database.ExecuteAll(
            "INSERT INTO claim_actors (claim, number, role, actor, side, name, folded) VALUES (@claim, @number, @role, @actor, @side, @name, @folded)",
            keyed.SelectMany(item => Parties(item.Claim).Select((party, i) => new (string, object?)[]
            {
                ("claim", item.Key), ("number", (long)i), ("role", party.Role), ("actor", party.Actor.Id), ("side", party.Actor.Side), ("name", party.Actor.Name), ("folded", FoldedWords.Of(party.Actor.Name)),
            })));
    }

    private long Insert(long report, ClaimState state, Claim claim) => database.One<long>(
        """
        INSERT INTO claims (id, report, ordinal, verdict, is_published, is_withdrawn, is_kept, class, plover, acled, status, place, country, admin1, lat, lon, day_from, day_to)
        VALUES (@id, @report, @ordinal, @verdict, @published, @withdrawn, @kept, @class, @plover, @acled, @status, @place, @country, @admin1, @lat, @lon, @from, @to)
        RETURNING key
        """,
        ("id", state.Id), ("report", report), ("ordinal", (long)state.Ordinal), ("verdict", Text(state.Verdict)), ("published", state.IsPublished),
        ("withdrawn", state.IsWithdrawn), ("kept", state.IsKept), ("class", claim.Event.Class), ("plover", claim.Event.Plover),
        ("acled", claim.Event.Acled?.SubEventType), ("status", ContractWords.Of(claim.Status)), ("place", claim.Place?.Name), ("country", claim.Place?.Country),
        ("admin1", claim.Place?.Admin1), ("lat", claim.Place?.Latitude), ("lon", claim.Place?.Longitude), ("from", claim.Time?.From), ("to", claim.Time?.To));

    public void Replace(IReadOnlyDictionary<(string A, string B), LinkKind> before, IReadOnlyDictionary<(string A, string B), LinkKind> after)
    {
        foreach (var ((a, b), _) in before.Except(after))
            database.Execute("DELETE FROM links WHERE a = @a AND b = @b", ("a", a), ("b", b));
        foreach (var ((a, b), kind) in after.Except(before))
            database.Execute("INSERT INTO links (a, b, kind) VALUES (@a, @b, @kind)", ("a", a), ("b", b), ("kind", kind.ToString().ToLowerInvariant()));
    }

    public List<(string Incident, string? Country)> Published() => database.Query("SELECT incident, country FROM published", row => (row.GetString(0), row.TextOrNull(1)));

    public void AddPublished(IReadOnlyDictionary<string, string?> incidents)
    {
        foreach (var (incident, country) in incidents)
            database.Execute(
                "INSERT INTO published (incident, country) VALUES (@incident, @country) ON CONFLICT (incident) DO UPDATE SET country = excluded.country", ("incident", incident), ("country", country));
    }

    public void ReplacePublished(IReadOnlyDictionary<string, string?> incidents)
    {
        database.Execute("DELETE FROM published");
        AddPublished(incidents);
    }

    /// <summary>All claims away; the log still has them.</summary>
    public void Clear()
    {
        database.Execute("DELETE FROM links");
        database.Execute("DELETE FROM claim_actors");
        database.Execute("DELETE FROM claim_lines");
        database.Execute("DELETE FROM claims");
    }

    /// <summary>What it says stays, though it may be that somebody has corrected it to what it said.</summary>
    private void Update(ClaimState state)
    {
        database.Execute(
            "UPDATE claims SET ordinal = @ordinal, verdict = @verdict, is_published = @published, is_withdrawn = @withdrawn, is_kept = @kept WHERE id = @id",
            ("ordinal", (long)state.Ordinal), ("verdict", Text(state.Verdict)), ("published", state.IsPublished), ("withdrawn", state.IsWithdrawn), ("kept", state.IsKept), ("id", state.Id));
        database.Execute(
            "UPDATE claim_lines SET line = @line, corrected = @corrected WHERE claim = (SELECT key FROM claims WHERE id = @id)", ("line", state.Line), ("corrected", state.Corrected), ("id", state.Id));
    }

    public static string Text(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private List<ClaimState> Query(string condition, params ReadOnlySpan<(string Name, object? Value)> values) =>
        database.Query($"SELECT {Fields} FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key WHERE {condition} ORDER BY c.report, c.is_kept, c.ordinal, c.id", Read, values);

    internal static ClaimState Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), (int)row.GetInt64(2), row.GetString(3), row.TextOrNull(4), Enum.Parse<Verdict>(row.GetString(5), ignoreCase: true))
    {
        IsPublished = row.GetBoolean(6),
        IsWithdrawn = row.GetBoolean(7),
        IsKept = row.GetBoolean(8),
    };

    private static (string, string, LinkKind) ReadLink(DbDataReader row) => (row.GetString(0), row.GetString(1), Enum.Parse<LinkKind>(row.GetString(2), ignoreCase: true));

    private static IEnumerable<(string Role, Actor Actor)> Parties(Claim claim) =>
        [.. claim.Actors.Select(party => ("actor", party.Actor)), .. claim.Recipients.Select(party => ("recipient", party.Actor))];
}
