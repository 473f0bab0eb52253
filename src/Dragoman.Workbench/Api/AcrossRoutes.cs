using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <param name="Incident">Where the claim is; the incident asked about, or another.</param>
internal sealed record OtherClaimView(string Id, string Report, string? Incident, string Speaker);

internal sealed record AcrossSideView(string Value, int Voices, ImmutableArray<string> Speakers, ImmutableArray<OtherClaimView> Claims);

/// <summary>What can't all be true, by claims of which some are in other incidents.</summary>
/// <param name="Text">For people.</param>
internal sealed record AcrossView(string Field, string Text, ImmutableArray<AcrossSideView> Sides);

/// <summary>Contradictions between an incident and others: who holds a place, what was lost, what is denied altogether.</summary>
internal static class AcrossRoutes
{
    public static void MapAcross(this IEndpointRouteBuilder api) =>
        api.MapGet("/incidents/{id}/contradictions", Read).For(Role.Reader).Kept().WithName("IncidentContradictions").WithTags("incidents").WithSummary("What claims of other incidents say against those of this one");

    private static Task<ListOf<AcrossView>> Read(ArchivePool archives, Freshness freshness, Toolbox toolbox, string id, CancellationToken stop) => archives.Ask(archive =>
    {
        var (incidents, tools) = (freshness.Of(archive), toolbox.Tools);
        var incident = IncidentRoutes.Find(incidents, id);
        var own = incident.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var told = tools.Across(incidents.Around(incident, tools.AcrossClasses), freshness.SourcesOf(archive)).Single(one => one.Id == incident.Id);
        return new ListOf<AcrossView>([.. told.Contradictions.Where(item => item.Sides.SelectMany(side => side.Claims).Any(claim => !own.Contains(claim.Id))).Select(item => View(item, incidents.OfClaim))]);
    }, stop);

    private static AcrossView View(Contradiction item, Func<string, string?> incidentOf) => new(
        ContractWords.Of(item.Field), item.Text,
        [.. item.Sides.Select(side => new AcrossSideView(side.Value, side.Voices, side.Speakers, [.. side.Claims.Select(claim => new OtherClaimView(claim.Id, claim.Report.Id, incidentOf(claim.Id), claim.Speaker))]))]);
}
