namespace Dragoman.Cluster.Grains;

/// <summary>One in the cluster, on whichever machine: gives the work of machines that were lost to the others at once, and not only when its lease has run out.</summary>
public interface ICoordinatorGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, if it hasn't.</summary>
    Task Watch();
}
