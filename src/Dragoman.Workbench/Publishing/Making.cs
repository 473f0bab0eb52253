using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Packages;
using Dragoman.Incidents;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Publishing.Pages;

namespace Dragoman.Workbench.Publishing;

/// <summary>A publication that was made, and isn't out yet.</summary>
/// <param name="Page">The files of the public page; empty where none was asked for.</param>
internal sealed record Made(Release Release, ImmutableArray<(string Name, byte[] Bytes)> Files, ImmutableArray<(string Name, byte[] Bytes)> Page, ImmutableArray<Chosen> Leaving, ImmutableArray<(HoldKind Why, int Incidents)> HeldBack);

/// <summary>Makes the files of a publication, all of them from the same records.</summary>
internal sealed class Making(Exporting exporting, ActorRegister register, string version)
{
    public Made Of(PublicationAsked asked, string name, License license, ImmutableArray<string> formats, Rules rules, Selection selection, ImmutableArray<Chosen> all)
    {
        var leaving = all.Where(one => one.After is not null).ToImmutableArray();
        var records = leaving.Select(one => one.After!).ToArray();
        ImmutableArray<PageRow> rows = [.. records.OrderBy(record => record.Time?.From ?? DateOnly.MaxValue).ThenBy(record => record.Id, StringComparer.Ordinal).Select(record => PageRow.Of(record, register))];
        var secrets = selection.Common(rows);
        var (rulesJson, query) = (JsonSerializer.Serialize(rules, WorkbenchJson.Options), new QueryText(rules, secrets.Names).Of(asked));
        ImmutableArray<(HoldKind, int)> heldBack = [.. all.Where(one => one.Kind is not null).GroupBy(one => one.Kind!.Value).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
        var cover = new Cover("", name, license, rules, query, Asked.Text(asked.DataVersion), Asked.Text(asked.Contact), version, heldBack, BestRules(leaving));
        Search(cover, secrets);
        var facts = new DownloadFacts(name, license, cover.DataVersion, query);
        // A page gives away tables with what they mean, whatever else was asked for.
        var (withPage, tables) = (formats.Contains(PageFiles.Format), formats.Remove(PageFiles.Format));
        ImmutableArray<(string Name, byte[] Bytes)> files =
        [
            .. (withPage && !tables.Contains(Exporting.Package) ? tables.Add(Exporting.Package) : tables).Select(format => (Exporting.FileOf(format), exporting.Write(format, records, [], facts))),
            ("about.txt", Encoding.UTF8.GetBytes(About.Text(name, license, records, rulesJson, version))),
        ];
        var id = IdOf(cover, files, withPage ? PageFiles.Content(rows, rules) : []);
        var page = withPage ? PageFiles.Of(cover with { Id = id }, rows, files) : [];
        if (withPage)
            files = files.Insert(0, (PageFiles.File, PageFiles.Zip(page)));
        return new Made(new Release(id, name, license.Name, rulesJson, leaving.Length, [.. files.Select(file => Shelf.FileOf(file.Name, file.Bytes))]), files, page, leaving, heldBack);
    }

    /// <summary>What people typed may tell what the rules leave out.</summary>
    private static void Search(Cover cover, Secrets secrets)
    {
        foreach (var (where, text) in cover.Typed)
            if (text is not null && secrets.FirstIn(text) is { } found)
                throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"{where}: '{found}' would leave in it, and the rules leave it out") { Where = where, Advice = "Word it otherwise, or choose another rule." };
        if (secrets.FirstIn(cover.Query) is { } asked)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"filter: '{asked}' would leave in the note that says what was chosen, and the rules leave it out") { Where = "filter", Advice = "Choose the incidents one by one, or choose another rule." };
    }

    private static ImmutableArray<(string Field, string Rule)> BestRules(ImmutableArray<Chosen> leaving) =>
        [.. leaving.SelectMany(one => RulesOf(one.Incident)).Distinct().OrderBy(rule => rule.Field, StringComparer.Ordinal).ThenBy(rule => rule.Rule, StringComparer.Ordinal)];

    private static IEnumerable<(string Field, string Rule)> RulesOf(Incident incident) => new[]
    {
        ("When", incident.Times?.Rule), ("What", incident.Events.Rule), ("Status", incident.Statuses.Rule), ("Where", incident.Places?.Rule), ("Who", incident.Actors?.Rule), ("To whom", incident.Recipients?.Rule),
        ("Deaths", incident.Counts.FirstOrDefault(count => count.Kind is Claims.QuantityKind.Fatalities)?.Rule),
    }.Where(rule => rule.Item2 is not null).Select(rule => (rule.Item1, rule.Item2!));

    private static string IdOf(Cover cover, ImmutableArray<(string Name, byte[] Bytes)> files, byte[] page)
    {
        var parts = files.SelectMany(file => new[] { file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) }).Prepend(cover.License.Name).Prepend(cover.Name);
        if (page is not [])
            parts = [.. parts, PageFiles.File, Convert.ToHexStringLower(SHA256.HashData(page)), cover.Query, cover.DataVersion ?? "", cover.Contact ?? "", .. cover.HeldBack.Select(held => FormattableString.Invariant($"{held.Why} {held.Incidents}"))];
        return "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 8));
    }
}
