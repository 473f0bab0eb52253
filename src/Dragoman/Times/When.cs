namespace Dragoman.Times;

/// <summary>What a time expression means on the calendar, as exactly as its words say and no more.</summary>
public abstract record When
{
    private When()
    {
    }

    /// <summary>The first day; null when <see cref="Unresolved"/>.</summary>
    public abstract DateOnly? From { get; }

    /// <summary>The last day, inclusive; null when <see cref="Unresolved"/>.</summary>
    public abstract DateOnly? To { get; }

    /// <summary>ACLED's: 1 the day is known (a night counts as a day), 2 the week, 3 the month or less. An unresolved time is 3.</summary>
    public int Precision => this is Unresolved ? 3 : (To!.Value.DayNumber - From!.Value.DayNumber) switch
    {
        <= 1 => 1,
        <= 7 => 2,
        _ => 3,
    };

    /// <summary>"yesterday", "3 June 2020".</summary>
    public sealed record Day(DateOnly Date) : When
    {
        public override DateOnly? From => Date;

        public override DateOnly? To => Date;
    }

    /// <summary>"in April", "the night of 3 to 4 June", "since 2014". Both ends inclusive.</summary>
    /// <param name="First">Of "until Sunday" the Sunday.</param>
    /// <param name="Last">Of "since 2014" the day of publication, or the end of 2014 when that isn't known.</param>
    public sealed record Interval(DateOnly First, DateOnly Last, Openness Openness = Openness.Closed) : When
    {
        public override DateOnly? From => First;

        public override DateOnly? To => Last;
    }

    /// <summary>The words mean a time, but a date that they count from isn't known; or they are a duration or a frequency.</summary>
    public sealed record Unresolved : When
    {
        public static readonly Unresolved Instance = new();

        public override DateOnly? From => null;

        public override DateOnly? To => null;
    }
}

public enum Openness
{
    Closed,
    /// <summary>"until Sunday": when it began isn't said.</summary>
    AtStart,
    /// <summary>"since April 2019": as far as is said it goes on.</summary>
    AtEnd,
}
