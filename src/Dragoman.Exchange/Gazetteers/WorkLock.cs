namespace Dragoman.Exchange.Gazetteers;

/// <summary>One import of a layer at a time.</summary>
internal static class WorkLock
{
    /// <exception cref="GazetteerException">Somebody else has it.</exception>
    public static FileStream Take(string work, string layer)
    {
        try
        {
            return new FileStream(Path.Combine(work, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new GazetteerException($"the layer {layer} is being imported by another process: wait for it, or end it", failure);
        }
    }
}
