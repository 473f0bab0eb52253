namespace Dragoman.Times.TimeMl;

/// <summary>The units of ISO 8601's durations, which tell minutes and seconds apart.</summary>
internal static class UnitNames
{
    /// <summary>"P2D", "PT3H", "PXW", "P1DE", of the unit's word that stands at an atom.</summary>
    /// <param name="count">"2", "1.5", "X".</param>
    public static string? Duration(TimeAtoms atoms, int i, string count) => Designator(atoms, i) switch
    {
        null => null,
        var unit when count.EndsWith(".5", StringComparison.Ordinal) && Half(unit) is { } half => $"P{(unit[0] == 'T' ? "T" : "")}{count[..^2]}{unit[^1]}{half}",
        ['T', var unit] => $"PT{count}{unit}",
        "2W" => count is "X" ? "PXW" : count is "1" ? "P2W" : null,
        var unit => $"P{count}{unit}",
    };

    /// <summary>"two and a half years" is P2Y6M.</summary>
    private static string? Half(string unit) => unit switch
    {
        "Y" => "6M",
        "TH" => "30M",
        "TM" => "30S",
        "D" => "T12H",
        _ => null,
    };

    private static string? Designator(TimeAtoms atoms, int i) => atoms.IsUnit(i) ? Of(atoms.Atoms.Text(i), atoms.WordAt(i).Unit) : null;

    private static string? Of(ReadOnlySpan<char> word, Unit unit) => unit switch
    {
        Unit.Moment => word[0] switch
        {
            's' or 'S' when word.Length > 3 => "TS",
            'm' or 'M' when word.Length > 3 && word[1] is 'i' or 'I' => "TM",
            _ => null,
        },
        Unit.Hour => "TH",
        Unit.Day => "D",
        Unit.Weekend => "WE",
        Unit.Week => "W",
        Unit.Fortnight => "2W",
        Unit.Month => "M",
        Unit.Quarter => "Q",
        Unit.Year => "Y",
        Unit.Decade => "DE",
        _ => "CE",
    };

    public static StampGrain Grain(Unit unit) => unit switch
    {
        Unit.Moment or Unit.Hour or Unit.Day => StampGrain.Day,
        Unit.Weekend => StampGrain.Weekend,
        Unit.Week or Unit.Fortnight => StampGrain.Week,
        Unit.Month => StampGrain.Month,
        Unit.Quarter => StampGrain.Quarter,
        Unit.Year => StampGrain.Year,
        Unit.Decade => StampGrain.Decade,
        _ => StampGrain.Century,
    };
}
