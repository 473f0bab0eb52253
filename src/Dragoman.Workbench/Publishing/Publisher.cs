using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Packages;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Publishing.Pages;

namespace Dragoman.Workbench.Publishing;

/// <summary>The gate: what is chosen, what of it leaves, and as what files.</summary>
internal sealed class Publisher(Toolbox toolbox, Freshness freshness, Shelf shelf, WorkbenchOptions options)
{
    private const int MostShown = 500;
    private const int LongestName = 200;

    private static readonly ImmutableArray<string> UsualFormats = ["acled-csv", "geojson"];

    public PreviewView Preview(ReportArchive archive, PublicationAsked asked)
    {
        var (rules, _, all) = Chosen(archive, asked);
        var leaving = all.Where(one => one.After is not null).ToArray();
        return new PreviewView(
            [.. all.OrderBy(one => one.HeldBack is null).Take(MostShown).Select(one => new LeavingView(one.Incident.Id, LeavingRecord.Of(one.Before), one.After is null ? null : LeavingRecord.Of(one.After), one.HeldBack))],
            new LeavingCounts(all.Length, leaving.Length, all.Length - leaving.Length, leaving.Count(one => one.After!.Place != one.Before.Place)),
            [.. Warnings(rules, all)]);
    }

    /// <exception cref="Refusal">It can't be published, and nothing was.</exception>
    public Release Publish(ReportArchive archive, PublicationAsked asked, string who)
    {
        var made = Make(archive, asked);
        if (IsOut(archive, made.Release.Id))
            throw new Refusal(StatusCodes.Status409Conflict, $"the very same went out already, as {made.Release.Id}");
        return Put(archive, made, who, asked.Reason);
    }

    /// <summary>Whether it went out, and wasn't taken back.</summary>
    public static bool IsOut(ReportArchive archive, string release) => archive.Releases().Any(known => known.Id == release && !known.IsTakenBack);

    /// <summary>Puts files on the shelf, and writes it into the log.</summary>
    public Release Put(ReportArchive archive, Made made, string who, string? reason)
    {
        shelf.Put(made.Release.Id, made.Files);
        archive.Publish(made.Release, [.. made.Leaving.Select(PublicationOf)], who, Asked.Text(reason));
        return archive.Releases().Last(known => known.Id == made.Release.Id);
    }

    /// <summary>All that would leave, as files.</summary>
    /// <exception cref="Refusal">Nothing would, or something of it may not.</exception>
    public Made Make(ReportArchive archive, PublicationAsked asked)
    {
        var (name, license, formats) = (NameOf(asked), LicenseOf(asked), FormatsOf(asked));
        var (rules, selection, all) = Chosen(archive, asked);
        var leaving = all.Where(one => one.After is not null).ToImmutableArray();
        if (leaving.IsEmpty)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, all.IsEmpty ? "no incident is chosen" : $"all {all.Length} are held back: {all[0].HeldBack}") { Advice = "The preview says why of each." };
        return new Making(new Exporting(toolbox.Tools, options.Version), toolbox.Tools.Actors, options.Version).Of(asked, name, license, formats, rules, selection, all);
    }

    private static string NameOf(PublicationAsked asked)
    {
        var name = Asked.Text(asked.Name) ?? throw Refusal.Wrong("name", "is missing", "Say what the publication is called.");
        foreach (var (where, text) in new[] { ("name", name), ("contact", asked.Contact), ("data_version", asked.DataVersion) })
            if (text is not null && (text.Length > LongestName || text.Any(char.IsControl)))
                throw Refusal.Wrong(where, $"has up to {LongestName} characters, on one line");
        return name;
    }

    private static License LicenseOf(PublicationAsked asked) =>
        License.Find(asked.Licence ?? "") ?? throw Refusal.Wrong("licence", $"'{asked.Licence}' is not a licence", "Give CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, ODC-By-1.0 or PDDL-1.0.");

    private (Rules Rules, Selection Selection, ImmutableArray<Chosen> All) Chosen(ReportArchive archive, PublicationAsked asked)
    {
        if (asked is { Incidents: not null, Filter: not null })
            throw Refusal.Wrong("filter", "give incidents or a filter, not both");
        var (rules, incidents, exporting) = (Rules.Of(asked.Places, asked.People, asked.Text, asked.OnlyReviewed), freshness.Of(archive), new Exporting(toolbox.Tools, options.Version));
        var sources = freshness.SourcesOf(archive);
        var chosen = asked.Incidents is { } ids
            ? toolbox.Tools.Across([.. ids.Distinct(StringComparer.Ordinal).Select(id => incidents.Find(id) ?? throw Refusal.Missing("incident", id))], sources)
            : exporting.Incidents(incidents, (asked.Filter ?? IncidentFilter.All).ToQuery(), sources);
        var selection = new Selection(archive, toolbox.Tools, exporting, rules);
        return (rules, selection, selection.Of(chosen));
    }

    private static ImmutableArray<string> FormatsOf(PublicationAsked asked)
    {
        ImmutableArray<string> formats = [.. (asked.Formats ?? (asked.Format is { } one ? [one] : UsualFormats)).Select(format => format is PageFiles.Format ? format : Exporting.Known(format)).Distinct(StringComparer.Ordinal)];
        if (formats.IsEmpty || formats.Contains(Exporting.Lines))
            throw Refusal.Wrong("formats", "jsonl tells all that reports say, and no rule holds it back", "Give formats of code books: acled-csv, ucdp-csv, hxl-csv, geojson, package, or page for a page of the web.");
        return formats;
    }

    private static (Publication, ImmutableArray<string>) PublicationOf(Chosen one) =>
        (new Publication(one.Incident.Id, one.Incident.Places?.Best.Country), [.. one.Incident.Claims.Select(claim => claim.Id)]);

    private static IEnumerable<string> Warnings(Rules rules, ImmutableArray<Chosen> all)
    {
        if (!rules.OnlyReviewed && all.Any(one => one.After is not null))
            yield return "claims that nobody has reviewed would leave too";
        if (rules.People is PeopleRule.Keep && all.Any(one => one.After?.Actors.Concat(one.After.Recipients).Any(actor => actor.Person is not null) is true))
            yield return "names of persons would leave";
        if (rules.Places is not PlaceRule.AsIs && rules.Text is TextRule.Keep && all.Any(one => one.After is { Reports: [_, ..] }))
            yield return "the reports themselves can be read at their addresses, and may name places and persons";
        if (all.Any(one => one.After is { Place: null }))
            yield return "some have no place, and are on no map";
    }
}
