using System.Globalization;
using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads what recurs: "daily", "every two weeks", "each Friday", "Sundays", "Tuesday nights", "twice a week", "per month".</summary>
internal static class TimexSets
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Adverbs =
        "everyday P1D; quarterly P3M; annual P1Y; biweekly P2W; fortnightly P2W; bimonthly P2M; biannual P6M; biennial P2Y"
            .Split("; ").Select(row => row.Split(' ')).ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimexMatch Read(TimeAtoms atoms, int i) => atoms.KindAt(i) switch
    {
        TimeWordKind.None when IsOrdinary(atoms, i) && Adverbs.TryGetValue(atoms.Atoms.Text(i), out var value)
            && (atoms.Is(i, "everyday") || atoms.Atoms.UposOf(i + 1) is not (Syntax.Upos.Noun or Syntax.Upos.Adj or Syntax.Upos.Propn)) =>
            new(new TimexReading.Set(value, null, "1X"), i, i + 1),
        TimeWordKind.None when DayParts(atoms, i) is { } part && IsAny(atoms, i) => new(new TimexReading.Set("XXXX-XX-XX" + part, null, null), i, i + 1),
        TimeWordKind.Often when IsOrdinary(atoms, i) => Often(atoms, i),
        TimeWordKind.Weekdays => new(new TimexReading.Set(Weekday(atoms, i), null, null), i, i + 1),
        TimeWordKind.Weekday when DayParts(atoms, i + 1) is { } part => new(new TimexReading.Set(Weekday(atoms, i) + part, null, null), i, i + 2),
        TimeWordKind.Each when atoms.Is(i, "per") => Per(atoms, i),
        TimeWordKind.Each => Each(atoms, i),
        _ => Times(atoms, i),
    };

    /// <summary>"the daily bombardment", not "the Daily Mail".</summary>
    private static bool IsOrdinary(TimeAtoms atoms, int i) => !atoms.Atoms.IsCapital(i) || (i == 0 && !atoms.Atoms.IsCapital(1));

    /// <summary>"in the mornings"; "two mornings", "the mornings of 3 and 4 May" are certain ones.</summary>
    private static bool IsAny(TimeAtoms atoms, int i) =>
        !atoms.Atoms.IsCapital(i) && !atoms.Is(i + 1, "of") && atoms[i - 1].Kind is not AtomKind.Number && Numerals.WordAt(atoms.Atoms, i - 1).Kind is NumberWordKind.None;

    private static TimexMatch Often(TimeAtoms atoms, int i)
    {
        var value = atoms.Atoms.Text(i)[0] switch
        {
            'd' or 'D' or 'n' or 'N' => "P1D",
            'w' or 'W' => "P1W",
            'm' or 'M' => "P1M",
            'h' or 'H' => "PT1H",
            _ => "P1Y",
        };
        return new(new TimexReading.Set(value, null, "1X"), i, i + 1);
    }

    private static string Weekday(TimeAtoms atoms, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{(atoms.WordAt(i).Value == 0 ? 7 : atoms.WordAt(i).Value)}");

    private static string? DayParts(TimeAtoms atoms, int i) =>
        atoms.Is(i, "mornings") ? "TMO" : atoms.Is(i, "afternoons") ? "TAF" : atoms.Is(i, "evenings") ? "TEV" : atoms.Is(i, "nights") ? "TNI" : null;

    private static TimexMatch Per(TimeAtoms atoms, int i) =>
        atoms.KindAt(i + 1) is TimeWordKind.Unit && UnitNames.Duration(atoms, i + 1, "1") is { } value
            ? new(new TimexReading.Set(value, null, null), i, i + 2)
            : TimexMatch.None;

    /// <summary>"every day", "every two weeks", "every other month", "each Friday", "every morning", "every July".</summary>
    private static TimexMatch Each(TimeAtoms atoms, int i)
    {
        var quant = atoms.Is(i, "each") ? "EACH" : "EVERY";
        var at = atoms.Skip(i + 1, "single");
        var count = atoms.Is(at, "other") || atoms.Is(at, "second") ? "2" : "1";
        if (count is "2")
            at++;
        else if (TimexLengths.Number(atoms, at, out var number, out var next))
            (count, at) = (number, next);
        return Recurring(atoms, at, count) is { } value ? new(new TimexReading.Set(value, quant, null), i, at + 1) : TimexMatch.None;
    }

    private static string? Recurring(TimeAtoms atoms, int i, string count) => atoms.WordAt(i) switch
    {
        _ when count is "1" && atoms.Is(i, "night") => "XXXX-XX-XXTNI",
        { Kind: TimeWordKind.Unit, Unit: Unit.Weekend } when count is "1" => "XXXX-WXX-WE",
        { Kind: TimeWordKind.Unit or TimeWordKind.Units } => UnitNames.Duration(atoms, i, count),
        { Kind: TimeWordKind.Weekday } => Weekday(atoms, i),
        { Kind: TimeWordKind.DayPart } => TimesOfDay.Part(atoms, i) is { } part ? "XXXX-XX-XX" + part : null,
        { Kind: TimeWordKind.Season, Value: var season } => "XXXX-" + new Stamp(StampGrain.Season, 1, season).ToString()[5..],
        _ => CalendarDates.MonthAt(atoms, i) is var month and > 0 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") : null,
    };

    /// <summary>"twice a week", "three times per day", "once a month".</summary>
    private static TimexMatch Times(TimeAtoms atoms, int i)
    {
        var (times, at) = atoms.Is(i, "once") ? ("1", i + 1) : atoms.Is(i, "twice") ? ("2", i + 1)
            : TimexLengths.Number(atoms, i, out var number, out var next) && atoms.Is(next, "times") ? (number, next + 1)
            : ("", 0);
        if (at == 0 || !(atoms.Is(at, "a") || atoms.Is(at, "an") || atoms.KindAt(at) is TimeWordKind.Each) || atoms.KindAt(at + 1) is not TimeWordKind.Unit)
            return TimexMatch.None;
        var quant = atoms.Is(at, "every") ? "EVERY" : atoms.Is(at, "each") ? "EACH" : null;
        return UnitNames.Duration(atoms, at + 1, "1") is { } value
            ? new(new TimexReading.Set(value, quant, times + "X"), i, at + 2)
            : TimexMatch.None;
    }
}
