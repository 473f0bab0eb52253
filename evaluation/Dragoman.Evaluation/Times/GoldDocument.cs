using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dragoman.Text;

namespace Dragoman.Evaluation.Times;

/// <summary>A document of a TimeML corpus: its text without tags, and its TIMEX3 expressions.</summary>
internal sealed record GoldDocument(string Text, DateOnly? Published, IReadOnlyList<GoldTimex> Timexes)
{
    public static GoldDocument Read(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        var body = root.Element("TEXT")!;
        var timexes = new List<GoldTimex>();
        var at = 0;
        foreach (var node in body.DescendantNodes())
        {
            if (node is XText text)
                at += text.Value.Length;
            else if (node is XElement { Name.LocalName: "TIMEX3" } timex && timex.Value.Length > 0)
                timexes.Add(new(new(at, at + timex.Value.Length), timex.Value, (string?)timex.Attribute("type") ?? "", (string?)timex.Attribute("value") ?? ""));
        }
        var created = (string?)root.Element("DCT")?.Element("TIMEX3")?.Attribute("value") ?? "";
        return new(body.Value, GoldDays.Days(created)?.From, timexes);
    }
}

internal sealed record GoldTimex(TextSpan Span, string Text, string Type, string Value);

/// <summary>The days that a TIMEX3 value stands for; times of the day are left off.</summary>
internal static partial class GoldDays
{
    public static (DateOnly From, DateOnly To)? Days(string value)
    {
        var match = Pattern().Match(value);
        if (!match.Success || !int.TryParse(match.Groups["year"].ValueSpan, out var year) || year == 0)
            return null;
        if (match.Groups["decade"].Success)
            return (new(year * 10, 1, 1), new((year * 10) + 9, 12, 31));
        if (match.Groups["week"].Success)
            return Week(year, Number(match, "week"));
        if (match.Groups["quarter"].Success)
            return Months(year, (Number(match, "quarter") * 3) - 2, 3);
        if (match.Groups["season"].Success)
            return Months(year, match.Groups["season"].Value switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 }, 3);
        if (!match.Groups["month"].Success)
            return Months(year, 1, 12);
        var month = Number(match, "month");
        return match.Groups["day"].Success ? (new(year, month, Number(match, "day")), new(year, month, Number(match, "day"))) : Months(year, month, 1);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static (DateOnly, DateOnly) Week(int year, int week) =>
        (DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday)));

    private static (DateOnly, DateOnly) Months(int year, int month, int count)
    {
        var from = new DateOnly(year, month, 1);
        return (from, from.AddMonths(count).AddDays(-1));
    }

    [GeneratedRegex(@"^(?:(?<year>\d{4})(?:-W(?<week>\d\d)(?:-WE)?|-Q(?<quarter>\d)|-(?<season>SP|SU|FA|WI)|-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?:T.*)?|(?<decade>(?<year>\d{3})))$")]
    private static partial Regex Pattern();
}
