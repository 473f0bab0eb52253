using System.Globalization;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Archive.Tests;

public sealed class SqliteSearchTests : SearchTests<SqliteStore>;

public sealed class PostgresSearchTests : SearchTests<PostgresStore>;

public abstract class SearchTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;

    protected SearchTests()
    {
        _archive = _store.Create();
        Add("Car bomb at the market: The Red Brigade shelled the Blue Guard in Tripoli near Zāwiya.", "2020-06-01");
        Add("The market in calm. The Blue Guard left the Red Brigade in Tarhuna as bombs fell on a car.", "2020-06-03");
        Add("Islands: the sea. The Grey Column attacked the Green March in Suva. The Grey Column warned the Green March in Apia.", "2020-06-05");
    }

    [Theory]
    [InlineData("market", "Tarhuna Tripoli")]
    [InlineData("MARKET bomb", "Tripoli")]
    [InlineData("bomb*", "Tarhuna Tripoli")]
    [InlineData("\"car bomb\"", "Tripoli")]
    [InlineData("\"bomb car\"", "")]
    [InlineData("market -calm", "Tripoli")]
    [InlineData("zawiya", "Tripoli")]
    [InlineData("Zāwiya", "Tripoli")]
    [InlineData("\"car bo\"*", "Tripoli")]
    [InlineData("sea AND NEAR(x) ) ' :", "")]
    [InlineData("nowhere", "")]
    public void Words_find_the_claims_of_their_reports(string words, string places) =>
        Assert.Equal(places, Places(new ClaimQuery { Words = WordQuery.Parse(words) }));

    [Theory]
    [InlineData(""), InlineData("-market"), InlineData("!? \"\""), InlineData("*")]
    public void Nothing_to_search_for_is_said(string words) =>
        Assert.Contains("has no word to search for", Assert.Throws<ArchiveException>(() => WordQuery.Parse(words)).Message, StringComparison.Ordinal);

    /// <summary>The latest are looked at before all are, which nobody should see.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(100)]
    public void However_many_are_looked_at_first_the_same_are_found(int window)
    {
        ClaimQuery[] queries =
        [
            new() { Words = WordQuery.Parse("market") }, new() { Class = "shelling" }, new() { Actor = "xxx-red-brigade" }, new() { Place = new GeoCircle(new GeoPoint(32.9, 13.2), 100), Actor = "Blue Guard" },
            new() { Class = "ASSAULT", To = new DateOnly(2020, 6, 3) }, new() { Class = "threat", From = new DateOnly(2020, 6, 4), Actor = "Grey Column" },
            new() { Words = WordQuery.Parse("market"), From = new DateOnly(2020, 6, 2) }, new() { Words = WordQuery.Parse("sea"), From = new DateOnly(2019, 6, 2), To = new DateOnly(2020, 7, 1), Class = "ASSAULT" },
            new() { From = new DateOnly(2020, 6, 3), To = new DateOnly(2020, 6, 5) }, new() { Words = WordQuery.Parse("market"), From = new DateOnly(2020, 6, 3), To = new DateOnly(2020, 6, 5), Actor = "Blue Guard" },
        ];
        foreach (var query in queries)
            for (var limit = 1; limit <= 3; limit++)
                for (var few = 0; few <= 3; few++)
                    Assert.Equal(
                        _archive.Search(query).Take(limit).Select(found => found.Claim.Id),
                        new ClaimSearch(_archive.Database, window, few).Find(query with { Limit = limit }).Select(found => found.Claim.Id));
    }

    [Theory]
    [InlineData(32.9, 13.2, 10, "Tripoli")]
    [InlineData(32.9, 13.2, 100, "Tarhuna Tripoli")]
    [InlineData(32.9, 13.2, 0.1, "")]
    [InlineData(-16, 180, 1500, "Apia Suva")]
    [InlineData(-18, -179, 300, "Suva")]
    [InlineData(90, 0, 20000, "Apia Suva Tarhuna Tripoli")]
    public void A_circle_finds_the_claims_in_it(double lat, double lon, double km, string places) =>
        Assert.Equal(places, Places(new ClaimQuery { Place = new GeoCircle(new GeoPoint(lat, lon), km) }));

    [Theory]
    [InlineData("2020-06-03", "2020-06-03", "Tarhuna")]
    [InlineData("2020-06-02", "2020-06-05", "Apia Suva Tarhuna")]
    [InlineData("2020-06-06", "2020-07-01", "")]
    public void Days_find_the_claims_of_their_time(string from, string to, string places) =>
        Assert.Equal(places, Places(new ClaimQuery { From = Day(from), To = Day(to) }));

    /// <summary>Claims of more than a month are looked up apart.</summary>
    [Theory]
    [InlineData("2018-12-31", 0), InlineData("2019-01-01", 1), InlineData("2019-08-01", 1), InlineData("2020-05-02", 1), InlineData("2020-05-03", 2), InlineData("2020-06-03", 2), InlineData("2020-06-04", 0)]
    public void Long_claims_and_short_ones_are_found_on_each_of_their_days(string day, int found)
    {
        Span("Tripoli", "2019-01-01", "2020-06-03");
        Span("Tarhuna", "2020-05-03", "2020-06-03");
        var asked = new ClaimQuery { From = Day(day), To = Day(day) };
        foreach (var query in new[] { asked, asked with { Actor = "xxx-red-brigade" }, asked with { Words = WordQuery.Parse("market") } })
            for (var window = 1; window <= 5; window++)
                for (var limit = 1; limit <= 3; limit++)
                    Assert.Equal(Math.Min(limit, found), new ClaimSearch(_archive.Database, window, few: 0).Find(query with { Limit = limit }).Count);
    }

    [Theory]
    [InlineData("shelling", null, "Tripoli"), InlineData("assault", null, "Suva Tripoli"), InlineData(null, "xxx-red-brigade", "Tarhuna Tripoli")]
    [InlineData(null, "grey COLUMN", "Apia Suva"), InlineData("threat", "Grey Column", "Apia"), InlineData("threat", "Red Brigade", "")]
    public void Classes_and_actors_find_theirs(string? type, string? actor, string places) => Assert.Equal(places, Places(new ClaimQuery { Class = type, Actor = actor }));

    [Fact]
    public void The_latest_come_first_and_a_limit_cuts_the_rest()
    {
        Assert.Equal(["2020-06-05", "2020-06-05", "2020-06-03", "2020-06-01"], Found(ClaimQuery.All).Select(claim => claim.Time!.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal(2, _archive.Search(new ClaimQuery { Limit = 2 }).Length);
    }

    [Fact]
    public void Counts_lead_to_their_claims()
    {
        var counts = _archive.Count(ClaimQuery.All, Grouping.Actor);
        Assert.Equal(["xxx-blue-guard", "xxx-green-march", "xxx-grey-column", "xxx-red-brigade"], counts.Select(count => count.Key));
        var ids = Found(new ClaimQuery { Actor = "xxx-red-brigade" }).Select(claim => claim.Id).Order(StringComparer.Ordinal);
        Assert.Equal(ids, counts[3].Claims);
        Assert.Equal((2, 2), (counts[3].Reports, counts[3].Voices));
        Assert.Equal([("2020-06-05", 2), ("2020-06-01", 1), ("2020-06-03", 1)], _archive.Count(ClaimQuery.All, Grouping.Day).Select(count => (count.Key, count.Claims.Length)));
    }

    [Fact]
    public void Everything_can_be_counted_by()
    {
        foreach (var by in Enum.GetValues<Grouping>())
            Assert.Equal(4, _archive.Count(ClaimQuery.All, by).SelectMany(count => count.Claims).Distinct().Count());
    }

    [Fact]
    public void Reports_are_listed_by_their_words() => Assert.Equal([1, 1], _archive.Reports(WordQuery.Parse("market")).Select(report => report.Claims));

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Add(string text, string published)
    {
        var report = new Report(text) { Published = Day(published) };
        _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna");
    }

    private void Span(string place, string from, string to) => Assert.Equal(
        1, _archive.Database.Execute("UPDATE claims SET day_from = @from, day_to = @to WHERE place = @place", ("from", Day(from)), ("to", Day(to)), ("place", place)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Places(ClaimQuery query) => string.Join(' ', Found(query).Select(claim => claim.Place!.Name).Order(StringComparer.Ordinal));

    private IEnumerable<Dragoman.Claims.Claim> Found(ClaimQuery query) =>
        _archive.Search(query).Select(found => new Exchange.Contract.ClaimLine(_archive.Report(found.Claim.Report)!.Report).Read(found.Claim.Current));
}
