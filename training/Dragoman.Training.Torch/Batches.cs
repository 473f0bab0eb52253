namespace Dragoman.Training.Torch;

/// <summary>Puts sentences of one length together, in an order that the seed decides.</summary>
internal static class Batches
{
    public static List<T[]> Of<T>(IEnumerable<T> items, Func<T, int> length, int words, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        var batches = new List<T[]>();
        foreach (var same in shuffled.Where(item => length(item) > 0).GroupBy(length).OrderBy(group => group.Key))
            batches.AddRange(same.Chunk(Math.Max(1, words / same.Key)));
        var order = batches.ToArray();
        random.Shuffle(order);
        return [.. order];
    }
}
