namespace Dragoman.Times;

internal enum TimeWordKind : byte
{
    None,
    Month, ShortMonth, Weekday, ShortWeekday, Weekdays,
    Unit, Units,
    /// <summary>"today", "yesterday"; the value counts days.</summary>
    DayWord,
    /// <summary>"dawn", "evening".</summary>
    DayPart,
    Season,
    /// <summary>"last", "past", "previous".</summary>
    Back,
    /// <summary>"next", "coming".</summary>
    Forward,
    This,
    /// <summary>"that", "same": the one that was spoken of.</summary>
    That,
    /// <summary>"following", "preceding": next to the one that was spoken of; the value is 1 or -1.</summary>
    Beside,
    /// <summary>"early", "mid", "late", "beginning", "end".</summary>
    Portion,
    Recent,
    /// <summary>"daily", "weekly".</summary>
    Often,
    Each,
    Since, Until, From, Between,
    Holiday,
    /// <summary>"nineties"; the value is the year.</summary>
    Decade,
    /// <summary>Words that can begin an expression only with others: "the", "a", "in".</summary>
    Opener,
}

/// <summary>Calendar units in the order of their size.</summary>
internal enum Unit
{
    Moment, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Year, Decade, Century,
}

internal enum Portion
{
    Early, Mid, Late, FirstHalf, SecondHalf, Earlier, Later,
}

internal readonly record struct TimeWord(TimeWordKind Kind, int Value)
{
    public Unit Unit => (Unit)Value;
}

/// <summary>The words that time expressions are made of.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().ToDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeWord Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : default;

    private static IEnumerable<KeyValuePair<string, TimeWord>> Build() =>
    [
        .. Row(TimeWordKind.Month, 1, 1, "january february march april may june july august september october november december"),
        .. Row(TimeWordKind.ShortMonth, 1, 1, "jan feb mar apr - jun jul aug sep oct nov dec"),
        .. Row(TimeWordKind.ShortMonth, 9, 0, "sept"),
        .. Row(TimeWordKind.Weekday, 0, 1, "sunday monday tuesday wednesday thursday friday saturday"),
        .. Row(TimeWordKind.ShortWeekday, 0, 1, "sun mon tue wed thu fri sat"),
        .. Row(TimeWordKind.ShortWeekday, 2, 2, "tues thur"),
        .. Row(TimeWordKind.ShortWeekday, 4, 0, "thurs"),
        .. Row(TimeWordKind.Weekdays, 0, 1, "sundays mondays tuesdays wednesdays thursdays fridays saturdays"),
        .. Row(TimeWordKind.Unit, 0, 1, "moment hour day weekend week fortnight month quarter year decade century"),
        .. Row(TimeWordKind.Unit, (int)Unit.Week, 0, "workweek"),
        .. Row(TimeWordKind.Units, 0, 1, "moments hours days weekends weeks fortnights months quarters years decades centuries"),
        .. Row(TimeWordKind.Unit, 0, 0, "minute second"),
        .. Row(TimeWordKind.Units, 0, 0, "minutes seconds mins secs"),
        .. Row(TimeWordKind.Units, 1, 0, "hrs"),
        .. Row(TimeWordKind.Unit, 2, 0, "night"),
        .. Row(TimeWordKind.Units, 2, 0, "nights"),
        .. Row(TimeWordKind.DayWord, 0, 0, "today tonight"),
        .. Row(TimeWordKind.DayWord, -1, 0, "yesterday"),
        .. Row(TimeWordKind.DayWord, 1, 0, "tomorrow"),
        .. Row(TimeWordKind.DayPart, 0, 0, "overnight dawn daybreak sunrise morning noon midday midnight afternoon evening dusk "
            + "sunset nightfall lunchtime daytime"),
        .. Row(TimeWordKind.Season, 0, 1, "spring summer autumn winter"),
        .. Row(TimeWordKind.Season, 2, 0, "fall"),
        .. Row(TimeWordKind.Back, 0, 0, "last past"),
        .. Row(TimeWordKind.Forward, 0, 0, "next coming upcoming"),
        .. Row(TimeWordKind.This, 0, 0, "this current"),
        .. Row(TimeWordKind.That, 0, 0, "that same"),
        .. Row(TimeWordKind.Beside, -1, 0, "previous preceding"),
        .. Row(TimeWordKind.Beside, 1, 0, "following subsequent ensuing"),
        .. Row(TimeWordKind.Portion, (int)Portion.Early, 0, "early beginning start"),
        .. Row(TimeWordKind.Portion, (int)Portion.Mid, 0, "mid middle"),
        .. Row(TimeWordKind.Portion, (int)Portion.Late, 0, "late end"),
        .. Row(TimeWordKind.Portion, (int)Portion.Earlier, 0, "earlier"),
        .. Row(TimeWordKind.Portion, (int)Portion.Later, 0, "rest remainder"),
        .. Row(TimeWordKind.Portion, (int)Portion.Later, 0, "later"),
        .. Row(TimeWordKind.Recent, 0, 0, "recent latest"),
        .. Row(TimeWordKind.Often, 0, 0, "daily weekly monthly nightly hourly yearly annually"),
        .. Row(TimeWordKind.Each, 0, 0, "every each per"),
        .. Row(TimeWordKind.Since, 0, 0, "since after"),
        .. Row(TimeWordKind.Until, 0, 0, "until till til before"),
        .. Row(TimeWordKind.From, 0, 0, "from"),
        .. Row(TimeWordKind.Between, 0, 0, "between"),
        .. Row(TimeWordKind.Holiday, 0, 0, "ramadan ramadhan ramzan eid christmas easter nowruz newroz norouz ashura muharram mawlid "
            + "good new new-year xmas hanukkah ashoura thanksgiving valentine halloween juneteenth victory veterans armistice international"),
        .. Row(TimeWordKind.Decade, 1920, 10, "twenties thirties forties fifties sixties seventies eighties nineties"),
        .. Row(TimeWordKind.Opener, 0, 0, "the a an in at half several few many couple once twice most dozens tens hundreds whole"),
    ];

    private static IEnumerable<KeyValuePair<string, TimeWord>> Row(TimeWordKind kind, int from, int step, string words) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, new TimeWord(kind, from + (i * step)))).Where(row => row.Key != "-");
}
