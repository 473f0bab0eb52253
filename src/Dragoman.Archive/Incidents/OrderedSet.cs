namespace Dragoman.Archive.Incidents;

/// <summary>Items that wait, in their order; any of them may be taken out.</summary>
internal sealed class OrderedSet(List<string> items)
{
    private readonly HashSet<string> _waiting = new(items, StringComparer.Ordinal);
    private int _next;

    public int Count => _waiting.Count;

    /// <summary>The first so many of those that wait.</summary>
    public List<string> Take(int count)
    {
        var some = new List<string>(count);
        for (; _next < items.Count && some.Count < count; _next++)
            if (_waiting.Contains(items[_next]))
                some.Add(items[_next]);
        return some;
    }

    public void Remove(IEnumerable<string> gone) => _waiting.ExceptWith(gone);
}
