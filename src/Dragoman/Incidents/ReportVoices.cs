using System.Collections.Frozen;
using Dragoman.Entities.Names;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>
/// Under which voice each report of a set counts: copies of one text share theirs, and so do versions of what was met at one address. A function of the
/// set of reports, never of their order.
/// </summary>
public sealed class ReportVoices
{
    private readonly FrozenDictionary<string, string> _voices;

    private ReportVoices(FrozenDictionary<string, string> voices) => _voices = voices;

    /// <param name="report">One of the set.</param>
    public string this[Report report] => _voices[report.Id];

    /// <summary>Of reports that hang together, by the id of the smallest of them.</summary>
    public static string NameOf(string report) => "v-" + report[2..];

    public static ReportVoices Of(IReadOnlyCollection<Report> reports)
    {
        var groups = new Groups<string>(StringComparer.Ordinal);
        JoinVersions(reports, groups);
        JoinCopies(reports, groups);
        return new(reports.GroupBy(report => groups.Find(report.Id), StringComparer.Ordinal).Select(together => (Name: NameOf([.. together]), Reports: together))
            .SelectMany(voice => voice.Reports.Select(report => report.Id).Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, voice.Name)))
            .ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void JoinVersions(IEnumerable<Report> reports, Groups<string> groups)
    {
        foreach (var address in reports.Where(report => report.Url is not null).GroupBy(report => report.Url!, StringComparer.Ordinal))
            foreach (var version in address)
                groups.Join(version.Id, address.First().Id);
    }

    /// <summary>Compares each with those before it that have a band in common.</summary>
    private static void JoinCopies(IEnumerable<Report> reports, Groups<string> groups)
    {
        var bands = new Dictionary<long, List<(string Id, Fingerprint Print)>>();
        foreach (var report in reports.DistinctBy(report => report.Id))
        {
            var print = Fingerprint.Of(RomanisedName.Fold(report.Text));
            foreach (var band in print.Bands.Distinct())
            {
                if (!bands.TryGetValue(band, out var known))
                    bands[band] = known = [];
                foreach (var other in known)
                    if (groups.Find(other.Id) != groups.Find(report.Id) && print.SimilarityTo(other.Print) >= Fingerprint.Copy)
                        groups.Join(other.Id, report.Id);
                known.Add((report.Id, print));
            }
        }
    }

    // What an outlet has of itself counts under its name, so that it is one voice wherever it speaks.
    private static string NameOf(Report[] together) =>
        together[0].Outlet is { } outlet && together.All(report => report.Outlet == outlet) ? outlet : NameOf(together.Select(report => report.Id).Min(StringComparer.Ordinal)!);
}
