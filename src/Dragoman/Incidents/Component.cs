using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>A part of the graph that no incident goes beyond. Numbers count from 0 within it.</summary>
internal sealed record Component(
    ImmutableArray<ClaimProfile> Claims, ImmutableArray<(int A, int B, double Odds)> Pairs, ImmutableArray<(int Whole, int Part)> Parts,
    ImmutableArray<(int A, int B)> Together, ImmutableArray<(int A, int B)> Apart)
{
    private const int LinksOfClaim = 4;

    public Affairs Affairs { get; } = Affairs.Of(Claims);

    /// <summary>With the odds as they are once it is known which reports are of one affair.</summary>
    public Component Weighed(Linker linker) => this with { Pairs = [.. Pairs.Select(pair => (pair.A, pair.B, linker.Odds(pair.Odds, Claims[pair.A], Claims[pair.B], Affairs)))] };

    public static Component Of(
        ImmutableArray<ClaimProfile> claims, ImmutableArray<int> items, IEnumerable<(int A, int B, double Odds)> pairs, IEnumerable<(int A, int B)> parts,
        IEnumerable<(int A, int B)> together, IEnumerable<(int A, int B)> apart)
    {
        var number = items.Select((item, i) => (item, i)).ToDictionary(pair => pair.item, pair => pair.i);
        return new Component(
            [.. items.Select(item => claims[item])], [.. pairs.Select(pair => (number[pair.A], number[pair.B], pair.Odds))], Inside(parts), Inside(together), Inside(apart));

        ImmutableArray<(int, int)> Inside(IEnumerable<(int A, int B)> some) => [.. some.Select(pair => (number[pair.A], number[pair.B]))];
    }

    /// <summary>For each cluster the number of the one that it is a part of. A whole is larger, so nothing is a part of itself by way of others.</summary>
    public ImmutableArray<int?> Wholes(ImmutableArray<ImmutableArray<int>> clusters)
    {
        var of = clusters.SelectMany((cluster, number) => cluster.Select(item => (item, number))).ToDictionary(pair => pair.item, pair => pair.number);
        var votes = Parts.Select(part => (Part: of[part.Part], Whole: of[part.Whole])).Where(vote => vote.Part != vote.Whole && Size(clusters[vote.Whole]) > Size(clusters[vote.Part]))
            .ToLookup(vote => vote.Part, vote => vote.Whole);
        return [.. clusters.Select((_, number) => votes[number].GroupBy(whole => whole).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (int?)group.Key).FirstOrDefault())];
    }

    public IEnumerable<(int A, int B)> BestLinks(ImmutableArray<int> cluster)
    {
        var members = cluster.ToHashSet();
        var near = Pairs.Where(pair => (members.Contains(pair.A) && members.Contains(pair.B)) || (pair.Odds > 0 && (members.Contains(pair.A) || members.Contains(pair.B)))).ToList();
        var of = near.SelectMany(pair => new[] { (Item: pair.A, Pair: pair), (Item: pair.B, Pair: pair) }).Where(entry => members.Contains(entry.Item)).ToLookup(entry => entry.Item, entry => entry.Pair);
        return cluster.SelectMany(item => of[item].OrderByDescending(pair => pair.Odds).ThenBy(pair => pair.A).ThenBy(pair => pair.B).Take(LinksOfClaim)).Select(pair => (pair.A, pair.B)).Distinct();
    }

    /// <summary>Days times the square of the radius, of the largest claim.</summary>
    private double Size(ImmutableArray<int> cluster) => cluster.Max(item => Days(Claims[item]) * Math.Pow(1 + (Claims[item].Claim.Place?.RadiusKilometres ?? 0), 2));

    private static double Days(ClaimProfile claim) => claim.Days is { } days ? days.To - days.From + 1 : 1;
}
