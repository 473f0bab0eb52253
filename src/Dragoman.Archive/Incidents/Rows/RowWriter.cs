using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Makes rows of incidents, some at once.</summary>
/// <param name="kit">Knows the sides by name.</param>
internal sealed class RowWriter(Database database, IncidentKit kit)
{
    /// <summary>How many are made at once.</summary>
    public const int AtOnce = 64;

    private const string InsertSide =
        """
        INSERT INTO incident_sides (incident, number, role, actor, name, folded, side, side_name, is_best, is_actor_first, is_side_first)
        VALUES (@incident, @number, @role, @actor, @name, @folded, @side, @side_name, @best, @actor_first, @side_first)
        """;

    private readonly string _among = database.Dialect.Among("incidents");

    /// <param name="incidents">Keys, at most <see cref="AtOnce"/>.</param>
    /// <param name="read">The incident of a key and of the keys of its claims.</param>
    public void Write(IReadOnlyList<long> incidents, Func<IReadOnlyCollection<long>, Incident> read)
    {
        var claims = Of(incidents, $"SELECT m.incident, m.claim FROM claim_incidents m WHERE m.incident {_among} ORDER BY m.incident, m.claim");
        var unreviewed = Of(incidents, $"SELECT m.incident, m.claim FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE c.verdict = 'unreviewed' AND m.incident {_among}");
        var published = Of(incidents, $"SELECT i.key, i.key FROM incidents i JOIN published p ON p.incident = i.id WHERE i.key {_among}");
        foreach (var table in (string[])["incident_rows", "incident_sides", "incident_reports", "stale_incidents"])
            database.Execute($"DELETE FROM {table} WHERE incident {_among}", Named(incidents));
        // One that has lost its claims is gone when they are looked at.
        var made = incidents.Where(claims.Contains).Select(key => (Key: key, Incident: read([.. claims[key]]))).ToList();
        database.ExecuteAll(RowColumns.Insert, made.Select(item => RowColumns.Values(item.Key, RowOf(item.Incident, published.Contains(item.Key), !unreviewed.Contains(item.Key)))));
        // An incident that has just lost the claim that names it keeps the name until it is put together anew.
        database.Execute($"UPDATE incident_rows SET id = (SELECT n.id FROM incidents n WHERE n.key = incident) WHERE incident {_among}", Named(incidents));
        database.ExecuteAll(InsertSide, made.SelectMany(item => Values(item.Key, SidesOf(item.Incident))));
        WriteReports(incidents);
    }

    private static IncidentRow RowOf(Incident incident, bool isPublished, bool isReviewed) => new()
    {
        Id = incident.Id,
        Class = incident.Event.Class,
        Plover = incident.Event.Plover,
        Status = ContractWords.Of(incident.Statuses.Best),
        Place = incident.Places?.Best is { } place
            ? new(place.Name, place.Gazetteer, place.Latitude, place.Longitude, place.Precision, place.RadiusKilometres, place.Country, place.Admin1)
            : null,
        Days = incident.Times?.Best is { } time ? new(time.From, time.To, time.Precision) : null,
        Deaths = CountOf(incident, QuantityKind.Fatalities),
        Injured = CountOf(incident, QuantityKind.Injured),
        Claims = incident.Claims.Length,
        Reports = incident.Corroboration.Reports,
        Voices = incident.Corroboration.Voices,
        IsDisputed = !incident.Contradictions.IsEmpty,
        IsPublished = isPublished,
        IsReviewed = isReviewed,
    };

    private static RowCount? CountOf(Incident incident, QuantityKind kind) => RowCount.Of([.. incident.Counts.Where(count => count.Kind == kind)]);

    private List<(RowSide Side, bool IsBest)> SidesOf(Incident incident)
    {
        var named = new[] { ("actor", incident.Actors), ("recipient", incident.Recipients) }.SelectMany(party => party.Item2 is not { } said ? [] : said.Values.SelectMany(value => value.Value.Actors)
            .DistinctBy(actor => actor.Id).Select(actor => (Role: party.Item1, Actor: actor, IsBest: said.Best.Actors.Any(best => best.Id == actor.Id)))).ToList();
        return [.. named.Select(one => (new RowSide(one.Role, one.Actor.Id, one.Actor.Name, one.Actor.Side, NameOf(one.Actor.Side)), one.IsBest)).OrderBy(one => one.Item1.Role, StringComparer.Ordinal).ThenBy(one => !one.IsBest)];

        string NameOf(string side) => kit.Actors(side)?.Name ?? named.Select(one => one.Actor).FirstOrDefault(actor => actor.Id == side)?.Name ?? side;
    }

    private static IEnumerable<(string, object?)[]> Values(long incident, List<(RowSide Side, bool IsBest)> sides)
    {
        var (actors, known) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (number, (side, isBest)) in sides.Index())
            yield return
            [
                ("incident", incident), ("number", (long)number), ("role", side.Role), ("actor", side.Actor), ("name", side.Name), ("folded", FoldedWords.Of(side.Name)), ("side", side.Side),
                ("side_name", side.SideName), ("best", isBest), ("actor_first", isBest && actors.Add(side.Actor)), ("side_first", isBest && known.Add(side.Side)),
            ];
    }

    private void WriteReports(IReadOnlyList<long> incidents) => database.Execute(
        $"""
        INSERT INTO incident_reports (report, incident, outlet, is_outlet_first)
        SELECT o.report, o.incident, o.outlet, ROW_NUMBER() OVER (PARTITION BY o.incident, o.outlet ORDER BY o.report) = 1
        FROM (SELECT DISTINCT m.incident, r.key AS report, r.outlet FROM claim_incidents m JOIN claims c ON c.key = m.claim JOIN reports r ON r.key = c.report WHERE m.incident {_among}) o
        """,
        Named(incidents));

    private ILookup<long, long> Of(IReadOnlyList<long> incidents, string sql) => database.Query(
        sql, row => (Incident: row.GetInt64(0), Claim: row.GetInt64(1)), Named(incidents)).ToLookup(row => row.Incident, row => row.Claim);

    private (string, object?) Named(IReadOnlyList<long> keys) => ("incidents", database.Dialect.List(keys));
}
