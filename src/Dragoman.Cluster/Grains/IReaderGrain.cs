namespace Dragoman.Cluster.Grains;

/// <summary>Reads units of work. It keeps nothing between two, and so there are as many on each machine as have work.</summary>
public interface IReaderGrain : IGrainWithIntegerKey
{
    /// <param name="unit">Its key.</param>
    /// <param name="taken">The how-manieth time it was taken; under this number it is this machine's.</param>
    [ResponseTimeout("1.00:00:00")]
    Task Read(long unit, long taken);
}
