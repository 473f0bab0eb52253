namespace Dragoman.Times;

/// <summary>What an expression says, before it is known what it counts from.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>"3 June 2020", "June 3", "June 2020", "2020": at least one of them.</summary>
    public sealed record Calendar(int? Year, int? Month, int? Day) : Expression;

    /// <summary>"July 25 of that year", "January this year", "in April last year".</summary>
    public sealed record OfYear(Calendar Date, Expression Year) : Expression;

    /// <summary>"yesterday".</summary>
    public sealed record DayShift(int Days) : Expression;

    /// <summary>"Wednesday" (0), "last Wednesday" (-1), "next Wednesday" (1).</summary>
    public sealed record Weekday(DayOfWeek Day, int Shift) : Expression;

    /// <summary>"last week", "this month", "next year".</summary>
    public sealed record UnitShift(Unit Unit, int Count) : Expression;

    /// <summary>"two days ago", "several weeks ago".</summary>
    public sealed record Ago(Unit Unit, Count Count) : Expression;

    /// <summary>"two days later", "the previous month", "a week earlier": counts from the time that was spoken of.</summary>
    public sealed record Beside(Unit Unit, Count Count, int Direction) : Expression;

    /// <summary>"that day", "the same month".</summary>
    public sealed record Same(Unit Unit) : Expression;

    /// <summary>"in two days": the future after a verb of the future, else how long it took.</summary>
    public sealed record Within(Unit Unit, Count Count) : Expression;

    /// <summary>"in two weeks' time": ahead, whatever the tense.</summary>
    public sealed record Hence(Unit Unit, Count Count) : Expression;

    /// <summary>"two weeks and" of "two weeks and three days ago": further on, or back where the count is negative.</summary>
    public sealed record Further(Expression Nearer, Unit Unit, int Count) : Expression;

    /// <summary>"three days starting Sunday".</summary>
    public sealed record Lasting(Expression Start, Unit Unit, int Count) : Expression;

    /// <summary>"the past two days" (-1), "the coming weeks" (1).</summary>
    public sealed record Stretch(Unit Unit, Count Count, int Direction) : Expression;

    /// <summary>"early June", "the second half of 2019".</summary>
    public sealed record Part(Expression Whole, Portion Portion) : Expression;

    /// <summary>"the first week of June" (0, 1), "the last two months of 2019" (-2, 2), "the third quarter of 2019" (2, 1).</summary>
    public sealed record Slice(Expression Whole, Unit Unit, int Start, int Count) : Expression;

    /// <summary>"Ramadan", "Christmas 2019".</summary>
    public sealed record Holiday(Feast Feast, int? Year) : Expression;

    /// <summary>"15 Ramadan 1441".</summary>
    public sealed record Hijri(int Year, int Month, int? Day) : Expression;

    /// <summary>"the summer of 2019"; 0 is spring.</summary>
    public sealed record Season(int Number, int? Year, int Shift) : Expression;

    /// <summary>"last April", "next June".</summary>
    public sealed record MonthShift(int Month, int Shift) : Expression;

    /// <summary>"at dawn", "15:30": a time of the day that is spoken of.</summary>
    public sealed record DayTime : Expression;

    /// <summary>"overnight": the night before the day of the report.</summary>
    public sealed record Overnight : Expression;

    public sealed record Range(Expression First, Expression Last) : Expression;

    public sealed record Since(Expression Start) : Expression;

    public sealed record Until(Expression End) : Expression;

    /// <summary>"today, 3 June 2020", "Wednesday, June 3": two ways to say one day.</summary>
    public sealed record Both(Expression First, Expression Second) : Expression;

    public sealed record Duration : Expression;

    public sealed record Set : Expression;
}

/// <summary>How many units; of a vague count ("several", "hundreds of") the number is the least.</summary>
internal readonly record struct Count(int Number, bool IsVague);

/// <summary>What was read, and the atom after it.</summary>
internal readonly record struct Match(Expression Expression, int Next)
{
    public static Match None => default;

    public bool IsNone => Expression is null;

    public static Match Longer(Match first, Match second) => second.Next > first.Next ? second : first;
}
