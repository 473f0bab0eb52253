using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Tables;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Publishing.Pages;

namespace Dragoman.Workbench.Publishing;

/// <summary>An incident that was chosen.</summary>
/// <param name="After">As it leaves; null where it is held back.</param>
/// <param name="HeldBack">Why, for those who choose; may say what may not leave.</param>
internal sealed record Chosen(Incident Incident, EventRecord Before, EventRecord? After, string? HeldBack, HoldKind? Kind);

/// <summary>What is chosen to be published, and what of it may leave.</summary>
internal sealed class Selection(ReportArchive archive, Tools tools, Exporting exporting, Rules rules)
{
    private readonly Redaction _redaction = new(rules, tools.Actors, tools.Gazetteer);
    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order in which they are given.</summary>
    public ImmutableArray<Chosen> Of(IEnumerable<Incident> incidents)
    {
        Chosen[] all = [.. incidents.Select(Of)];
        // Whom one incident may not name, no other may quote.
        var persons = new Secrets(all.SelectMany(one => _redaction.Private(one.Incident)));
        return persons.Names.Any() ? [.. all.Select(one => WithoutOthers(one, persons))] : [.. all];
    }

    /// <summary>What may not stand in what is said of all of them together: what must not leave of one, unless it leaves as the place of another.</summary>
    public Secrets Common(IEnumerable<PageRow> leaving)
    {
        var told = leaving.SelectMany(row => new[] { row.Place?.Name, row.Place?.Admin1, row.Place?.Country }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Secrets(_secrets.Where(name => !told.Contains(name)));
    }

    private Chosen WithoutOthers(Chosen one, Secrets persons) =>
        one.After is { } record && PageRow.Of(record, tools.Actors).Texts.Select(persons.FirstIn).FirstOrDefault(found => found is not null) is { } named
            ? one with { After = null, HeldBack = $"'{named}' would leave, whom another incident may not name", Kind = HoldKind.Leak }
            : one;

    private Chosen Of(Incident incident)
    {
        var before = IncidentRecord.Of(incident);
        if (rules.OnlyReviewed && incident.Claims.FirstOrDefault(claim => archive.Claim(claim.Id)?.Verdict is Verdict.Unreviewed) is { } unread)
            return new Chosen(incident, before, null, $"nobody has reviewed {unread.Id}", HoldKind.Unreviewed);
        var (record, why) = _redaction.Of(incident);
        if (record is null)
            return new Chosen(incident, before, null, why, HoldKind.Place);
        return LeakIn(incident, record) is { } leak ? new Chosen(incident, before, null, leak, HoldKind.Leak) : new Chosen(incident, before, record, null, null);
    }

    // Whatever the rules missed is found in the rows themselves.
    private string? LeakIn(Incident incident, EventRecord record)
    {
        string[] names = [.. _redaction.Secrets(incident, record)];
        if (names is [])
            return null;
        _secrets.UnionWith(names);
        var secrets = new Secrets(names);
        foreach (var layout in Exchange.Layouts.Layout.Names)
        {
            var rows = exporting.Table($"{layout}-csv", [record], []).Rows;
            foreach (var (row, column) in rows.Rows.SelectMany(row => row.Select((_, i) => (row, i))))
                if (row[column].Text is { } text && !IsAddress(rows, column) && secrets.FirstIn(text) is { } found)
                    return $"'{found}' would leave in {layout}'s column {rows.Schema.Columns[column].Name}";
        }
        return PageRow.Of(record, tools.Actors).Texts.Select(secrets.FirstIn).FirstOrDefault(found => found is not null) is { } told ? $"'{told}' would leave in the public page" : null;
    }

    /// <summary>Addresses of reports are public, and are what makes a row checkable.</summary>
    private static bool IsAddress(Table table, int column) => table.Schema.Columns[column].Name.Contains("url", StringComparison.OrdinalIgnoreCase);
}
