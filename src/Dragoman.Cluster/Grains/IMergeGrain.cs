namespace Dragoman.Cluster.Grains;

/// <summary>One in the cluster, on whichever machine: has what waits compared by the grains of its countries and months, and joins what is alike.</summary>
public interface IMergeGrain : IGrainWithIntegerKey
{
    /// <summary>Goes on, if it doesn't. All machines ask for it again and again while there is something to be done: so it is on another machine soon after its own was lost.</summary>
    Task Watch();
}
