using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Archive.Copies;

/// <summary>
/// Who speaks with one voice: reports that are copies of one text, and versions of one document. Both are relations of two reports, and a voice is
/// called by the smallest report of all that hang together, so that it depends on the set of reports and not on the order in which they came.
/// </summary>
internal sealed class Voices(Database database)
{
    public static string Of(string report) => ReportVoices.NameOf(report);

    /// <summary>Compares a new report with those that have a band in common.</summary>
    public void LinkCopies(long report, Fingerprint fingerprint)
    {
        var bands = fingerprint.Bands.Distinct().ToArray();
        foreach (var (other, similarity) in CopiesOf(fingerprint, bands))
        {
            database.Execute(
                "INSERT INTO copies (a, b, similarity) VALUES (@a, @b, @similarity)",
                ("a", Math.Min(report, other)), ("b", Math.Max(report, other)), ("similarity", similarity));
            Join(report, other);
        }
        database.Execute(
            $"INSERT INTO bands (band, report) VALUES {string.Join(", ", bands.Select((_, i) => $"(@band{i}, @report)"))}", [.. Named(bands), ("report", report)]);
    }

    /// <summary>What was met at one address is one document.</summary>
    public void LinkVersions(long report, string? address)
    {
        if (address is null)
            return;
        foreach (var other in database.Query(
            "SELECT DISTINCT report FROM sightings WHERE address = @address AND report <> @report", row => row.GetInt64(0), ("address", address), ("report", report)))
            Join(report, other);
    }

    private IEnumerable<(long Report, double Similarity)> CopiesOf(Fingerprint fingerprint, long[] bands)
    {
        var names = Named(bands);
        var sql = $"SELECT key, signature FROM reports WHERE key IN (SELECT report FROM bands WHERE band IN ({string.Join(", ", names.Select(name => "@" + name.Item1))}))";
        return database.Query(sql, row => (Report: row.GetInt64(0), Similarity: fingerprint.SimilarityTo(Fingerprint.FromBytes(row.GetFieldValue<byte[]>(1)))), names)
            .Where(copy => copy.Similarity >= Fingerprint.Copy);
    }

    private static (string Name, object? Value)[] Named(long[] bands) => [.. bands.Select((band, i) => ($"band{i}", (object?)band))];

    private void Join(long a, long b)
    {
        var voices = database.Query("SELECT DISTINCT voice FROM reports WHERE key = @a OR key = @b", row => row.GetString(0), ("a", a), ("b", b));
        if (voices is [var one, var other])
        {
            var (kept, lost) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
            new StaleIncidents(database).AddVoice(lost);
            database.Execute("UPDATE reports SET voice = @kept WHERE voice = @lost", ("kept", kept), ("lost", lost));
        }
    }
}
