using System.Globalization;
using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads dates of the Islamic calendar: "15 Ramadan 1441", "Shawwal 1441 AH", "1 Rabi al-Awwal 1440", "Dhu al-Hijjah 1440"; what they are in the
/// Gregorian one is said by Umm al-Qura's, so that another country's may differ by a day or two.
/// </summary>
internal static class HijriDates
{
    private static readonly UmAlQuraCalendar Calendar = new();

    private static readonly (string[] Words, int Month)[] Months =
    [
        .. Rows(1, "muharram"), .. Rows(2, "safar"),
        .. Rows(3, "rabi awwal; rabia awwal; rabi awal; rabi i"), .. Rows(4, "rabi thani; rabi akhir; rabia thani; rabi ii"),
        .. Rows(5, "jumada ula; jumada awwal; jumada i; jamadi awwal"), .. Rows(6, "jumada thani; jumada akhira; jumada thaniya; jumada ii; jamadi thani"),
        .. Rows(7, "rajab"), .. Rows(8, "shaban; shaaban; sha'ban; sha'aban"), .. Rows(9, "ramadan; ramadhan; ramzan"), .. Rows(10, "shawwal; shawal"),
        .. Rows(11, "dhu qadah; dhu qa'dah; dhu qidah; dhul qadah; dhul qa'dah; dhul qidah; zul qadah"),
        .. Rows(12, "dhu hijjah; dhu hijja; dhul hijjah; dhul hijja; zul hijjah; zul hijja"),
    ];

    public static Match Read(TimeAtoms atoms, int i)
    {
        var day = atoms[i].HasFormOfDay && atoms[i].Value <= 30 ? (int)atoms[i].Value : 0;
        var month = MonthAt(atoms, day > 0 ? atoms.Skip(i + 1, "of") : i, out var next);
        if (month == 0)
            return Match.None;
        var at = atoms.SkipComma(next);
        if (atoms[at] is not { Kind: AtomKind.Number, Length: 4, Value: >= 1318 and <= 1500 } year)
            return Match.None;
        var end = atoms.Is(at + 1, "AH") || atoms.Is(at + 1, "A.H") || atoms.Is(at + 1, "H") ? at + 2 : at + 1;
        return new(new Expression.Hijri((int)year.Value, month, day == 0 ? null : day), end);
    }

    public static When Resolve(Expression.Hijri date)
    {
        var days = Calendar.GetDaysInMonth(date.Year, date.Month);
        if (date.Day > days)
            return When.Unresolved.Instance;
        var first = DateOnly.FromDateTime(Calendar.ToDateTime(date.Year, date.Month, date.Day ?? 1, 0, 0, 0, 0));
        return date.Day is null ? new When.Interval(first, first.AddDays(days - 1)) : new When.Day(first);
    }

    private static int MonthAt(TimeAtoms atoms, int i, out int next)
    {
        foreach (var (words, month) in Months)
            if (StandsAt(atoms, i, words, out next))
                return month;
        next = i;
        return 0;
    }

    /// <summary>Articles and hyphens between the words don't count: "Dhul-Qa'dah", "Dhu al-Qadah".</summary>
    private static bool StandsAt(TimeAtoms atoms, int i, string[] words, out int next)
    {
        next = i;
        foreach (var word in words)
        {
            if (next > i)
                next = Article(atoms, next);
            if (!atoms.Is(next, word) || next == i && !atoms.Atoms.IsCapital(next))
                return false;
            next++;
        }
        return true;
    }

    private static int Article(TimeAtoms atoms, int i)
    {
        var at = atoms.SkipHyphen(i);
        at = atoms.Is(at, "al") || atoms.Is(at, "ul") || atoms.Is(at, "ath") || atoms.Is(at, "l") ? at + 1 : at;
        return atoms.SkipHyphen(at);
    }

    private static IEnumerable<(string[], int)> Rows(int month, string rows) => rows.Split("; ").Select(row => (row.Split(' '), month));
}
