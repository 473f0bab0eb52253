using Dragoman.Archive.Copies;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Checking;

/// <summary>Works the voices out anew from the copies and the addresses.</summary>
internal sealed class VoiceCheck(Database database)
{
    private readonly Dictionary<long, long> _parents = [];

    public IEnumerable<Fault> Run()
    {
        var reports = database.Query("SELECT key, id, voice FROM reports ORDER BY key", row => (Key: row.GetInt64(0), Id: row.GetString(1), Voice: row.GetString(2)));
        foreach (var (a, b) in Pairs())
            _parents[Root(a)] = Root(b);
        var voices = reports.GroupBy(report => Root(report.Key)).ToDictionary(group => group.Key, group => Voices.Of(group.Select(report => report.Id).Min(StringComparer.Ordinal)!));
        return reports.Where(report => report.Voice != voices[Root(report.Key)])
            .Select(report => new Fault(report.Id, $"counts under {report.Voice}, and by its copies and versions it belongs to {voices[Root(report.Key)]}"));
    }

    private IEnumerable<(long A, long B)> Pairs() =>
    [
        .. database.Query("SELECT a, b FROM copies", row => (row.GetInt64(0), row.GetInt64(1))),
        .. database.Query(
            "SELECT DISTINCT s.report, (SELECT MIN(o.report) FROM sightings o WHERE o.address = s.address) FROM sightings s WHERE s.address IS NOT NULL",
            row => (row.GetInt64(0), row.GetInt64(1))),
    ];

    private long Root(long report)
    {
        while (_parents.TryGetValue(report, out var parent) && parent != report)
            report = parent;
        return report;
    }
}
