using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.People;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>Claims of one happening.</summary>
/// <param name="Versions">By claim, as they were seen: who has an old one is told.</param>
internal sealed record MergeAsked(ImmutableArray<string>? Incidents = null, ImmutableArray<string>? Claims = null, string? Reason = null, IReadOnlyDictionary<string, long>? Versions = null);

/// <param name="Groups">Claims of one group are of another happening than those of the others.</param>
internal sealed record SplitAsked(ImmutableArray<ImmutableArray<string>> Groups, string? Reason = null, IReadOnlyDictionary<string, long>? Versions = null);

internal sealed record MergeDone(string Incident);

internal sealed record SplitDone(ImmutableArray<string> Incidents);

/// <summary>Incidents: lists of them, one of them, and what belongs together.</summary>
internal static class IncidentRoutes
{
    // Each pair of claims is a link.
    private const int MostLinked = 300;

    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", List).For(Role.Reader).Kept().WithName("Incidents").WithTags("incidents").WithSummary("Incidents, the latest first");
        api.MapGet("/incidents/{id}", Read).For(Role.Reader).WithName("Incident").WithTags("incidents").WithSummary("An incident with its claims, what agrees and what doesn't");
        api.MapPost("/incidents/merge", Merge).For(Role.Reviewer).WithName("Merge").WithTags("incidents").WithSummary("Says that claims, or those of incidents, are of one happening").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/incidents/split", Split).For(Role.Reviewer).WithName("Split").WithTags("incidents").WithSummary("Says that groups of claims are of different happenings").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<Page<IncidentItem>> List(ArchivePool archives, Freshness freshness, [AsParameters] IncidentFilter filter, int? limit, string? after, CancellationToken stop)
    {
        var query = filter.ToQuery() with { Limit = Asked.Limit(limit), After = Asked.Text(after) };
        return archives.Ask(archive =>
        {
            freshness.Of(archive);
            var page = archive.IncidentRows().Page(query);
            return new Page<IncidentItem>([.. page.Rows.Select(IncidentItem.Of)], page.Next, page.Total);
        }, stop);
    }

    private static Task<IncidentView> Read(ArchivePool archives, Freshness freshness, string id, CancellationToken stop) => archives.Ask(archive =>
    {
        var incidents = freshness.Of(archive);
        return View(archive, incidents, Find(incidents, id));
    }, stop);

    /// <summary>Its smallest claim gives it its name: under a name that another claim gave it, it is still found.</summary>
    public static Incident Find(KeptIncidents incidents, string id) =>
        incidents.Find(id) ?? (id.Length > 2 && incidents.OfClaim("c-" + id[2..]) is { } now ? incidents.Find(now) : null) ?? throw Refusal.Missing("incident", id);

    private static IncidentView View(ReportArchive archive, KeptIncidents incidents, Incident incident)
    {
        using var json = JsonDocument.Parse(IncidentJson.Line(incident));
        return new IncidentView(
            [.. incident.Claims.Select(claim => ClaimView.Of(archive, incidents, archive.Claim(claim.Id)!))],
            [.. incident.Claims.DistinctBy(claim => claim.Report.Id).Select(claim => new SourceView(claim.Report.Id, claim.Report.Title, claim.Report.Outlet, claim.Report.Url, claim.Report.Published, claim.Voice))],
            [.. incident.Claims.SelectMany(claim => archive.LogOf(claim.Id)).DistinctBy(entry => entry.Seq).OrderBy(entry => entry.Seq).Select(LogView.Of)],
            incidents.Published().Contains(incident.Id), $"/incidents/{incident.Id}")
        {
            Line = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone()),
        };
    }

    private static Task<MergeDone> Merge(ArchivePool archives, Freshness freshness, Asker asker, MergeAsked asked, CancellationToken stop) => archives.Ask(archive =>
    {
        var incidents = freshness.Of(archive);
        var claims = (asked.Incidents ?? []).SelectMany(id => (incidents.Find(id) ?? throw Refusal.Missing("incident", id)).Claims.Select(claim => claim.Id))
            .Concat(asked.Claims ?? []).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (claims.Length is < 2 or > MostLinked)
            throw Refusal.Wrong("claims", $"{claims.Length} claims: from 2 to {MostLinked} can be put together at once");
        Check(archive, claims, asked.Versions);
        if (claims.Select(id => ClaimRoutes.Find(archive, id)).FirstOrDefault(claim => !claim.Counts) is { } gone)
            throw new Refusal(StatusCodes.Status409Conflict, $"{gone.Id} is in no incident: it was rejected or withdrawn") { Advice = "Take that back first." };
        archive.Decide(DecisionKind.Merged, claims, asker.Name, Asked.Text(asked.Reason));
        // What is done is done: where somebody rejects it in the same moment, it is still found by this name once it counts again.
        return new MergeDone(freshness.Of(archive).OfClaim(claims[0]) ?? "i-" + claims[0][2..]);
    }, stop);

    private static Task<SplitDone> Split(ArchivePool archives, Freshness freshness, Asker asker, SplitAsked asked, CancellationToken stop)
    {
        var claims = asked.Groups.SelectMany(group => group).ToImmutableArray();
        if (asked.Groups.Length < 2 || asked.Groups.Any(group => group.IsEmpty) || claims.Distinct().Count() < claims.Length || claims.Length > MostLinked)
            throw Refusal.Wrong("groups", $"give two groups or more, of up to {MostLinked} claims in all, none of them twice");
        return archives.Ask(archive =>
        {
            Check(archive, claims, asked.Versions);
            archive.Split(asked.Groups, asker.Name, Asked.Text(asked.Reason));
            var incidents = freshness.Of(archive);
            return new SplitDone([.. claims.Select(incidents.OfClaim).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }, stop);
    }

    /// <summary>All of them are there, and as they were seen.</summary>
    private static void Check(ReportArchive archive, ImmutableArray<string> claims, IReadOnlyDictionary<string, long>? versions)
    {
        foreach (var claim in claims.Select(id => ClaimRoutes.Find(archive, id)))
            if (versions is not null && versions.TryGetValue(claim.Id, out var seen) && seen != archive.VersionOf(claim))
                throw Conflicts.Of(new StaleException(claim.Id, archive.LogOf(claim.Id).LastOrDefault()), new SeenClaim(claim.Id, archive.VersionOf(claim)));
    }
}
