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
public readonly record struct HeadlinePair(int A, int B, bool IsSame) : IComparable<HeadlinePair>
{
    public int CompareTo(HeadlinePair other) => (A, B).CompareTo((other.A, other.B));
}

/// <summary>The headlines that UCDP GED cites for events in Syria (Sundberg and Melander 2013), as kept in knapply/data4ds4da.</summary>
/// <param name="All">Pairs of any two headlines that are cited in one week and province; a summary of the day is of one event with each that it is cited for.</param>
/// <param name="MultiSource">
/// Pairs of headlines of which each is one of several that were written of its event alone: both of one event, or of two events of one week and province.
/// </param>
/// <param name="AgainstAll">The same pairs of one event, against the pairs of one week and province of any two headlines that are cited for one event each.</param>
public sealed record UcdpHeadlines(ImmutableArray<Headline> Headlines, ImmutableArray<HeadlinePair> All, ImmutableArray<HeadlinePair> MultiSource, ImmutableArray<HeadlinePair> AgainstAll)
{
    /// <summary>Its entries are a number, a day and a place ("R3931"), and name nothing that happened.</summary>
    private const string Catalogue = "Airwars";

    /// <summary>What lasted longer is a campaign or a sum of events, and none of a week.</summary>
    private const int MostDays = 7;

    private sealed record Source(string Text, string Office, string Date)
    {
        /// <summary>A headline is a sentence, or a good part of one.</summary>
        public bool IsHeadline => Office != Catalogue && Text.Split(' ').Count(word => word.Length > 0 && word.All(char.IsLetter)) >= 4;
    }

    private sealed record Event(string Id, DateOnly Start, DateOnly End, string Province, string Place, ImmutableArray<Source> Sources)
    {
        public bool IsForTuning => Start.Month % 2 == 1;

        public bool IsOfDays => End.DayNumber - Start.DayNumber < MostDays;

        public string Block => string.Create(CultureInfo.InvariantCulture, $"{Start.DayNumber / 7} {Province}");
    }

    /// <summary>Events that began in a month of odd number.</summary>
    public static UcdpHeadlines ForTuning(string file) => Of(Read(file), item => item.IsForTuning);

    /// <summary>Events that began in a month of even number: to be looked at in the end.</summary>
    public static UcdpHeadlines HeldOut(string file) => Of(Read(file), item => !item.IsForTuning);

    private static List<Event> Read(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(file));
        var events = new List<Event>();
        while (csv.Read())
            if (Sources(csv) is [_, ..] sources)
                events.Add(new Event(csv.GetString("id"), Day(csv.GetString("date_start")), Day(csv.GetString("date_end")), csv.GetString("adm_1"), csv.GetString("where_coordinates"), sources));
        return events;
    }

    /// <summary>Lists are joined by semicolons; where a headline has one itself the row can't be told apart and is left out.</summary>
    private static ImmutableArray<Source> Sources(CsvReader csv)
    {
        var (texts, offices, dates) = (csv.GetString("source_headline").Split(';'), csv.GetString("source_office").Split(';'), csv.GetString("source_date").Split(';'));
        return texts.Length != dates.Length || texts.Length != offices.Length
            ? []
            : [.. texts.Zip(offices, dates).Select(source => new Source(source.First.Trim(), source.Second.Trim(), source.Third.Trim())).Where(source => source.Text.Length > 0 && source.Date.Length > 0).Distinct()];
    }

    private static UcdpHeadlines Of(List<Event> events, Func<Event, bool> isAsked)
    {
        var asked = events.Where(isAsked).ToList();
        var cited = asked.SelectMany(item => item.Sources.Select(source => (source, item))).GroupBy(pair => pair.source)
            .OrderBy(group => (group.Key.Text, group.Key.Office, group.Key.Date)).ToList();
        var numbers = cited.Select((group, i) => (group.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
        var headlines = cited.Select(group => new Headline(ReportOf(group.Key), [.. group.Select(pair => pair.item.Id)], [.. group.Select(pair => (pair.item.Place, pair.item.Start)).Distinct()])).ToImmutableArray();
        var citations = events.SelectMany(item => item.Sources).CountBy(source => source).ToDictionary();
        var pairs = new PairsOfEvents(headlines, numbers);
        var own = asked.Where(item => item.IsOfDays).Select(item => item with { Sources = [.. item.Sources.Where(source => source.IsHeadline && citations[source] == 1)] }).ToList();
        var several = own.Where(item => item.Sources.Length > 1).ToList();
        var multiSource = pairs.Of(several);
        return new UcdpHeadlines(headlines, pairs.Of(asked), multiSource, [.. multiSource.Where(pair => pair.IsSame).Concat(pairs.Of(own).Where(pair => !pair.IsSame)).Order()]);
    }

    private sealed class PairsOfEvents(ImmutableArray<Headline> headlines, Dictionary<Source, int> numbers)
    {
        public ImmutableArray<HeadlinePair> Of(List<Event> events)
        {
            var ofWeeks = events.GroupBy(item => item.Block).SelectMany(block => Of(block.SelectMany(item => item.Sources)));
            return [.. ofWeeks.Concat(events.SelectMany(item => Of(item.Sources).Where(pair => pair.IsSame))).Distinct().Order()];
        }

        /// <summary>A headline that is cited twice over is no question.</summary>
        private IEnumerable<HeadlinePair> Of(IEnumerable<Source> sources)
        {
            int[] items = [.. sources.Select(source => numbers[source]).Distinct().Order()];
            return from a in items
                   from b in items
                   where a < b && headlines[a].Report.Text != headlines[b].Report.Text
                   select new HeadlinePair(a, b, headlines[a].Events.Overlaps(headlines[b].Events));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Report ReportOf(Source source) => new(source.Text)
    {
        Outlet = source.Office,
        Country = "SYR",
        Published = DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}
