using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Evaluation.Baselines;
using Dragoman.Syntax;
using Dragoman.Text;
using Dragoman.Times;
using Dragoman.Times.TimeMl;

namespace Dragoman.Evaluation.Times;

/// <summary>
/// The expressions of Microsoft's specification of English dates that are right by TIMEX3's value, or, of ranges, by their days.
/// </summary>
internal sealed partial class SpecExam
{
    private (int Right, int All) _whatever;
    private readonly SortedDictionary<string, (int Right, int All)> _classes = new(StringComparer.Ordinal);

    public List<string> Wrong { get; } = [];

    public IEnumerable<Figure> Figures => [new("specs", Share(_classes.Values.Sum(row => row.Right), _classes.Values.Sum(row => row.All))), new("specs.whatever", Share(_whatever.Right, _whatever.All))];

    public static SpecExam Run(IEnumerable<SpecCase> cases, Func<Report, IReadOnlyList<Parse>> parse)
    {
        var exam = new SpecExam();
        foreach (var test in cases.Where(test => test.IsTime).GroupBy(test => (test.Input, test.Today)))
        {
            var parses = parse(new Report(test.Key.Input));
            var times = TimexFinder.Find(parses, test.Key.Today, NumericOrder.MonthFirst);
            var intervals = TimeFinder.Find(parses, test.Key.Today, NumericOrder.MonthFirst);
            foreach (var expected in test)
                exam.Count(expected, times, intervals);
        }
        return exam;
    }

    private void Count(SpecCase expected, ImmutableArray<Timex> times, ImmutableArray<TimeMention> intervals)
    {
        var span = new TextSpan(expected.Start, expected.Start + expected.Text.Length);
        ImmutableArray<Timex> within = [.. times.Where(time => time.Span.Overlaps(span))];
        var isRight = expected.Values.Any(value => IsRight(expected.Kind, expected.Text, value, within) || intervals.Any(interval => interval.Span.Overlaps(span) && IsRange(value, interval.When.From, interval.When.To)));
        _whatever = (_whatever.Right + (isRight ? 1 : 0), _whatever.All + 1);
        if (!expected.IsOfNews)
            return;
        var (right, all) = _classes.GetValueOrDefault(expected.Kind);
        _classes[expected.Kind] = (right + (isRight ? 1 : 0), all + 1);
        if (!isRight)
            Wrong.Add($"{expected.Kind}: {expected.Input.ReplaceLineEndings(" ")} [{expected.Text}] {string.Join(" ", expected.Values.Select(value => value.Timex))} <> {string.Join(" ", within.Select(time => time.Value))}");
    }

    private static bool IsRight(string kind, string text, SpecValue expected, ImmutableArray<Timex> found) => found switch
    {
        [] => false,
        [var time] when time.Value == expected.Timex || time.Value == expected.Value => true,
        [var time] => kind switch
        {
            "time" or "datetime" => IsTime(expected, time.Value),
            "daterange" => GoldDays.Days(time.Value) is { } days ? IsRange(expected, days.From, days.To) || IsBound(expected, days) || IsMonth(expected, time) : IsLength(expected, time) || IsCentury(expected, time.Value),
            "duration" => IsVague(expected, time.Value) || Plain(time.Value) == Plain(expected.Timex),
            "date" => GoldDays.Days(time.Value) is { } days && Day(expected.Value) is { } day && days.From <= day && day <= days.To && time.Value.Length < 10 && Unit().IsMatch(text),
            "set" => time.Value == "XXXX-XX-XX" + expected.Timex,
            _ => false,
        },
        [var first, .., var last] => GoldDays.Days(first.Value) is { } from && GoldDays.Days(last.Value) is { } to
            && (IsRange(expected, from.From, to.To) || IsRange(expected, from.From, to.From))
            || kind is "datetime" or "time" && found.Any(time => IsTime(expected, time.Value)),
    };

    /// <summary>"after February" has one bound.</summary>
    private static bool IsBound(SpecValue expected, (DateOnly From, DateOnly To) days) => (Day(expected.Start), Day(expected.End)) switch
    {
        ({ } start, null) => start == days.From || start == days.To.AddDays(1),
        (null, { } end) => end == days.From || end == days.To.AddDays(1),
        _ => false,
    };

    /// <summary>"the next three days": a range to Microsoft, to TIMEX3 a duration.</summary>
    private static bool IsLength(SpecValue expected, Timex time) =>
        time.Type is TimexType.Duration && expected.Timex.EndsWith("," + time.Value + ")", StringComparison.Ordinal);

    /// <summary>"mid-November": the month, with MOD's MID.</summary>
    private static bool IsMonth(SpecValue expected, Timex time) =>
        time.Mod is not null && expected.Timex.Length == 7 && expected.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && time.Value[4..] == expected.Timex[4..];

    private static bool IsCentury(SpecValue expected, string value) =>
        value.Length == 2 && expected.Start == value + "00-01-01" && expected.Timex.EndsWith(",P100Y)", StringComparison.Ordinal);

    /// <summary>PT1.5H and PT1H30M are one length.</summary>
    private static string Plain(string length) => length.Replace(".5H", "H30M").Replace(".5Y", "Y6M").Replace(".5D", "DT12H");

    /// <summary>"In two weeks" is a week to TIMEX3, and a day to Microsoft.</summary>
    [GeneratedRegex("week|month|year|decade|fortnight")]
    private static partial Regex Unit();

    /// <summary>"A few" is three to Microsoft.</summary>
    private static bool IsVague(SpecValue expected, string value) => value.Contains('X') && value.Replace('X', '3') == expected.Timex;

    /// <summary>"T10" is T10:00 here; a time alone is the day's.</summary>
    private static bool IsTime(SpecValue expected, string value)
    {
        var timex = expected.Timex.Length > 0 && expected.Timex.IndexOf('T') is >= 0 and var at && expected.Timex.Length == at + 3 ? expected.Timex + ":00" : expected.Timex;
        return timex.StartsWith('T') ? value.EndsWith(timex, StringComparison.Ordinal)
            : value == timex || expected.Value is { Length: 19 } full && value == full[..10] + "T" + full[11..16];
    }

    /// <summary>The specification's ends are the first day after, or in ranges that name both the last one.</summary>
    private static bool IsRange(SpecValue expected, DateOnly? from, DateOnly? to) =>
        Day(expected.Start) is { } start && Day(expected.End) is { } end && from == start && (to == end || to == end.AddDays(-1));

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double Share(int right, int all) => all == 0 ? 0 : (double)right / all;

    public override string ToString() => string.Join("\n", _classes.Select(row => Line(row.Key, row.Value)).Append(Line("all", (_classes.Values.Sum(row => row.Right), _classes.Values.Sum(row => row.All)))).Append(Line("of any manner", _whatever)));

    private static string Line(string name, (int Right, int All) row) =>
        string.Create(CultureInfo.InvariantCulture, $"specs {name,-14}{row.Right,5} of {row.All,4}  {100 * Share(row.Right, row.All),5:0.0} %");
}
