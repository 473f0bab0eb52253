using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Which incidents have rows that may say something else by now: what they are made of has changed.</summary>
internal sealed class StaleIncidents(Database database)
{
    public long Count() => database.One<long>("SELECT COUNT(*) FROM stale_incidents");

    public List<long> Some(int most) => database.Query($"SELECT incident FROM stale_incidents ORDER BY incident{Reports.ReportStore.Limited(most)}", row => row.GetInt64(0));

    public void Add(long incident) => database.Execute("INSERT INTO stale_incidents (incident) VALUES (@incident) ON CONFLICT DO NOTHING", ("incident", incident));

    public void Remove(long incident) => database.Execute("DELETE FROM stale_incidents WHERE incident = @incident", ("incident", incident));

    /// <summary>Somebody judged claims, or they went out.</summary>
    public void AddOf(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
            Add("c.id = @id", ("id", claim));
    }

    /// <summary>They went out.</summary>
    public void AddPublished(IEnumerable<string> incidents)
    {
        foreach (var incident in incidents)
            database.Execute("INSERT INTO stale_incidents (incident) SELECT key FROM incidents WHERE id = @id ON CONFLICT DO NOTHING", ("id", incident));
    }

    /// <summary>Before reports of one voice get another.</summary>
    public void AddVoice(string voice) => Add("c.report IN (SELECT r.key FROM reports r WHERE r.voice = @voice)", ("voice", voice));

    /// <summary>Somebody rated one who speaks, or what is said: which value is the best may hang on it.</summary>
    public void AddRated(RatedKind kind, string name)
    {
        switch (kind)
        {
            case RatedKind.Claim:
                AddOf([name]);
                break;
            case RatedKind.Outlet:
                Add("c.report IN (SELECT r.key FROM reports r WHERE r.outlet = @outlet)", ("outlet", name));
                break;
            default:
                // Whom a claim quotes stands in its line only. A line that has the name for another reason costs a little time.
                Add("c.key IN (SELECT l.claim FROM claim_lines l WHERE COALESCE(l.corrected, l.line) LIKE @quoted ESCAPE '!')", ("quoted", $"%\"{Escaped(Json(name))}\"%"));
                break;
        }
    }

    private static string Json(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    /// <param name="claims">A condition on claims (c).</param>
    private void Add(string claims, (string, object?) value) => database.Execute(
        $"INSERT INTO stale_incidents (incident) SELECT DISTINCT m.incident FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE {claims} ON CONFLICT DO NOTHING", value);
}
