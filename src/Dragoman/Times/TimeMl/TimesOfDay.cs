using System.Globalization;
using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>The time of the day within an expression: "T15:30" of "15:30 GMT on Friday", "TMO" of "Friday morning".</summary>
internal static class TimesOfDay
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Parts =
        new[]
        {
            ("TMO", "dawn daybreak sunrise morning"), ("T12:00", "noon midday"), ("TMI", "lunchtime"), ("TAF", "afternoon"),
            ("TEV", "evening dusk sunset"), ("TNI", "night tonight overnight nightfall"), ("T24:00", "midnight"), ("TDT", "daytime"),
        }
        .SelectMany(row => row.Item2.Split(' ').Select(word => KeyValuePair.Create(word, row.Item1)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Vocabulary Zones = new("gmt utc est edt cet cest eet msk bst z hrs local");

    /// <returns>Null if the expression names none.</returns>
    public static string? In(TimeAtoms atoms, int first, int next)
    {
        string? part = null;
        for (var i = first; i < next; i++)
        {
            if (part is not null && IsBareHour(atoms, i))
                return Show((int)atoms[i].Value, 0, part is "TAF" or "TEV" || part is "TNI" && atoms[i].Value >= 5 ? 12 : 0);
            if (Clock(atoms, i, next) is { } clock)
                return clock;
            part ??= Part(atoms, i);
        }
        return part;
    }

    /// <summary>The 8 of "at 8", "around 8".</summary>
    public static bool IsBareHour(TimeAtoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Number, Length: <= 2, Value: >= 1 and <= 12 } && (atoms.Is(i - 1, "at") || atoms.Is(i - 1, "around"));

    /// <summary>"morning", "dusk", "noon".</summary>
    public static string? Part(TimeAtoms atoms, int i) =>
        atoms[i].Kind is AtomKind.Word && Parts.TryGetValue(atoms.Atoms.Text(i), out var part) ? part : null;

    private static string? Clock(TimeAtoms atoms, int i, int end)
    {
        if (atoms[i].Kind is AtomKind.Clock)
            return OfText(atoms.Atoms.Text(i), Shift(atoms, i + 1, end));
        if (atoms[i] is { Kind: AtomKind.Number, Length: 4, Value: < 2400 } number && i + 1 < end && atoms.IsAny(i + 1, Zones))
            return Show((int)number.Value / 100, (int)number.Value % 100, 0);
        if (atoms[i] is { Kind: AtomKind.Number, Length: 3 or 4, Value: >= 100 and < 1300 } digits && Shift(atoms, i + 1, end) is >= 0 and var half)
            return Show((int)digits.Value / 100, (int)digits.Value % 100, half);
        if (!Numerals.TryRead(atoms.Atoms, i, out var hour) || hour.Value is < 1 or > 12 || hour.Next >= end)
            return null;
        return Shift(atoms, hour.Next, end) is >= 0 and var shift ? Show((int)hour.Value, 0, shift) : null;
    }

    /// <summary>0 in the forenoon, 12 after it, -1 where nothing says.</summary>
    private static int Shift(TimeAtoms atoms, int i, int end)
    {
        if (i >= end)
            return -1;
        return atoms.Atoms.Text(i) switch
        {
            "am" or "a.m" or "AM" or "A.M" => 0,
            "pm" or "p.m" or "PM" or "P.M" => 12,
            "o'clock" => IsAfternoon(atoms, i + 1, end) ? 12 : 0,
            _ => -1,
        };
    }

    private static bool IsAfternoon(TimeAtoms atoms, int i, int end)
    {
        for (; i < end; i++)
            if (Part(atoms, i) is "TAF" or "TEV" or "TNI")
                return true;
        return false;
    }

    private static string? OfText(ReadOnlySpan<char> text, int shift)
    {
        var at = text.IndexOfAny(':', '.');
        if (at < 0 || !int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            return null;
        var rest = text[(at + 1)..];
        var minutes = rest[..Math.Min(2, rest.Length)];
        if (!int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute))
            return null;
        return Show(hour, minute, Math.Max(0, shift)) + (rest.Length == 5 && rest[2] == ':' ? rest[2..].ToString() : "");
    }

    private static string Show(int hour, int minute, int shift)
    {
        var shown = shift == 12 && hour < 12 ? hour + 12 : hour;
        return string.Create(CultureInfo.InvariantCulture, $"T{shown:00}:{minute:00}");
    }
}
