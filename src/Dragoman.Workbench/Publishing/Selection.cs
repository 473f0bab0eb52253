using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Tables;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;

namespace Dragoman.Workbench.Publishing;

/// <summary>An incident that was chosen.</summary>
/// <param name="After">As it leaves; null where it is held back.</param>
internal sealed record Chosen(Incident Incident, EventRecord Before, EventRecord? After, string? HeldBack);

/// <summary>What is chosen to be published, and what of it may leave.</summary>
internal sealed class Selection(ReportArchive archive, Tools tools, Exporting exporting, Rules rules)
{
    private readonly Redaction _redaction = new(rules, tools.Actors, tools.Gazetteer);

    /// <summary>In the order in which they are given.</summary>
    public ImmutableArray<Chosen> Of(IEnumerable<Incident> incidents) => [.. incidents.Select(Of)];

    private Chosen Of(Incident incident)
    {
        var before = IncidentRecord.Of(incident);
        if (rules.OnlyReviewed && incident.Claims.FirstOrDefault(claim => archive.Claim(claim.Id)?.Verdict is Verdict.Unreviewed) is { } unread)
            return new Chosen(incident, before, null, $"nobody has reviewed {unread.Id}");
        var (record, why) = _redaction.Of(incident);
        if (record is null)
            return new Chosen(incident, before, null, why);
        return LeakIn(incident, record) is { } leak ? new Chosen(incident, before, null, leak) : new Chosen(incident, before, record, null);
    }

    // Whatever the rules missed is found in the rows themselves.
    private string? LeakIn(Incident incident, EventRecord record)
    {
        var secrets = _redaction.Secrets(incident, record).ToArray();
        if (secrets.Length == 0)
            return null;
        foreach (var layout in Exchange.Layouts.Layout.Names)
        {
            var rows = exporting.Table($"{layout}-csv", [record], []).Rows;
            foreach (var (row, column) in rows.Rows.SelectMany(row => row.Select((_, i) => (row, i))))
                if (row[column].Text is { } text && !IsAddress(rows, column) && secrets.FirstOrDefault(secret => Holds(text, secret)) is { } found)
                    return $"'{found}' would leave in {layout}'s column {rows.Schema.Columns[column].Name}";
        }
        return null;
    }

    /// <summary>Addresses of reports are public, and are what makes a row checkable.</summary>
    private static bool IsAddress(Table table, int column) => table.Schema.Columns[column].Name.Contains("url", StringComparison.OrdinalIgnoreCase);

    /// <summary>As words of their own.</summary>
    private static bool Holds(string text, string secret)
    {
        for (var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + secret.Length == text.Length || !char.IsLetterOrDigit(text[at + secret.Length])))
                return true;
        return false;
    }
}
