namespace Dragoman.Times.TimeMl;

/// <summary>What a TIMEX3 says, before it is known what it counts from.</summary>
internal abstract record TimexReading
{
    private TimexReading()
    {
    }

    /// <summary>"3 June 2020", "last week", "the past two days".</summary>
    public sealed record Point(Expression Expression) : TimexReading;

    /// <summary>"October" of "from August to October": the first one after the time read before.</summary>
    public sealed record LastOf(Expression.Calendar Date) : TimexReading;

    /// <summary>"480 BC", "August 480 BC", "the spring of 480 BC".</summary>
    /// <param name="Within">The month or the season, as a date without a year.</param>
    public sealed record Ancient(int Year, Expression? Within) : TimexReading;

    /// <summary>"the third quarter", "the first half of 1989".</summary>
    /// <param name="Number">0 for the quarter that was spoken of, or the last one that is over.</param>
    public sealed record Quarter(StampGrain Grain, int Number, Expression? Year) : TimexReading;

    /// <summary>"the year-earlier quarter", "a year ago": one year before the time that was spoken of, as exact as that.</summary>
    public sealed record YearBefore(bool IsQuarter) : TimexReading;

    /// <summary>"two weeks from tomorrow", "three days before Christmas".</summary>
    /// <param name="Count">Negative before it.</param>
    public sealed record Offset(Unit Unit, int Count, Expression Start) : TimexReading;

    /// <summary>"the Monday of last week".</summary>
    public sealed record WeekdayOf(DayOfWeek Day, Expression Week) : TimexReading;

    /// <summary>"half past seven": of the day that was spoken of.</summary>
    public sealed record Clock(string Value) : TimexReading;

    /// <summary>"two days" after "in": the time they lead to after a verb of the future, else how long it took.</summary>
    public sealed record Ahead(Expression.Within Expression, string Length) : TimexReading;

    /// <summary>"the 1980s", "the 19th century".</summary>
    public sealed record Span(Stamp Stamp) : TimexReading;

    /// <summary>"this summer", "the spring of next year".</summary>
    public sealed record OfYear(Expression.Season Season, Expression Year) : TimexReading;

    /// <summary>"year-end".</summary>
    public sealed record LastDay : TimexReading;

    /// <summary>"during this period": the time that was spoken of.</summary>
    public sealed record Previous : TimexReading;

    /// <summary>"two days", "the first nine months".</summary>
    public sealed record Duration(string Value) : TimexReading;

    /// <summary>"daily", "every Friday", "twice a week".</summary>
    public sealed record Set(string Value, string? Quant, string? Freq) : TimexReading;

    /// <summary>"now", "recently", "the future".</summary>
    public sealed record Reference(string Value) : TimexReading;
}

/// <param name="First">The first atom.</param>
/// <param name="Next">The atom after the last.</param>
internal readonly record struct TimexMatch(TimexReading Reading, int First, int Next)
{
    public static TimexMatch None => default;

    public bool IsNone => Reading is null;

    public static TimexMatch Longer(TimexMatch first, TimexMatch second) => second.Next > first.Next ? second : first;
}
