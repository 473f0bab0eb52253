using System.Globalization;
using System.Text;
using Dragoman.Archive.Decisions;
using Dragoman.Cli.Tables;
using Dragoman.Incidents;

namespace Dragoman.Cli.Archiving;

/// <summary>An incident for people: what is said, why these claims are together, and what was decided about them.</summary>
internal static class IncidentRecordText
{
    private const int MostEvidence = 4;

    /// <param name="logOf">What was done to a claim.</param>
    public static void Write(TextWriter output, Incident incident, Func<string, IEnumerable<LogEntry>> logOf)
    {
        output.Write(Encoding.UTF8.GetString(IncidentText.Of(incident)));
        if (!incident.Links.IsEmpty)
            PlainTable.Write(output, ["CLAIM", "CLAIM", "ONE?", "FOR AND AGAINST"], incident.Links.Select(Row));
        var log = incident.Claims.SelectMany(claim => logOf(claim.Id)).DistinctBy(entry => entry.Seq).OrderBy(entry => entry.Seq).ToArray();
        if (log.Length == 0)
            return;
        output.Write("\n");
        PlainTable.Write(output, ["LOG", "WHEN", "WHO", "WHAT", "REASON"], log.Select(LogRow.Of));
    }

    private static string?[] Row(Link link) =>
    [
        link.A, link.B, link.Score.ToString("P0", CultureInfo.InvariantCulture),
        string.Join("; ", link.Evidence.Take(MostEvidence).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Weight:+0.0;-0.0} {item.Feature} ({item.Words})"))),
    ];
}
