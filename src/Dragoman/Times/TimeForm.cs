namespace Dragoman.Times;

public enum TimeForm
{
    /// <summary>Names a place on the calendar by itself: "3 June 2020", "in April", "Ramadan".</summary>
    Date,
    /// <summary>Counts from another time: "yesterday", "on Wednesday", "two days ago", "the following day", "at dawn".</summary>
    Relative,
    /// <summary>"for three hours", "the six-year war"; has no place on the calendar.</summary>
    Duration,
    /// <summary>"daily", "every Friday"; has no place on the calendar.</summary>
    Set,
    /// <summary>"since April 2019", "after 3 June".</summary>
    Since,
    /// <summary>"until Sunday", "before 2014".</summary>
    Until,
}
