namespace Dragoman.Incidents;

/// <summary>Disjoint sets. Which member stands for a group is of no meaning.</summary>
internal sealed class Groups<T>(IEqualityComparer<T> comparer) where T : notnull
{
    private readonly Dictionary<T, T> _above = new(comparer);

    public void Join(T a, T b) => _above[Find(a)] = Find(b);

    public T Find(T item)
    {
        var top = item;
        while (_above.TryGetValue(top, out var above) && !comparer.Equals(above, top)) top = above;
        while (!comparer.Equals(item, top))
        {
            var next = _above[item];
            _above[item] = top;
            item = next;
        }
        return top;
    }
}
