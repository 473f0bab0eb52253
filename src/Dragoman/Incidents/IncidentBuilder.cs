using System.Collections.Immutable;
using Dragoman.Incidents.Linkage;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Puts claims together into incidents: a function of the set of claims and of people's decisions, never of the order of arrival. Not for several
/// threads at once.
/// </summary>
/// <remarks>
/// Pairs of claims that share a block are compared, each by itself; clusters are made of those that are alike (<see cref="Reclustering"/>). So what a new
/// claim changes is local: whoever keeps pairs and clusters compares the new claim alone (<see cref="Compare"/>) and has <see cref="Recluster"/> work out
/// what becomes of the clusters about it.
/// </remarks>
public sealed class IncidentBuilder(KinshipTable kinships, CommonnessTable commonness, MarkTable marks, Sources sources, LinkWeights weights)
{
    private const int LinksOfClaim = 4;

    private readonly Linker _linker = new(weights, marks);

    public KinshipTable Kinships { get; } = kinships;

    /// <summary>How those who speak are rated, where nobody says otherwise.</summary>
    public Sources Sources { get; } = sources;

    /// <returns>By the id of the incident. Of claims with one id the first by outlet, voice and reference counts.</returns>
    public ImmutableArray<Incident> Build(IEnumerable<SourcedClaim> claims, Decisions decisions)
    {
        var profiles = Profile(claims);
        var known = profiles.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var pairs = new ClaimPairs(profiles, _linker).All().ToList();
        var graph = new NewGraph(known.Keys, pairs.Where(pair => pair.Odds is not null).Select(pair => (pair.One.Id, pair.Other.Id, pair.Odds!.Value)), decisions);
        var drafts = Reclustering.Of(graph, known.Keys).Clusters.Select(cluster => new IncidentDraft([.. cluster.Select(id => known[id])], LinksOf(cluster, graph.PairsOf, id => known[id])));
        var incidents = drafts.Select(draft => new IncidentReading(draft, Sources).Read()).ToList();
        return [.. WithWholes(incidents, pairs.Where(pair => pair.IsWhole || pair.IsPart).Select(pair => pair.IsWhole ? (pair.One.Id, pair.Other.Id) : (pair.Other.Id, pair.One.Id))).OrderBy(incident => incident.Id, StringComparer.Ordinal)];
    }

    /// <summary>Claims as others are compared with them, each id once, by their ids.</summary>
    public ImmutableArray<ClaimProfile> Profile(IEnumerable<SourcedClaim> claims)
    {
        var reports = new Dictionary<string, ReportProfile>(StringComparer.Ordinal);
        return [.. claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(First).Select(claim => Profile(claim, reports))];
    }

    /// <summary>A claim out of what <see cref="ProfileBytes"/> wrote of it.</summary>
    public ClaimProfile Profile(byte[] bytes, ReportProfile report) => ProfileBytes.ReadClaim(bytes, report, Kinships, commonness);

    /// <inheritdoc cref="Profile(byte[], ReportProfile)"/>
    public ReportProfile ReportProfile(byte[] bytes) => ProfileBytes.ReadReport(bytes, commonness);

    /// <summary>Whether claims of two reports may be alike; where this says no, <see cref="Compare"/> would find nothing.</summary>
    public bool MayBeAlike(ClaimOutline one, ClaimOutline other) => _linker.MayBeAlike(one, other);

    /// <summary>Compares a claim with others, which share a block with it; those that have nothing to do with it are left out.</summary>
    public IEnumerable<ClaimPair> Compare(ClaimProfile claim, IEnumerable<ClaimProfile> others)
    {
        foreach (var other in others)
            if (other.Id != claim.Id && ClaimPairs.Compare(claim, other, _linker) is { } pair)
                yield return new ClaimPair(claim, other, pair.Odds, pair.IsWhole, pair.IsPart);
    }

    /// <summary>Works out what becomes of clusters when claims change.</summary>
    /// <param name="changed">All claims that are new, gone, or have other pairs or decisions than before.</param>
    public static Reclustered Recluster(IClusterGraph graph, IEnumerable<string> changed) => Reclustering.Of(graph, changed);

    /// <summary>An incident that was built before, read anew: what its claims say, and how those who speak are rated now.</summary>
    /// <param name="claims">All of it.</param>
    /// <param name="links">As it had them when it was built.</param>
    public Incident Read(IEnumerable<SourcedClaim> claims, ImmutableArray<Link> links, string? partOf) => Read(claims, links, partOf, Sources);

    /// <inheritdoc cref="Read(IEnumerable{SourcedClaim}, ImmutableArray{Link}, string?)"/>
    /// <param name="sources">In the place of the builder's.</param>
    public Incident Read(IEnumerable<SourcedClaim> claims, ImmutableArray<Link> links, string? partOf, Sources sources) =>
        new IncidentReading(new IncidentDraft(Profile(claims), links), sources).Read() with { PartOf = partOf };

    internal ReadOnlySpan<double> Observe(ClaimProfile a, ClaimProfile b) => _linker.Observe(a, b);

    internal double? Odds(ClaimProfile a, ClaimProfile b) => _linker.Odds(a, b);

    private ClaimProfile Profile(SourcedClaim claim, Dictionary<string, ReportProfile> reports)
    {
        if (!reports.TryGetValue(claim.Report.Id, out var report)) reports[claim.Report.Id] = report = new ReportProfile(claim, commonness);
        return new ClaimProfile(claim, Kinships[claim.Claim.Event.Class], report, commonness, marks);
    }

    /// <summary>Why the claims of a cluster are together, and to which others they are alike that are kept apart: the best few of each claim.</summary>
    public ImmutableArray<Link> LinksOf(IReadOnlyCollection<string> cluster, Func<string, IReadOnlyDictionary<string, long>> pairsOf, Func<string, ClaimProfile> claims)
    {
        var best = cluster.SelectMany(id => pairsOf(id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(LinksOfClaim)
            .Select(pair => string.CompareOrdinal(id, pair.Key) < 0 ? (A: id, B: pair.Key) : (A: pair.Key, B: id))).Distinct();
        return [.. best.OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal).Select(pair => _linker.Explain(claims(pair.A), claims(pair.B)))];
    }

    private static IEnumerable<Incident> WithWholes(List<Incident> incidents, IEnumerable<(string Whole, string Part)> parts)
    {
        var of = incidents.SelectMany(incident => incident.Claims.Select(claim => (claim.Id, incident))).ToDictionary(pair => pair.Id, pair => pair.incident, StringComparer.Ordinal);
        var sizes = incidents.ToDictionary(incident => incident.Id, incident => incident.Claims.Max(Wholes.SizeOf), StringComparer.Ordinal);
        var votes = parts.Select(pair => (Whole: of[pair.Whole].Id, Part: of[pair.Part].Id)).Where(pair => pair.Whole != pair.Part).ToLookup(pair => pair.Part, pair => (pair.Whole, sizes[pair.Whole]), StringComparer.Ordinal);
        return incidents.Select(incident => incident with { PartOf = Wholes.Choose(votes[incident.Id], sizes[incident.Id]) });
    }

    /// <summary>Copies of one text make the same claims.</summary>
    private static SourcedClaim First(IEnumerable<SourcedClaim> same) =>
        same.OrderBy(claim => claim.Report.Outlet, StringComparer.Ordinal).ThenBy(claim => claim.Voice, StringComparer.Ordinal).ThenBy(claim => claim.Report.Reference, StringComparer.Ordinal)
            .ThenBy(claim => claim.Report.Published).First();
}
