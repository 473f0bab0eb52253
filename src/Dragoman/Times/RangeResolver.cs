namespace Dragoman.Times;

/// <summary>Ranges and open intervals.</summary>
internal static class RangeResolver
{
    /// <summary>
    /// The end is resolved first, the beginning back from it: "from Sunday to Tuesday", "between May 3 and June 5, 2014"; dates without
    /// a year the other way.
    /// </summary>
    public static When Resolve(Expression.Range range, Discourse discourse)
    {
        var lastWhen = !HasYear(range.Last) && (IsDate(range.First) || range.First is Expression.DayShift) && IsDate(range.Last)
            ? LastFromFirst(range, discourse) : Resolver.Resolve(range.Last, discourse);
        if (lastWhen is not { From: { } from, To: { } to })
            return When.Unresolved.Instance;
        var before = new Discourse(to, false);
        var first = IsDayShift(range.First) ? Resolver.Resolve(range.First, discourse) : Resolver.Resolve(range.First, before);
        if (first is not { From: { } start })
            return When.Unresolved.Instance;
        if (start == to)
            return lastWhen;
        return start < to ? new When.Interval(start, to) : new When.Interval(from, first.To!.Value > from ? first.To.Value : from);
    }

    private static bool IsDate(Expression expression) => expression is Expression.Calendar { Month: not null };

    /// <summary>"from 3 May 2014 to 5 June", and "4-6 June" on 4 June: what has begun may not be over.</summary>
    private static When LastFromFirst(Expression.Range range, Discourse discourse)
    {
        var after = new Discourse(Resolver.Resolve(range.First, discourse).From, false);
        after.Enter(0, Tense.Future);
        return Resolver.Resolve(range.Last, after);
    }

    public static bool HasYear(Expression expression) => expression switch
    {
        Expression.Calendar { Year: not null } or Expression.Holiday { Year: not null } or Expression.Season { Year: not null } or Expression.Hijri => true,
        Expression.Both both => HasYear(both.First) || HasYear(both.Second),
        Expression.Part part => HasYear(part.Whole),
        Expression.Slice slice => HasYear(slice.Whole),
        Expression.Range range => HasYear(range.First) || HasYear(range.Last),
        Expression.Since since => HasYear(since.Start),
        Expression.Until until => HasYear(until.End),
        _ => false,
    };

    private static bool IsDayShift(Expression expression) =>
        expression is not (Expression.Calendar or Expression.Weekday or Expression.Part or Expression.Both);

    public static When Resolve(Expression.Since since, Discourse discourse)
    {
        if (Resolver.Resolve(since.Start, discourse) is not { From: { } from, To: { } to })
            return When.Unresolved.Instance;
        return new When.Interval(from, discourse.Reference is { } today && today > to ? today : to, Openness.AtEnd);
    }

    public static When Resolve(Expression.Until until, Discourse discourse) =>
        Resolver.Resolve(until.End, discourse) is { From: { } from, To: { } to }
            ? new When.Interval(from, to, Openness.AtStart)
            : When.Unresolved.Instance;
}
