using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Packages;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Publishing;

/// <summary>The gate: what is chosen, what of it leaves, and as what files.</summary>
internal sealed class Publisher(Toolbox toolbox, Freshness freshness, Shelf shelf, WorkbenchOptions options)
{
    private const int MostShown = 500;
    private const int LongestName = 200;

    private static readonly ImmutableArray<string> UsualFormats = ["acled-csv", "geojson"];

    public PreviewView Preview(ReportArchive archive, PublicationAsked asked)
    {
        var (rules, all) = Chosen(archive, asked);
        var leaving = all.Where(one => one.After is not null).ToArray();
        return new PreviewView(
            [.. all.OrderBy(one => one.HeldBack is null).Take(MostShown).Select(one => new LeavingView(one.Incident.Id, LeavingRecord.Of(one.Before), one.After is null ? null : LeavingRecord.Of(one.After), one.HeldBack))],
            new LeavingCounts(all.Length, leaving.Length, all.Length - leaving.Length, leaving.Count(one => one.After!.Place != one.Before.Place)),
            [.. Warnings(rules, all)]);
    }

    public Release Publish(ReportArchive archive, PublicationAsked asked, string who)
    {
        var name = Asked.Text(asked.Name) ?? throw Refusal.Wrong("name", "is missing", "Say what the publication is called.");
        if (name.Length > LongestName || name.Any(char.IsControl))
            throw Refusal.Wrong("name", $"has up to {LongestName} characters");
        var license = License.Find(asked.Licence ?? "") ?? throw Refusal.Wrong("licence", $"'{asked.Licence}' is not a licence", "Give CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, ODC-By-1.0 or PDDL-1.0.");
        var formats = FormatsOf(asked);
        var (rules, all) = Chosen(archive, asked);
        var leaving = all.Where(one => one.After is not null).ToImmutableArray();
        if (leaving.IsEmpty)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, all.IsEmpty ? "no incident is chosen" : $"all {all.Length} are held back: {all[0].HeldBack}") { Advice = "The preview says why of each." };
        var rulesJson = JsonSerializer.Serialize(rules, WorkbenchJson.Options);
        var files = Files(leaving, formats, name, license, rulesJson);
        var release = new Release(IdOf(name, license, files), name, license.Name, rulesJson, leaving.Length, [.. files.Select(file => Shelf.FileOf(file.Name, file.Bytes))]);
        if (archive.Releases().Any(known => known.Id == release.Id && !known.IsTakenBack))
            throw new Refusal(StatusCodes.Status409Conflict, $"the very same went out already, as {release.Id}");
        shelf.Put(release.Id, files);
        archive.Publish(release, [.. leaving.Select(PublicationOf)], who, Asked.Text(asked.Reason));
        freshness.Spoiled();
        return archive.Releases().Last(known => known.Id == release.Id);
    }

    private (Rules Rules, ImmutableArray<Chosen> All) Chosen(ReportArchive archive, PublicationAsked asked)
    {
        if (asked is { Incidents: not null, Filter: not null })
            throw Refusal.Wrong("filter", "give incidents or a filter, not both");
        var (rules, incidents, exporting) = (Rules.Of(asked.Places, asked.People, asked.Text, asked.OnlyReviewed), freshness.Of(archive), new Exporting(toolbox.Tools, options.Version));
        var sources = freshness.SourcesOf(archive);
        var chosen = asked.Incidents is { } ids
            ? toolbox.Tools.Across([.. ids.Distinct(StringComparer.Ordinal).Select(id => incidents.Find(id) ?? throw Refusal.Missing("incident", id))], sources)
            : exporting.Incidents(incidents, (asked.Filter ?? IncidentFilter.All).ToQuery(), sources);
        return (rules, new Selection(archive, toolbox.Tools, exporting, rules).Of(chosen));
    }

    private ImmutableArray<(string Name, byte[] Bytes)> Files(ImmutableArray<Chosen> leaving, ImmutableArray<string> formats, string name, License license, string rules)
    {
        var (exporting, records) = (new Exporting(toolbox.Tools, options.Version), leaving.Select(one => one.After!).ToArray());
        return
        [
            .. formats.Select(format => (Exporting.FileOf(format), exporting.Write(format, records, [], name, license))),
            ("about.txt", Encoding.UTF8.GetBytes(About.Text(name, license, records, rules, options.Version))),
        ];
    }

    private static ImmutableArray<string> FormatsOf(PublicationAsked asked)
    {
        ImmutableArray<string> formats = [.. (asked.Formats ?? (asked.Format is { } one ? [one] : UsualFormats)).Select(Exporting.Known).Distinct(StringComparer.Ordinal)];
        if (formats.IsEmpty || formats.Contains(Exporting.Lines))
            throw Refusal.Wrong("formats", "jsonl tells all that reports say, and no rule holds it back", "Give formats of code books: acled-csv, ucdp-csv, hxl-csv, geojson, package.");
        return formats;
    }

    private static (Publication, ImmutableArray<string>) PublicationOf(Chosen one) =>
        (new Publication(one.Incident.Id, one.Incident.Places?.Best.Country), [.. one.Incident.Claims.Select(claim => claim.Id)]);

    private static string IdOf(string name, License license, ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        var parts = files.SelectMany(file => new[] { file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) }).Prepend(license.Name).Prepend(name);
        return "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 8));
    }

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
