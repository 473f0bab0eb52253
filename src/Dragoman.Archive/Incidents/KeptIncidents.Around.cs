using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>What stands near one incident.</summary>
public sealed partial class KeptIncidents
{
    /// <summary>So many days before and after: words on losses and on what was taken are about no more.</summary>
    private const int DaysAround = 14;

    /// <summary>Of each kind of nearness, so that a page over it is shown at once, however large the archive.</summary>
    private const int MostAround = 100;

    /// <summary>An incident and those that may contradict it: of its reports, of its places, and of its days and countries. Of more than a hundred the nearest in time.</summary>
    /// <param name="classes">Of claims that may contradict those of other incidents.</param>
    public ImmutableArray<Incident> Around(Incident incident, ImmutableArray<string> classes) => _database.Read(() =>
    {
        var (loader, sources) = (new ClaimLoader(_database, _kit.Actors), Sources());
        var keys = KeysAround(incident, classes).Distinct().Order().ToList();
        return keys.Select(key => Read(key, loader, sources)).Where(other => other.Id != incident.Id).Prepend(incident).ToImmutableArray();
    });

    /// <summary>The id of its incident, of every claim of a report that is in one.</summary>
    public IReadOnlyDictionary<string, string> OfReport(string report) => _database.Query(
        "SELECT c.id, i.id FROM reports r JOIN claims c ON c.report = r.key JOIN claim_incidents m ON m.claim = c.key JOIN incidents i ON i.key = m.incident WHERE r.id = @id",
        row => (Claim: row.GetString(0), Incident: row.GetString(1)), ("id", report)).ToDictionary(pair => pair.Claim, pair => pair.Incident, StringComparer.Ordinal);

    private IEnumerable<long> KeysAround(Incident incident, ImmutableArray<string> classes)
    {
        var (dialect, claims) = (_database.Dialect, incident.Claims.Select(claim => claim.Claim));
        var days = claims.SelectMany(claim => claim.Time is { } time ? [time.From, time.To] : Array.Empty<DateOnly>()).Order().ToList();
        var (first, last) = days is [] ? (DateOnly.MinValue, DateOnly.MaxValue) : (days[0], days[^1]);
        (string Name, object? Value) of = ("classes", dialect.List(classes));
        var places = claims.Select(claim => claim.Place?.Name).OfType<string>().Distinct(StringComparer.Ordinal);
        var countries = claims.Select(claim => claim.Place?.Country).OfType<string>().Distinct(StringComparer.Ordinal);
        return Keys($"c.report IN (SELECT r.key FROM reports r WHERE r.id {dialect.Among("reports")})", ("reports", dialect.List(incident.Claims.Select(claim => claim.Report.Id).Distinct())))
            .Concat(Keys($"c.class {dialect.Among("classes")} AND c.place {dialect.Among("places")} AND c.day_from <= @last", of, ("places", dialect.List(places)), ("last", last)))
            .Concat(days is [] ? [] : Keys(
                $"c.class {dialect.Among("classes")} AND c.day_from <= @last AND c.day_to >= @first AND (c.country IS NULL OR c.country {dialect.Among("countries")})",
                of, ("countries", dialect.List(countries)), ("first", first.AddDays(-DaysAround)), ("last", last.AddDays(DaysAround))));

        // The latest of those before, and so the nearest.
        List<long> Keys(string condition, params (string, object?)[] values) => _database.Query(
            $"SELECT m.incident FROM claims c JOIN claim_incidents m ON m.claim = c.key WHERE {ClaimLoader.Counting} AND {condition} ORDER BY c.day_from DESC, c.id LIMIT {MostAround}", row => row.GetInt64(0), values);
    }
}
