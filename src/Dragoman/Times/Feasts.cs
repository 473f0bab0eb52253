using System.Globalization;

namespace Dragoman.Times;

/// <summary>
/// When feasts are: Islamic ones by the Umm al-Qura calendar (.NET's, 1900 to 2077; other countries' sightings of the moon may differ by a day or two),
/// Nowruz by the Persian calendar, Easter by the Gregorian computus.
/// </summary>
internal static class Feasts
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly PersianCalendar Persian = new();

    /// <summary>The feasts that begin in this year; Islamic ones can come twice.</summary>
    public static IEnumerable<When> InYear(Feast feast, int year) => feast switch
    {
        Feast.Ramadan => Islamic(year, 9, 1, 0),
        Feast.EidAlFitr => Islamic(year, 10, 1, 3),
        Feast.EidAlAdha => Islamic(year, 12, 10, 4),
        Feast.Eid => Islamic(year, 10, 1, 3).Concat(Islamic(year, 12, 10, 4)),
        Feast.Ashura => Islamic(year, 1, 10, 1),
        Feast.Mawlid => Islamic(year, 3, 12, 1),
        Feast.Christmas => [Day(year, 12, 25)],
        Feast.ChristmasEve => [Day(year, 12, 24)],
        Feast.NewYear => [Day(year, 1, 1)],
        Feast.NewYearsEve => [Day(year, 12, 31)],
        Feast.Easter => [new When.Day(Easter(year))],
        Feast.GoodFriday => [new When.Day(Easter(year).AddDays(-2))],
        Feast.EasterMonday => [new When.Day(Easter(year).AddDays(1))],
        Feast.Thanksgiving => [new When.Day(FourthThursday(year))],
        Feast.LabourDay => [Day(year, 5, 1)],
        Feast.Valentine => [Day(year, 2, 14)],
        Feast.Halloween => [Day(year, 10, 31)],
        Feast.VictoryDay => [Day(year, 5, 9)],
        Feast.Juneteenth => [Day(year, 6, 19)],
        Feast.VeteransDay => [Day(year, 11, 11)],
        _ => year is > 622 and < 9000 ? [new When.Day(DateOnly.FromDateTime(Persian.ToDateTime(year - 621, 1, 1, 0, 0, 0, 0)))] : [],
    };

    /// <summary>Of November, as in the United States.</summary>
    private static DateOnly FourthThursday(int year)
    {
        var first = new DateOnly(year, 11, 1);
        return first.AddDays(((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7 + 21);
    }

    private static When.Day Day(int year, int month, int day) => new(new DateOnly(year, month, day));

    /// <param name="days">0 for the whole month.</param>
    private static IEnumerable<When> Islamic(int year, int month, int day, int days)
    {
        if (year is < 1901 or > 2076)
            yield break;
        var first = Hijri.GetYear(new DateTime(year, 1, 1));
        for (var hijri = first; hijri <= first + 1; hijri++)
        {
            var from = DateOnly.FromDateTime(Hijri.ToDateTime(hijri, month, day, 0, 0, 0, 0));
            var length = days == 0 ? Hijri.GetDaysInMonth(hijri, month) : days;
            if (from.Year == year)
                yield return length == 1 ? new When.Day(from) : new When.Interval(from, from.AddDays(length - 1));
        }
    }

    // Meeus, Jones and Butcher; J. Meeus, Astronomical Algorithms (1991), chapter 8.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
