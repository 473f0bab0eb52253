using CsCheck;
using Dragoman.Incidents;

namespace Dragoman.Tests.Incidents.Linkage;

/// <summary>Whatever comes and goes, clusters are those of the claims that are there, made from the beginning.</summary>
public sealed class ReclusteringTests
{
    [Fact]
    public void After_any_changes_they_are_what_they_would_be_from_the_beginning() => Gen.Int[0, int.MaxValue - 1].Sample(seed =>
    {
        var (random, graph) = (new Random(seed), new KeptGraph());
        var (size, density) = (random.Next(2, 24), random.NextDouble() * 0.6);
        for (var step = 0; step < 6; step++)
        {
            for (var change = random.Next(1, 5); change > 0; change--)
                Change(graph, random, size, density);
            Assert.Equal(graph.FromScratch(), graph.Settle());
        }
    }, iter: 3000);

    [Fact]
    public void Pairs_are_joined_by_their_mean_and_the_best_first()
    {
        var graph = new KeptGraph();
        foreach (var claim in new[] { "c-1", "c-2", "c-3", "c-4" }) graph.Add(claim);
        graph.Set("c-1", "c-2", 2_000_000);
        graph.Set("c-2", "c-3", 1_400_000);
        graph.Set("c-3", "c-4", 3_000_000);
        // c-2 and c-3 are in different pairs by then, and the mean of the four pairs is below zero.
        Assert.Equal("c-1 c-2\nc-3 c-4", graph.Settle());
        graph.Set("c-1", "c-3", 2_500_000);
        Assert.Equal("c-1 c-2 c-3 c-4", graph.Settle());
    }

    [Fact]
    public void What_others_do_later_by_themselves_may_leave_a_partner()
    {
        var graph = new KeptGraph();
        foreach (var claim in new[] { "c-0", "c-1", "c-2", "c-3", "c-4", "c-5" }) graph.Add(claim);
        graph.Set("c-0", "c-1", 2_000_000);
        graph.Set("c-0", "c-2", 1_500_000);
        graph.Set("c-1", "c-2", 1_500_000);
        graph.Set("c-2", "c-3", 1_000_000);
        graph.Set("c-3", "c-4", 500_000);
        graph.Set("c-4", "c-5", 3_000_000);
        Assert.Equal("c-0 c-1 c-2\nc-3\nc-4 c-5", graph.Settle());
        // c-4 is free at once, but c-3 likes c-2 better until c-2 has gone to the others, which nothing has changed.
        graph.Remove("c-5");
        Assert.Equal("c-0 c-1 c-2\nc-3 c-4", graph.Settle());
    }

    [Fact]
    public void What_is_far_is_not_looked_at()
    {
        var graph = new KeptGraph();
        for (var i = 0; i < 200; i++)
        {
            graph.Add($"c-{i:000}");
            if (i > 0) graph.Set($"c-{i - 1:000}", $"c-{i:000}", 1_000_000 + (i * 7919 % 1000));
        }
        graph.Settle();
        var before = graph.Looked;
        graph.Add("c-new");
        graph.Set("c-new", "c-100", 2_000_000);
        graph.Settle();
        Assert.InRange(graph.Looked - before, 1, before / 5);
    }

    private static void Change(KeptGraph graph, Random random, int size, double density)
    {
        string[] claims = [.. graph.Claims];
        switch (random.Next(10))
        {
            case 0 when claims.Length > 0:
                graph.Remove(claims[random.Next(claims.Length)]);
                break;
            case 1 when claims.Length > 1:
                graph.Set(claims[0], claims[random.Next(1, claims.Length)], random.Next(-1, 4) * 500_000);
                break;
            case 2:
                Decide(graph, random, claims);
                break;
            default:
                Add(graph, random, $"c-{random.Next(size):00}", density);
                break;
        }
    }

    private static void Add(KeptGraph graph, Random random, string claim, double density)
    {
        if (graph.Has(claim)) graph.Remove(claim);
        graph.Add(claim);
        // Few values, so that there are draws.
        foreach (var other in graph.Claims.Where(other => other != claim && random.NextDouble() < density).ToList()) graph.Set(claim, other, random.Next(1, 5) * 500_000);
    }

    private static void Decide(KeptGraph graph, Random random, string[] claims)
    {
        if (claims.Length < 4) return;
        random.Shuffle(claims);
        graph.Decide(random.Next(3) switch
        {
            0 => new Decisions([(claims[0], claims[1])], [(claims[2], claims[3])]),
            1 => new Decisions([(claims[0], claims[1]), (claims[1], claims[2])], [(claims[0], claims[3])]),
            _ => Decisions.None,
        });
    }
}
