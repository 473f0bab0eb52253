using System.Diagnostics;
using Dragoman.Incidents;
using Dragoman.Incidents.Linkage;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>
/// What it would give to put claims together on several machines. The parts are done one after the other, each is timed, and what they come to together is held against what all at once gives;
/// how long machines would take is then arithmetic: the longest part first, each to the machine that has the least to do.
/// </summary>
public static class MergeSpread
{
    private const int Warming = 10;

    private static readonly int[] Machines = [1, 2, 4, 8, 16, 32, 64];

    /// <param name="make">The report of a number; never two alike.</param>
    /// <param name="most">A grain with more claims is cut.</param>
    public static void Run(Func<Report, Reading> read, Func<int, Report> make, int reports, int most, TextWriter output)
    {
        var sourced = Enumerable.Range(0, reports).Select(make).SelectMany(report => read(report).Claims.Select(claim => new SourcedClaim(report, claim, report.Id))).ToArray();
        var builder = Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default);
        ClaimProfile[] claims = [.. builder.Profile(sourced)];
        var homes = sourced.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, HomeOf, StringComparer.Ordinal);
        var grains = claims.GroupBy(claim => homes[claim.Id]).ToArray();
        output.WriteLine(FormattableString.Invariant($"{reports} reports, {claims.Length} claims in {grains.Length} grains by country and month; the largest has {grains.Max(grain => grain.Count())}"));
        var near = NeighboursOf(claims);
        var (whole, cut) = (new List<double>(), new List<double>());
        var pairs = new List<ClaimPair>();
        // What is compiled and what is kept of claims is there before anything is timed.
        foreach (var claim in claims)
            foreach (var _ in builder.Compare(claim, near[claim.Id].Take(Warming)))
            {
            }
        foreach (var grain in grains)
        {
            var parts = grain.Chunk(most).Select(part => Compare(builder, part, near, pairs)).ToArray();
            whole.Add(parts.Sum());
            cut.AddRange(parts);
        }
        Tell(output, "comparing, a grain a part", whole);
        Tell(output, FormattableString.Invariant($"comparing, of grains at most {most} claims a part"), cut);
        var graph = new PairGraph(claims, pairs);
        var components = graph.Components();
        var clusters = new List<string>();
        var clustering = components.Select(component => Timed(() => clusters.AddRange(IncidentBuilder.Recluster(graph, component).Clusters.Select(cluster => string.Join(' ', cluster))))).ToArray();
        output.WriteLine(FormattableString.Invariant($"{pairs.Count(pair => pair.Odds is not null)} pairs are alike; {components.Count} independent parts, the largest of {components.Max(component => component.Count)} claims"));
        Tell(output, "clustering, an independent part each", clustering);
        var all = builder.Build(sourced, Decisions.None).Select(incident => string.Join(' ', incident.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal)));
        var isSame = clusters.Order(StringComparer.Ordinal).SequenceEqual(all.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        output.WriteLine(FormattableString.Invariant($"{clusters.Count} incidents, {(isSame ? "those" : "NOT THOSE")} that all at once gives"));
    }

    private static string HomeOf(SourcedClaim claim) =>
        FormattableString.Invariant($"{claim.Claim.Place?.Country ?? claim.Report.Country} {(claim.Claim.Time?.From ?? claim.Report.Published)?.ToString("yyyy-MM", null)}");

    /// <summary>Of each claim those before it that it shares a block with: each pair once.</summary>
    private static Dictionary<string, ClaimProfile[]> NeighboursOf(ClaimProfile[] claims)
    {
        var (blocks, near) = (new Dictionary<(long Block, int Time), List<(int Claim, bool IsWide)>>(), new Dictionary<string, ClaimProfile[]>(StringComparer.Ordinal));
        for (var i = 0; i < claims.Length; i++)
        {
            var keys = claims[i].Blocks.SelectMany(key => Enumerable.Range(key.First, key.Last - key.First + 1).Select(time => (Name: (key.Block, time), key.IsWide))).ToArray();
            near[claims[i].Id] = [.. keys.SelectMany(key => blocks.TryGetValue(key.Name, out var block) ? block.Where(row => key.IsWide || row.IsWide).Select(row => row.Claim) : []).Distinct().Order().Select(other => claims[other])];
            foreach (var key in keys)
            {
                if (!blocks.TryGetValue(key.Name, out var block))
                    blocks[key.Name] = block = [];
                block.Add((i, key.IsWide));
            }
        }
        return near;
    }

    private static double Compare(IncidentBuilder builder, ClaimProfile[] part, Dictionary<string, ClaimProfile[]> near, List<ClaimPair> pairs) => Timed(() =>
    {
        foreach (var claim in part)
            pairs.AddRange(builder.Compare(claim, near[claim.Id]));
    });

    private static double Timed(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static void Tell(TextWriter output, string what, IReadOnlyCollection<double> parts)
    {
        var sum = parts.Sum();
        output.WriteLine(FormattableString.Invariant($"{what}: {sum:F1} s in {parts.Count} parts, the largest {100 * parts.Max() / sum:F1} %; times as fast on {string.Join(", ", Machines.Select(count => FormattableString.Invariant($"{count}: {sum / Longest(parts, count):F1}")))}"));
    }

    private static double Longest(IReadOnlyCollection<double> parts, int machines)
    {
        var loads = new PriorityQueue<double, double>(Enumerable.Repeat((0.0, 0.0), machines));
        foreach (var part in parts.OrderDescending())
        {
            var load = loads.Dequeue() + part;
            loads.Enqueue(load, load);
        }
        return loads.UnorderedItems.Max(item => item.Element);
    }

    /// <summary>Claims that were never joined before, and pairs of them.</summary>
    private sealed class PairGraph : IClusterGraph
    {
        private readonly Dictionary<string, Dictionary<string, long>> _pairs;

        public PairGraph(IEnumerable<ClaimProfile> claims, IEnumerable<ClaimPair> pairs)
        {
            _pairs = claims.Select(claim => claim.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => new Dictionary<string, long>(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var pair in pairs)
                if (pair.Odds is { } odds)
                    (_pairs[pair.One.Id][pair.Other.Id], _pairs[pair.Other.Id][pair.One.Id]) = (odds, odds);
        }

        /// <summary>Claims that hang together by pairs that are alike; nobody has decided on any.</summary>
        public List<List<string>> Components()
        {
            var (met, found) = (new HashSet<string>(StringComparer.Ordinal), new List<List<string>>());
            foreach (var first in _pairs.Keys)
            {
                if (!met.Add(first))
                    continue;
                var component = new List<string> { first };
                for (var i = 0; i < component.Count; i++)
                    component.AddRange(_pairs[component[i]].Keys.Where(met.Add));
                found.Add(component);
            }
            return found;
        }

        public bool Has(string claim) => _pairs.ContainsKey(claim);

        public IReadOnlyDictionary<string, long> PairsOf(string claim) => _pairs[claim];

        public IReadOnlyCollection<string> GroupOf(string claim) => [claim];

        public IReadOnlyCollection<string> ApartFrom(string claim) => [];

        public IReadOnlyList<Joining> HistoryOf(string claim) => [];

        public IReadOnlyCollection<string> MembersOf(string cluster, int round) => [];
    }
}
