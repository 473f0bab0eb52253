using System.Globalization;
using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads times of the day in words: "half past seven", "ten past nine in the evening", "5 in the morning", "12 noon".</summary>
internal static class Clocks
{
    /// <returns>The time and the atom after it; the same atom if none begins here.</returns>
    public static (string? Value, int Next) Read(TimeAtoms atoms, int i)
    {
        if (atoms[i].Value is 12 && (atoms.Is(i + 1, "noon") || atoms.Is(i + 1, "midnight")))
            return (TimesOfDay.Part(atoms, i + 1), i + 2);
        var minutes = Minutes(atoms, i, out var at);
        if (!Hour(atoms, at, out var hour, out var next))
            return (null, i);
        var clock = atoms.Skip(next, "o'clock");
        var part = AfterPart(atoms, clock, out var end);
        if (part is null && (minutes is null || clock == at))
            return (null, i);
        return (Show(hour, minutes ?? 0, part), part is null ? clock : end);
    }

    /// <summary>"half past", "20 minutes past", "a quarter to": negative before the hour.</summary>
    private static int? Minutes(TimeAtoms atoms, int i, out int next)
    {
        next = i;
        var (minutes, at) = atoms.Is(i, "half") ? (30, i + 1)
            : atoms.Is(atoms.Skip(i, "a"), "quarter") ? (15, atoms.Skip(i, "a") + 1)
            : Numerals.TryRead(atoms.Atoms, i, out var number) && number.Value is > 0 and < 60 ? ((int)number.Value, AfterMinutes(atoms, number.Next))
            : (0, i);
        if (at == i || !(atoms.Is(at, "past") || atoms.Is(at, "to") && atoms.Is(at - 1, "quarter")))
            return null;
        next = at + 1;
        return atoms.Is(at, "past") ? minutes : -minutes;
    }

    private static int AfterMinutes(TimeAtoms atoms, int i) => atoms.Is(i, "minutes") || atoms.Is(i, "min") ? i + 1 : i;

    private static bool Hour(TimeAtoms atoms, int i, out int hour, out int next)
    {
        var isRead = Numerals.TryRead(atoms.Atoms, i, out var number) && number.Value is >= 1 and <= 12 && number.Value == Math.Floor(number.Value);
        (hour, next) = isRead ? ((int)number.Value, number.Next) : (0, i);
        return isRead;
    }

    /// <summary>"in the morning", "at night".</summary>
    private static string? AfterPart(TimeAtoms atoms, int i, out int next)
    {
        var at = atoms.Is(i, "in") && atoms.Is(i + 1, "the") ? i + 2 : atoms.Is(i, "at") && atoms.Is(i + 1, "night") ? i + 1 : i;
        next = at + 1;
        return at == i ? null : TimesOfDay.Part(atoms, at);
    }

    private static string Show(int hour, int minutes, string? part)
    {
        var isLate = part is "TAF" or "TEV" || part is "TNI" && hour >= 6;
        var total = (hour % 12 * 60) + (isLate ? 720 : 0) + (part is null && hour == 12 ? 720 : 0) + minutes;
        total = (total + 1440) % 1440;
        return string.Create(CultureInfo.InvariantCulture, $"T{total / 60:00}:{total % 60:00}");
    }
}
