namespace Dragoman.Incidents.Linkage;

/// <summary>What <see cref="Reclustering"/> has to know of claims: how they are alike now, and how they were joined before. Claims are named by their ids.</summary>
public interface IClusterGraph
{
    /// <summary>Whether there is such a claim now; one that was taken out may still have a history.</summary>
    bool Has(string claim);

    /// <summary>The claims that are alike, with the logarithm of the odds in millionths, above zero. Both claims of a pair know of it.</summary>
    IReadOnlyDictionary<string, long> PairsOf(string claim);

    /// <summary>Those that people joined with it, by way of others too, itself among them.</summary>
    IReadOnlyCollection<string> GroupOf(string claim);

    /// <summary>Those that people parted from it.</summary>
    IReadOnlyCollection<string> ApartFrom(string claim);

    /// <summary>How it was joined when all was settled last, by round, from round 0; empty for a new one.</summary>
    IReadOnlyList<Joining> HistoryOf(string claim);

    /// <summary>All claims, those that were taken out too, that were in a cluster in a round when all was settled last.</summary>
    IReadOnlyCollection<string> MembersOf(string cluster, int round);
}

/// <summary>From this round on a claim is in this cluster.</summary>
/// <param name="Cluster">The smallest claim id in it.</param>
public readonly record struct Joining(int Round, string Cluster);
