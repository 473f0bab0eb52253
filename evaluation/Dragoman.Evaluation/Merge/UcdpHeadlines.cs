using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Dragoman.Text;

namespace Dragoman.Evaluation.Merge;

/// <summary>A headline as a report: its words, its outlet and the day it was published, and that it is of Syria; nothing that coders added.</summary>
/// <param name="Events">The numbers of the UCDP events that it is cited for.</param>
/// <param name="Sites">Where and when these were, by the coders: for telling kinds of errors apart, and for nothing else.</param>
public sealed record Headline(Report Report, ImmutableHashSet<string> Events, ImmutableArray<(string Place, DateOnly Start)> Sites)
{
    private const int Days = 2;

    /// <summary>Whether an event of each was at one place within two days.</summary>
    public bool IsNear(Headline other) => Sites.Any(site => other.Sites.Any(there => site.Place == there.Place && Math.Abs(site.Start.DayNumber - there.Start.DayNumber) <= Days));
}

/// <summary>Two headlines that were published about the same time.</summary>
/// <param name="IsSame">Whether an event cites both; otherwise both are cited for different events of one week and province.</param>
public readonly record struct HeadlinePair(int A, int B, bool IsSame);

/// <summary>The headlines that UCDP GED cites for events in Syria (Sundberg and Melander 2013), as kept in knapply/data4ds4da.</summary>
public sealed record UcdpHeadlines(ImmutableArray<Headline> Headlines, ImmutableArray<HeadlinePair> Pairs)
{
    private sealed record Event(string Id, DateOnly Start, string Province, string Place, ImmutableArray<(string Text, string Office, string Date)> Sources)
    {
        public bool IsForTuning => Start.Month % 2 == 1;

        public string Block => string.Create(CultureInfo.InvariantCulture, $"{Start.DayNumber / 7} {Province}");
    }

    /// <summary>Events that began in a month of odd number.</summary>
    public static UcdpHeadlines ForTuning(string file) => Of(Read(file).Where(item => item.IsForTuning));

    /// <summary>Events that began in a month of even number: to be looked at in the end.</summary>
    public static UcdpHeadlines HeldOut(string file) => Of(Read(file).Where(item => !item.IsForTuning));

    private static List<Event> Read(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(file));
        var events = new List<Event>();
        while (csv.Read())
            if (Sources(csv) is [_, ..] sources)
                events.Add(new Event(csv.GetString("id"), DateOnly.ParseExact(csv.GetString("date_start"), "yyyy-MM-dd", CultureInfo.InvariantCulture), csv.GetString("adm_1"), csv.GetString("where_coordinates"), sources));
        return events;
    }

    /// <summary>Lists are joined by semicolons; where a headline has one itself the row can't be told apart and is left out.</summary>
    private static ImmutableArray<(string, string, string)> Sources(CsvReader csv)
    {
        var (texts, offices, dates) = (csv.GetString("source_headline").Split(';'), csv.GetString("source_office").Split(';'), csv.GetString("source_date").Split(';'));
        return texts.Length != dates.Length || texts.Length != offices.Length
            ? []
            : [.. texts.Zip(offices, dates).Select(source => (source.First.Trim(), source.Second.Trim(), source.Third.Trim())).Where(source => source.Item1.Length > 0 && source.Item3.Length > 0).Distinct()];
    }

    private static UcdpHeadlines Of(IEnumerable<Event> events)
    {
        var all = events.ToList();
        var cited = all.SelectMany(item => item.Sources.Select(source => (source, item))).GroupBy(pair => pair.source).OrderBy(group => group.Key).ToList();
        var numbers = cited.Select((group, i) => (group.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
        var headlines = cited.Select(group => new Headline(ReportOf(group.Key), [.. group.Select(pair => pair.item.Id)], [.. group.Select(pair => (pair.item.Place, pair.item.Start)).Distinct()])).ToImmutableArray();
        var pairs = all.GroupBy(item => item.Block).SelectMany(block => PairsOf([.. block.SelectMany(item => item.Sources).Select(source => numbers[source]).Distinct().Order()], headlines));
        var same = all.SelectMany(item => PairsOf([.. item.Sources.Select(source => numbers[source]).Order()], headlines));
        return new UcdpHeadlines(headlines, [.. pairs.Concat(same).Distinct().OrderBy(pair => pair.A).ThenBy(pair => pair.B)]);
    }

    /// <summary>A headline that is cited twice over is no question.</summary>
    private static IEnumerable<HeadlinePair> PairsOf(int[] block, ImmutableArray<Headline> headlines) =>
        from a in block
        from b in block
        where a < b && headlines[a].Report.Text != headlines[b].Report.Text
        select new HeadlinePair(a, b, headlines[a].Events.Overlaps(headlines[b].Events));

    private static Report ReportOf((string Text, string Office, string Date) source) => new(source.Text)
    {
        Outlet = source.Office,
        Country = "SYR",
        Published = DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}
