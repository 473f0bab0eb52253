namespace Dragoman.Exchange.Comparing;

/// <summary>Happenings by the days on which they may have been, so that a comparison doesn't look at all pairs.</summary>
internal sealed class DayIndex
{
    private readonly Dictionary<int, List<int>> _byDay = [];
    private readonly IReadOnlyList<Happening> _all;

    public DayIndex(IReadOnlyList<Happening> all)
    {
        _all = all;
        for (var i = 0; i < all.Count; i++)
            for (var day = all[i].From.DayNumber; day <= all[i].To.DayNumber; day++)
                (_byDay.TryGetValue(day, out var list) ? list : _byDay[day] = []).Add(i);
    }

    /// <summary>Those that may have been within the days that datings differ by, in the order given.</summary>
    public IEnumerable<Happening> Around(Happening one)
    {
        var found = new SortedSet<int>();
        for (var day = one.From.DayNumber - Likeness.MostDays; day <= one.To.DayNumber + Likeness.MostDays; day++)
            if (_byDay.TryGetValue(day, out var list))
                found.UnionWith(list);
        return found.Select(i => _all[i]);
    }
}
