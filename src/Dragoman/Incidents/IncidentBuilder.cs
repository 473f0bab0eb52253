using System.Collections.Immutable;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Puts claims together into incidents: a function of the set of claims and of people's decisions, never of the order of arrival. Not for several
/// threads at once.
/// </summary>
/// <remarks>
/// Pairs of claims that share a block are compared, each by itself; clusters are made of them by their average within what hangs together. So what a
/// new claim changes is bounded: <see cref="Around"/> finds it.
/// </remarks>
public sealed class IncidentBuilder(KinshipTable kinships, CommonnessTable commonness, Sources sources, LinkWeights weights)
{
    /// <summary>What a pair counts for that shares no block: it is far in place or time.</summary>
    private const double Apart = -2;

    private readonly Linker _linker = new(weights);

    public KinshipTable Kinships { get; } = kinships;

    /// <summary>The blocks of a claim: others are compared with it only where they share one.</summary>
    public ImmutableArray<BlockKey> KeysOf(SourcedClaim claim) => BlockKeys.Of(Profile([claim])[0]);

    /// <returns>By the id of the incident. Of claims with one id the first by outlet, voice and reference counts.</returns>
    public ImmutableArray<Incident> Build(IEnumerable<SourcedClaim> claims, Decisions decisions)
    {
        var graph = ClaimGraph.Of(Profile(claims), _linker);
        var known = graph.Claims.Select((claim, i) => (claim.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var (together, apart) = (Numbers(decisions.Together, known), Numbers(decisions.Apart, known));
        var incidents = graph.Components(together, apart).SelectMany(component => Build(component.Weighed(_linker)));
        return [.. incidents.OrderBy(incident => incident.Id, StringComparer.Ordinal)];
    }

    /// <summary>All claims that may be of one incident with these, directly or by way of others: building them gives what building everything gives for them.</summary>
    /// <param name="changed">Claims that are new, or that people decided about.</param>
    /// <param name="under">The claims known under a key, by its name.</param>
    /// <param name="withId">Claims by id, for those that people joined; null where there is none.</param>
    public ImmutableArray<SourcedClaim> Around(IEnumerable<SourcedClaim> changed, Func<string, IEnumerable<SourcedClaim>> under, Func<string, SourcedClaim?> withId, Decisions decisions)
    {
        var walk = new Neighbourhood(decisions, under, withId, claim => Profile([claim])[0], Touches);
        return walk.Around(changed);
    }

    internal ImmutableArray<ClaimProfile> Profile(IEnumerable<SourcedClaim> claims)
    {
        var reports = new Dictionary<string, ReportProfile>(StringComparer.Ordinal);
        return [.. claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(First).Select(Of)];

        ClaimProfile Of(SourcedClaim claim)
        {
            if (!reports.TryGetValue(claim.Report.Id, out var report)) reports[claim.Report.Id] = report = new ReportProfile(claim, commonness);
            return new ClaimProfile(claim, Kinships[claim.Claim.Event.Class], report, commonness);
        }
    }

    internal ReadOnlySpan<double> Observe(ClaimProfile a, ClaimProfile b) => _linker.Observe(a, b);

    internal double? Odds(ClaimProfile a, ClaimProfile b) => _linker.Odds(a, b);

    private bool Touches(ClaimProfile a, ClaimProfile b) => _linker.Odds(a, b) > 0 || Parts.Holds(a, b) || Parts.Holds(b, a);

    private IEnumerable<Incident> Build(Component component)
    {
        var clusters = AverageLinkage.Cluster(component.Claims.Length, component.Pairs, component.Together, component.Apart, Apart);
        var drafts = clusters.Select(cluster => new IncidentDraft([.. cluster.Select(i => component.Claims[i])], LinksOf(component, cluster))).ToImmutableArray();
        var wholes = component.Wholes(clusters);
        return drafts.Select((draft, i) => new IncidentReading(draft, sources).Read() with { PartOf = wholes[i] is { } whole ? drafts[whole].Id : null });
    }

    /// <summary>The best few of each claim, within the incident and, where two were alike and are kept apart, beyond.</summary>
    private ImmutableArray<Link> LinksOf(Component component, ImmutableArray<int> cluster) =>
        [.. component.BestLinks(cluster).Select(pair => _linker.Explain(component.Claims[pair.A], component.Claims[pair.B], component.Affairs)).OrderBy(link => link.A, StringComparer.Ordinal).ThenBy(link => link.B, StringComparer.Ordinal)];

    /// <summary>Copies of one text make the same claims.</summary>
    private static SourcedClaim First(IEnumerable<SourcedClaim> same) =>
        same.OrderBy(claim => claim.Report.Outlet, StringComparer.Ordinal).ThenBy(claim => claim.Voice, StringComparer.Ordinal).ThenBy(claim => claim.Report.Reference, StringComparer.Ordinal)
            .ThenBy(claim => claim.Report.Published).First();

    private static ImmutableArray<(int A, int B)> Numbers(ImmutableArray<(string A, string B)> pairs, Dictionary<string, int> known) =>
        [.. pairs.Where(pair => known.ContainsKey(pair.A) && known.ContainsKey(pair.B) && pair.A != pair.B).Select(pair => (known[pair.A], known[pair.B]))];
}
