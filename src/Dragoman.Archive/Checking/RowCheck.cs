using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Checking;

/// <summary>Whether rows of incidents are of their claims. What only reading the incident tells isn't asked; rows that wait to be made anew may say anything.</summary>
internal sealed class RowCheck(Database database)
{
    private const string Members = "claim_incidents m JOIN claims c ON c.key = m.claim WHERE m.incident = i.incident";

    // What is wrong with rows (i) for which it holds.
    private static readonly (string Wrong, string What)[] Faults =
    [
        ("i.id <> (SELECT n.id FROM incidents n WHERE n.key = i.incident)", "its row has another id"),
        ($"i.claims <> (SELECT COUNT(*) FROM {Members})", "its row counts other claims than it has"),
        ($"i.reports <> (SELECT COUNT(DISTINCT c.report) FROM {Members}) OR i.reports <> (SELECT COUNT(*) FROM incident_reports o WHERE o.incident = i.incident)", "its row counts other reports than it has"),
        ("i.voices < 1 OR i.voices > i.reports OR i.is_corroborated <> (i.voices > 1)", "its row counts voices that it hasn't"),
        ("i.is_published <> EXISTS (SELECT 1 FROM published p WHERE p.incident = i.id)", "its row says otherwise whether it was published"),
        ($"i.is_reviewed <> NOT EXISTS (SELECT 1 FROM {Members} AND c.verdict = 'unreviewed')", "its row says otherwise whether it was reviewed"),
        ($"NOT EXISTS (SELECT 1 FROM {Members} AND c.class = i.class AND c.plover = i.plover)", "its row has a class that none of its claims has"),
        ($"i.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {Members} AND c.place = i.place AND COALESCE(c.lat, 999) = COALESCE(i.lat, 999) AND COALESCE(c.lon, 999) = COALESCE(i.lon, 999))", "its row has a place that none of its claims has"),
        ($"i.day_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {Members} AND c.day_from = i.day_from AND c.day_to = i.day_to)", "its row has days that none of its claims has"),
        ("i.deaths_low > i.deaths_high OR i.injured_low > i.injured_high", "its row counts more at least than at most"),
        (
            """
            EXISTS (SELECT 1 FROM incident_sides s WHERE s.incident = i.incident AND NOT EXISTS
                (SELECT 1 FROM claim_incidents m JOIN claim_actors p ON p.claim = m.claim WHERE m.incident = i.incident AND p.actor = s.actor AND p.role = s.role))
            """,
            "its row has a side that none of its claims names"),
    ];

    public IEnumerable<Fault> Run() =>
    [
        .. Faults.SelectMany(fault => database.Query(
            $"SELECT i.id FROM incident_rows i WHERE ({fault.Wrong}) AND NOT EXISTS (SELECT 1 FROM stale_incidents t WHERE t.incident = i.incident) ORDER BY i.id",
            row => new Fault(row.GetString(0), $"{fault.What} (rebuild the claims)"))),
        .. database.Query(
            """
            SELECT n.id FROM incidents n WHERE NOT EXISTS (SELECT 1 FROM incident_rows i WHERE i.incident = n.key) AND NOT EXISTS (SELECT 1 FROM stale_incidents t WHERE t.incident = n.key)
            AND EXISTS (SELECT 1 FROM claim_incidents m WHERE m.incident = n.key) ORDER BY n.id
            """,
            row => new Fault(row.GetString(0), "has no row in lists (rebuild the claims)")),
    ];
}
