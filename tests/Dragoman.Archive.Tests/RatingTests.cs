using Dragoman.Archive.Decisions;
using Dragoman.Archive.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Archive.Tests;

public sealed class SqliteRatingTests : RatingTests<SqliteStore>;

public sealed class PostgresRatingTests : RatingTests<PostgresStore>;

public abstract class RatingTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly ArchiveRatings _ratings;
    private readonly Reading _reading = Made.Read(Made.Report(1));

    protected RatingTests()
    {
        _archive = _store.Create();
        foreach (var number in new[] { 1, 2 })
            _archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");
        _ratings = _archive.Ratings();
    }

    [Fact]
    public void A_rating_is_in_the_log_with_who_when_why_before_and_after()
    {
        Assert.True(_ratings.Rate(Outlet(Reliability.C), "anna"));
        Assert.True(_ratings.Rate(Outlet(Reliability.B), "omar", "checked"));
        var entry = _archive.LogOf("outlet:Outlet%201")[^1];
        Assert.Equal((4, "omar", DecisionKind.Rated, "checked", Clock.Instance.GetUtcNow()), (entry.Seq, entry.Decision.Who, entry.Decision.Kind, entry.Decision.Reason, entry.Decision.At));
        Assert.Equal(("""{"of":"outlet","name":"Outlet 1","reliability":"C"}""", """{"of":"outlet","name":"Outlet 1","reliability":"B"}"""), (entry.Decision.Before, entry.Decision.After));
        var given = _ratings.Find(RatedKind.Outlet, "Outlet 1")!;
        Assert.Equal((Reliability.B, "omar", "checked"), (given.Rating.Reliability, given.Who, given.Reason));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_a_rating_says_nothing_of_stays_and_what_is_said_twice_is_logged_once()
    {
        _ratings.Rate(Outlet(Reliability.B), "anna");
        Assert.True(_ratings.Rate(new SourceRating(RatedKind.Outlet, "Outlet 1", Side: "lby-lna"), "anna"));
        Assert.False(_ratings.Rate(Outlet(Reliability.B), "omar"));
        Assert.Equal(new SourceRating(RatedKind.Outlet, "Outlet 1", Reliability.B, Side: "lby-lna"), _ratings.Find(RatedKind.Outlet, "Outlet 1")!.Rating);
        Assert.Equal(4, _archive.Log().Length);
    }

    [Fact]
    public void What_is_taken_back_is_unrated_which_is_not_f()
    {
        _ratings.Rate(Outlet(Reliability.F), "anna");
        Assert.True(_ratings.Unrate(RatedKind.Outlet, "Outlet 1", "omar", "too early"));
        Assert.False(_ratings.Unrate(RatedKind.Outlet, "Outlet 1", "omar"));
        Assert.Empty(_ratings.All());
        Assert.Equal((4, "too early"), (_archive.Log().Length, _archive.Log()[^1].Decision.Reason));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Incidents_get_what_they_are_read_with()
    {
        RateALot();
        var (sources, claim) = (_ratings.ToSources(), new SourcedClaim(_reading.Report, _reading.Claims[0], "v"));
        Assert.Equal(("B2", "lby-gna", Reliability.D), (sources.RatingOf(claim).ToString(), sources.SideOf("Outlet 1"), sources.Actors["lby-lna"]));
        Assert.Equal(["Outlet 1", "Outlet 2"], _ratings.Outlets().Select(outlet => outlet.Name));
    }

    [Fact]
    public void A_claim_that_is_rated_survives_a_reader_that_misses_it()
    {
        _ratings.Rate(new SourceRating(RatedKind.Claim, Id(0), Credibility: Credibility.Doubtful), "anna");
        var changes = _archive.Recode(_reading with { Claims = [_reading.Claims[3]] }, "made 2", "root");
        Assert.Equal([Id(0)], changes.Kept);
        Assert.Empty(_archive.Check());
        _archive.Rebuild();
        Assert.Equal(Credibility.Doubtful, _ratings.Find(RatedKind.Claim, Id(0))!.Rating.Credibility);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_makes_no_sense_leaves_nothing()
    {
        Assert.Contains("there is no claim c-0000000000000000", Assert.Throws<ArchiveException>(() => _ratings.Rate(new SourceRating(RatedKind.Claim, "c-0000000000000000", Credibility: Credibility.Confirmed), "anna")).Message, StringComparison.Ordinal);
        Assert.Throws<ArchiveException>(() => _ratings.Rate(new SourceRating(RatedKind.Claim, Id(0), Reliability.A), "anna"));
        Assert.Throws<ArchiveException>(() => _ratings.Rate(new SourceRating(RatedKind.Outlet, new string('a', 201), Reliability.A), "anna"));
        Assert.Throws<ArgumentException>(() => _archive.Decide(DecisionKind.Rated, [Id(0)], "anna"));
        Assert.Equal(2, _archive.Log().Length);
    }

    [Fact]
    public void The_longest_name_in_any_script_is_kept()
    {
        var name = string.Concat(Enumerable.Repeat("وكالة ", 33)) + "أب";
        Assert.True(_ratings.Rate(new SourceRating(RatedKind.Outlet, name.Trim(), Reliability.C), "anna"));
        Assert.Equal(Reliability.C, _ratings.ToSources().Outlets[name.Trim()]);
        Assert.Empty(_archive.Check());
    }

    [Theory]
    [InlineData("UPDATE ratings SET reliability = 'A' WHERE subject = 'outlet:Outlet%201'", "outlet:Outlet%201")]
    [InlineData("UPDATE ratings SET who = 'nobody' WHERE kind = 'actor'", "actor:lby-lna")]
    [InlineData("DELETE FROM ratings WHERE kind = 'actor'", "actor:lby-lna")]
    public void Ratings_that_were_spoiled_are_found_out_and_made_anew_from_the_log(string sql, string where)
    {
        RateALot();
        var before = _archive.Standing().Ratings;
        _store.Run(sql);
        Assert.Contains(_archive.Check(), fault => fault.Where == where && fault.What.Contains("isn't what the log says", StringComparison.Ordinal));
        _archive.Rebuild();
        Assert.Equal(before, _archive.Standing().Ratings);
        Assert.Equal(before, Standing.Of(_archive.Log().Select(entry => entry.Decision)).Ratings);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_backup_carries_them_there_and_back()
    {
        RateALot();
        using var file = new SqliteStore();
        using var other = new TStore();
        _archive.Backup(file.Location);
        using var copy = file.Open();
        using var filled = other.Create();
        filled.FillFrom(copy);
        Assert.Equal(_ratings.All(), copy.Ratings().All());
        Assert.Equal(_ratings.All(), filled.Ratings().All());
        Assert.Empty(filled.Check());
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static SourceRating Outlet(Reliability reliability) => new(RatedKind.Outlet, "Outlet 1", reliability);

    private string Id(int number) => _reading.Claims[number].Id;

    private void RateALot()
    {
        _ratings.Rate(Outlet(Reliability.B), "anna", "good with numbers");
        _ratings.Rate(new SourceRating(RatedKind.Outlet, "Outlet 1", Side: "lby-gna"), "omar");
        _ratings.Rate(new SourceRating(RatedKind.Actor, "lby-lna", Reliability.D), "anna");
        _ratings.Rate(new SourceRating(RatedKind.Claim, Id(0), Credibility: Credibility.ProbablyTrue), "omar", "a second voice says so");
        _ratings.Rate(new SourceRating(RatedKind.Outlet, "Coast Wire", Reliability.A), "anna");
        _ratings.Unrate(RatedKind.Outlet, "Coast Wire", "anna");
    }
}
