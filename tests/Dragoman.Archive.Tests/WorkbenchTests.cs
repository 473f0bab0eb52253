using Dragoman.Actors;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Local;
using Dragoman.Archive.Searching;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Places;

namespace Dragoman.Archive.Tests;

public sealed class SqliteWorkbenchTests : WorkbenchTests<SqliteStore>;

public sealed class PostgresWorkbenchTests : WorkbenchTests<PostgresStore>;

/// <summary>What people do with reports and claims that others have before them too.</summary>
public abstract class WorkbenchTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly Reading _reading = Made.Read(Made.Report(1));

    protected WorkbenchTests()
    {
        _archive = _store.Create();
        foreach (var number in new[] { 1, 2, 3 })
            _archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");
    }

    [Fact]
    public void Who_decides_on_what_was_before_is_told_and_nothing_is_done()
    {
        var seen = _archive.VersionOf(Claim(0));
        _archive.Review(new Judgement(Id(0), Verdict.Accepted, null, seen), "anna");
        var stale = Assert.Throws<StaleException>(() => _archive.Review(new Judgement(Id(0), Verdict.Rejected, null, seen), "omar"));
        Assert.Equal(("anna", Id(0), Verdict.Accepted), (stale.Last?.Decision.Who, stale.Subject, Claim(0).Verdict));
        _archive.Review(new Judgement(Id(0), Verdict.Rejected, null, _archive.VersionOf(Claim(0))), "omar");
        Assert.Equal([Id(0)], _archive.ReviewAll([new Judgement(Id(0), Verdict.Accepted, null, seen), new Judgement(Id(1), Verdict.Accepted, null, _archive.VersionOf(Claim(1)))], "anna"));
        Assert.Equal((Verdict.Rejected, Verdict.Accepted), (Claim(0).Verdict, Claim(1).Verdict));
    }

    [Fact]
    public void Links_and_publications_leave_the_version_of_a_claim_and_another_reader_does_not()
    {
        var seen = _archive.VersionOf(Claim(0));
        _archive.Decide(DecisionKind.Merged, [Id(0), Id(1)], "anna");
        _archive.Publish(new Publication("i-0", "LBY"), [Id(0)], "anna");
        _archive.Assign(new Assignment(_reading.Report.Id, "omar", WorkState.Open), 0, "anna");
        Assert.Equal(seen, _archive.VersionOf(Claim(0)));
        _archive.Recode(_reading, "made 2", "anna");
        Assert.NotEqual(seen, _archive.VersionOf(Claim(0)));
        var versions = _archive.VersionsOf(_archive.Report(_reading.Report.Id)!);
        Assert.All(_archive.ClaimsOf(_reading.Report.Id), claim => Assert.Equal(_archive.VersionOf(claim), versions(claim)));
    }

    [Fact]
    public void What_a_person_found_counts_and_outlives_readers()
    {
        var claim = _reading.Claims[0] with { Id = "c-00000000000000aa", Because = new Reason("person", Construction.Person) };
        _archive.AddClaim(_reading.Report.Id, claim, "omar", "missed");
        Assert.Contains(_archive.Search(ClaimQuery.All), found => found.Claim.Id == claim.Id);
        Assert.Throws<ArchiveException>(() => _archive.AddClaim(_reading.Report.Id, claim, "omar"));
        _archive.Recode(new Reading(_reading.Report, [], []), "made 2", "anna");
        Assert.Equal([claim.Id], _archive.ClaimsOf(_reading.Report.Id).Select(state => state.Id));
        _archive.Rebuild();
        Assert.Equal((true, Verdict.Accepted), (_archive.Claim(claim.Id)!.IsByPerson, _archive.Claim(claim.Id)!.Verdict));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Words_of_a_report_that_look_like_a_persons_claim_make_none() =>
        Assert.False(new ClaimState("c-1", "r-1", 0, "{\"text\":\"\\\"construction\\\":\\\"person\\\"\",\"because\":{\"trigger\":\"a\",\"construction\":\"active\"}}").IsByPerson);

    [Fact]
    public void The_list_says_how_far_people_are()
    {
        _archive.ReviewAll(_archive.ClaimsOf(_reading.Report.Id).Select(claim => new Judgement(claim.Id, Verdict.Accepted)), "anna");
        _archive.Review(Made.Read(Made.Report(2)).Claims[0].Id, Verdict.Rejected, "anna");
        Assert.Equal([WorkState.Todo, WorkState.Open, WorkState.Done], _archive.Reports(new ReportQuery()).Rows.Select(row => row.State));
        _archive.Assign(new Assignment(Made.Report(3).Id, "omar", WorkState.Done), 0, "omar");
        Assert.Equal([Made.Report(3).Id, Made.Report(1).Id], _archive.Reports(new ReportQuery { State = WorkState.Done }).Rows.Select(row => row.Id));
        Assert.Equal([Made.Report(3).Id], _archive.Reports(new ReportQuery { Assignee = "omar" }).Rows.Select(row => row.Id));
        Assert.Throws<StaleException>(() => _archive.Assign(new Assignment(Made.Report(3).Id, "anna", WorkState.Open), 0, "anna"));
        Assert.Empty(_archive.Check());
        _store.Run("UPDATE assignments SET assignee = 'eve'");
        Assert.NotEmpty(_archive.Check());
        _archive.Rebuild();
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Copies_fold_and_pages_go_on()
    {
        _archive.Add(new Reports.Arrival(new Text.Report(Made.Report(1).Text + "\nCopied.") { Outlet = "Other", Published = new DateOnly(2020, 1, 3) }), Made.Read(Made.Report(1)) with { Report = new Text.Report(Made.Report(1).Text + "\nCopied."), Claims = [] }, Made.Reader, "anna");
        var all = _archive.Reports(new ReportQuery { FoldsCopies = true });
        Assert.Equal((3, 1), ((int)all.Total, all.Rows.Single(row => row.Id == Made.Report(1).Id).Copies.Length));
        var first = _archive.Reports(new ReportQuery { Limit = 2 });
        var second = _archive.Reports(new ReportQuery { Limit = 2, After = first.Next });
        Assert.Equal((4, 4, null), (first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count(), (int)first.Total, second.Next));
    }

    [Fact]
    public void Names_and_publications_are_what_was_said_of_them_last()
    {
        var actor = new LocalActor("lby-x-shield", "Shield", ["The Shield"], "LBY", "PAR", ActorKind.PoliticalMilitia, "lby-x-shield");
        var place = new LocalPlace("local:lby-mill", "Old Mill", [], PlaceKind.Site, 32.5, 13.1, "LBY", "Tripoli", 1.5);
        _archive.AddName(actor, "anna");
        _archive.AddName(actor with { Name = "Shield Battalion" }, "omar");
        _archive.AddName(place, "anna");
        _archive.AddName(place, "anna");
        var names = _archive.LocalNames();
        Assert.Equal(("Shield Battalion", "The Shield", place.Curated.Place), (Assert.Single(names.Actors).Name, names.Actors[0].Aliases[0], Assert.Single(names.Places).Curated.Place));
        var release = new Release("p-1", "June", "CC-BY-4.0", """{"places":"admin1"}""", 1, [new ReleasedFile("a.csv", 3, "00")]);
        _archive.Publish(release, [(new Publication("i-0", "LBY"), [Id(0)])], "anna", "done");
        Assert.True(Claim(0).IsPublished);
        _archive.TakeBack("p-1", "omar");
        var known = Assert.Single(_archive.Releases());
        Assert.Equal((true, "anna", "done", """{"places":"admin1"}"""), (known.IsTakenBack, known.Who, known.Reason, known.Rules));
        Assert.Throws<ArchiveException>(() => _archive.TakeBack("p-1", "omar"));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Claims_are_alike_by_the_words_that_were_taken_for_a_value()
    {
        var claim = _archive.ClaimsOf(_reading.Report.Id)[0];
        var like = _archive.Like(claim, LikeField.Place);
        Assert.DoesNotContain(claim, like);
        Assert.All(like, other => Assert.Contains($"\"name\":\"{_reading.Claims[0].Place!.Name}\"", other.Line, StringComparison.Ordinal));
        Assert.Equal(
            _archive.Search(ClaimQuery.All).Count(found => found.Claim.Id != claim.Id && found.Claim.Line.Contains($"\"trigger\":\"{_reading.Claims[0].Because.Trigger}\"", StringComparison.Ordinal)),
            _archive.Like(claim, LikeField.Class).Length);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Id(int claim) => _reading.Claims[claim].Id;

    private ClaimState Claim(int claim) => _archive.Claim(Id(claim))!;
}
