using System.Globalization;

namespace Dragoman.Times.TimeMl;

internal enum StampGrain
{
    Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century,
}

/// <summary>A place on the calendar of one grain, before Christ too, which <see cref="DateOnly"/> can't hold.</summary>
/// <param name="Year">-479 is 479 BC; there is no year 0. Of a decade or a century the first.</param>
/// <param name="Number">Of the month, week, season (0 is spring), quarter or half; of a day that of its month.</param>
internal readonly record struct Stamp(StampGrain Grain, int Year, int Number = 0, int Day = 0)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public bool IsAncient => Year < 0;

    public static Stamp OfDay(DateOnly day) => new(StampGrain.Day, day.Year, day.Month, day.Day);

    /// <summary>The stamp of a grain that holds a day.</summary>
    public static Stamp Holding(DateOnly day, StampGrain grain) => grain switch
    {
        StampGrain.Day => OfDay(day),
        StampGrain.Week or StampGrain.Weekend => OfWeek(day, grain),
        StampGrain.Month => new(grain, day.Year, day.Month),
        // December's winter is counted to the year in which it begins.
        StampGrain.Season => new(grain, day.Month < 3 ? day.Year - 1 : day.Year, day.Month is 12 or < 3 ? 3 : (day.Month / 3) - 1),
        StampGrain.Quarter => new(grain, day.Year, ((day.Month - 1) / 3) + 1),
        StampGrain.Half => new(grain, day.Year, day.Month < 7 ? 1 : 2),
        StampGrain.Decade => new(grain, day.Year / 10 * 10),
        StampGrain.Century => new(grain, day.Year / 100 * 100),
        _ => new(StampGrain.Year, day.Year),
    };

    /// <summary>ISO 8601 counts weeks by years of its own.</summary>
    private static Stamp OfWeek(DateOnly day, StampGrain grain)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new(grain, ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>Null before Christ, and of grains other than day, month and year.</summary>
    public DateOnly? FirstDay => Year is < 1 or > 9999 ? null : Grain switch
    {
        StampGrain.Day => new(Year, Number, Day),
        StampGrain.Month => new(Year, Number, 1),
        StampGrain.Year => new(Year, 1, 1),
        _ => null,
    };

    /// <summary>As many years on; there is no year 0.</summary>
    public Stamp AddYears(int years)
    {
        var year = Year + years;
        return this with { Year = Year < 0 && year >= 0 ? year + 1 : Year > 0 && year <= 0 ? year - 1 : year };
    }

    public override string ToString()
    {
        var year = Year < 0 ? string.Create(CultureInfo.InvariantCulture, $"BC{-Year:0000}") : Year.ToString("0000", CultureInfo.InvariantCulture);
        return Grain switch
        {
            StampGrain.Day => string.Create(CultureInfo.InvariantCulture, $"{year}-{Number:00}-{Day:00}"),
            StampGrain.Month => string.Create(CultureInfo.InvariantCulture, $"{year}-{Number:00}"),
            StampGrain.Week => string.Create(CultureInfo.InvariantCulture, $"{year}-W{Number:00}"),
            StampGrain.Weekend => string.Create(CultureInfo.InvariantCulture, $"{year}-W{Number:00}-WE"),
            StampGrain.Season => $"{year}-{Seasons[Number]}",
            StampGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{Number}"),
            StampGrain.Half => string.Create(CultureInfo.InvariantCulture, $"{year}-H{Number}"),
            StampGrain.Decade => year[..^1],
            StampGrain.Century => year[..^2],
            _ => year,
        };
    }

    /// <summary>How a time of this grain is written where nobody says which: "XXXX-XX-XX".</summary>
    public static string Unknown(StampGrain grain) => grain switch
    {
        StampGrain.Day => "XXXX-XX-XX",
        StampGrain.Month => "XXXX-XX",
        StampGrain.Week => "XXXX-WXX",
        StampGrain.Weekend => "XXXX-WXX-WE",
        StampGrain.Quarter => "XXXX-QX",
        StampGrain.Decade => "XXX",
        StampGrain.Century => "XX",
        _ => "XXXX",
    };
}
