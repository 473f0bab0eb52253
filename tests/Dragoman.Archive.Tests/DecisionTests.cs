using Dragoman.Archive.Decisions;
using Dragoman.Archive.Searching;
using Dragoman.Claims;

namespace Dragoman.Archive.Tests;

public sealed class SqliteDecisionTests : DecisionTests<SqliteStore>;

public sealed class PostgresDecisionTests : DecisionTests<PostgresStore>;

public abstract class DecisionTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly Reading _reading = Made.Read(Made.Report(1));

    protected DecisionTests()
    {
        _archive = _store.Create();
        foreach (var number in new[] { 1, 2 })
            _archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");
    }

    [Fact]
    public void The_log_adds_up_to_the_tables_whatever_was_decided()
    {
        DecideALot();
        AssertStandingIs(Standing.Of(_archive.Log().Select(entry => entry.Decision)));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Tables_that_were_spoiled_are_made_anew_from_the_log()
    {
        DecideALot();
        var before = _archive.Standing();
        _store.Run("UPDATE claims SET verdict = 'accepted', class = 'talks'; DELETE FROM links; DELETE FROM published; DELETE FROM claims WHERE ordinal = 0;");
        Assert.NotEmpty(_archive.Check());
        _archive.Rebuild();
        AssertStandingIs(before);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_was_rejected_or_withdrawn_is_not_found_until_it_is_restored()
    {
        var all = _archive.Search(ClaimQuery.All).Length;
        _archive.Review(Id(0), Verdict.Rejected, "omar", reason: "no such thing");
        _archive.Decide(DecisionKind.Withdrawn, [Id(1), Id(2)], "omar");
        Assert.Equal(all - 3, _archive.Search(ClaimQuery.All).Length);
        _archive.Decide(DecisionKind.Restored, [Id(1)], "omar");
        _archive.Review(Id(0), Verdict.Accepted, "anna");
        Assert.Equal(all - 1, _archive.Search(ClaimQuery.All).Length);
    }

    [Fact]
    public void A_correction_is_what_searches_find()
    {
        var corrected = _reading.Claims[0] with { Event = _reading.Claims[0].Event with { Class = "talks", Plover = "CONSULT" } };
        _archive.Review(corrected.Id, Verdict.Corrected, "omar", corrected, "they met");
        var found = Assert.Single(_archive.Search(new ClaimQuery { Class = "talks" }));
        Assert.Equal((corrected.Id, Verdict.Corrected), (found.Claim.Id, found.Claim.Verdict));
        Assert.Contains("\"class\":\"talks\"", found.Claim.Current, StringComparison.Ordinal);
        Assert.NotEqual(found.Claim.Current, found.Claim.Line);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_newer_reader_changes_what_nobody_decided_on_and_says_what()
    {
        var corrected = _reading.Claims[0] with { Status = Status.Denied };
        _archive.Review(Id(0), Verdict.Corrected, "omar", corrected);
        _archive.Review(Id(1), Verdict.Accepted, "omar");
        var added = _reading.Claims[5] with { Id = "c-00000000000000aa" };
        var newer = _reading with { Claims = [_reading.Claims[0] with { Status = Status.Planned }, _reading.Claims[3], _reading.Claims[4] with { Confidence = 0.9 }, added] };
        var changes = _archive.Recode(newer, "made 2", "root", "a newer reader");
        Assert.Equal([added.Id], changes.Added);
        Assert.Equal(new[] { Id(2), Id(5) }.Order(StringComparer.Ordinal), changes.Gone);
        Assert.Equal([Id(1)], changes.Kept);
        Assert.Equal(new[] { $"{Id(0)} status", $"{Id(4)} confidence" }.Order(StringComparer.Ordinal), changes.Changed.Select(change => $"{change.Claim} {string.Join(' ', change.Fields)}"));
        Assert.Contains("\"denied\"", _archive.Claim(Id(0))!.Current, StringComparison.Ordinal);
        Assert.Contains("\"planned\"", _archive.Claim(Id(0))!.Line, StringComparison.Ordinal);
        Assert.Equal((true, Verdict.Accepted), (_archive.Claim(Id(1))!.IsKept, _archive.Claim(Id(1))!.Verdict));
        Assert.Equal("made 2", _archive.Report(_reading.Report.Id)!.Reader);
        AssertStandingIs(Standing.Of(_archive.Log().Select(entry => entry.Decision)));
        Assert.True(_archive.Recode(newer, "made 2", "root").IsNothing);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_claim_that_is_tied_to_another_survives_a_reader_that_misses_it()
    {
        _archive.Decide(DecisionKind.Merged, [Id(2), Id(3)], "omar");
        var changes = _archive.Recode(_reading with { Claims = [_reading.Claims[3]] }, "made 2", "root");
        Assert.Equal([Id(2)], changes.Kept);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_was_said_last_of_two_claims_holds()
    {
        _archive.Decide(DecisionKind.Merged, [Id(0), Id(1), Id(2)], "omar");
        _archive.Split([[Id(0)], [Id(1), Id(2)]], "anna");
        Assert.Equal(new[] { Id(1), Id(2) }.Order(StringComparer.Ordinal), Linked(LinkKind.Must));
        Assert.Equal(2, _archive.Standing().Links.Values.Count(kind => kind is LinkKind.Cannot));
        _archive.Decide(DecisionKind.Unlinked, [Id(0), Id(1), Id(2)], "omar");
        Assert.Empty(_archive.Standing().Links);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Who_parts_what_is_together_by_way_of_others_is_told_so()
    {
        _archive.Decide(DecisionKind.Merged, [Id(0), Id(1), Id(2)], "omar");
        var error = Assert.Throws<ArchiveException>(() => _archive.Decide(DecisionKind.Split, [Id(1), Id(0)], "anna"));
        Assert.Contains("take one of them back", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, _archive.Standing().Links.Values.Count(kind => kind is LinkKind.Must));
        Assert.Equal(DecisionKind.Merged, _archive.Log()[^1].Decision.Kind);
    }

    [Fact]
    public void Every_entry_says_who_when_what_and_why()
    {
        _archive.Review(Id(0), Verdict.Accepted, "omar", reason: "read it");
        var entry = _archive.LogOf(Id(0))[^1];
        Assert.Equal((3, "omar", DecisionKind.Reviewed, "read it", Clock.Instance.GetUtcNow()), (entry.Seq, entry.Decision.Who, entry.Decision.Kind, entry.Decision.Reason, entry.Decision.At));
        Assert.Equal(("""{"verdict":"unreviewed"}""", """{"verdict":"accepted"}"""), (entry.Decision.Before, entry.Decision.After));
        Assert.Equal(_archive.Log()[1].Hash, entry.Previous);
    }

    [Theory]
    [InlineData("UPDATE log SET who = 'nobody' WHERE seq = 2", "log 2")]
    [InlineData("UPDATE log SET reason = 'because' WHERE seq = 1", "log 1")]
    [InlineData("DELETE FROM log_subjects WHERE seq = 3; DELETE FROM log WHERE seq = 3", "log 3")]
    public void A_log_that_was_changed_is_found_out(string sql, string where)
    {
        DecideALot();
        var trigger = typeof(TStore) == typeof(SqliteStore) ? "DROP TRIGGER log_stays; DROP TRIGGER log_is_kept; " : "";
        _store.Run(trigger + sql);
        Assert.Contains(_archive.Check(), fault => fault.Where == where && fault.What.Contains("the chain is broken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE log SET who = 'nobody'"), InlineData("DELETE FROM log")]
    public void The_log_itself_refuses_changes(string sql) =>
        Assert.Contains("only ever added to", Assert.ThrowsAny<System.Data.Common.DbException>(() => _archive.Database.Run(sql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE reports SET text = text || ' ' WHERE key = 1", "hash is another")]
    [InlineData("UPDATE claim_lines SET line = replace(line, '\"confidence\":0.5', '\"confidence\":0.7') WHERE claim = 3", "isn't what the log says of it")]
    [InlineData("UPDATE claims SET place = 'Paris' WHERE ordinal = 0", "aren't what it says")]
    [InlineData("UPDATE claim_actors SET actor = 'x' WHERE number = 0", "aren't what it says")]
    [InlineData("DELETE FROM sightings WHERE report = 2", "nothing says where it was met")]
    [InlineData("DELETE FROM reports WHERE key = 2", "belong to rows of reports")]
    [InlineData("UPDATE reports SET voice = 'v-0' WHERE key = 2", "counts under v-0")]
    [InlineData("INSERT INTO raws (hash, bytes) VALUES ('00', 'abc')", "belong to no report")]
    public void What_was_changed_behind_its_back_is_found_out(string sql, string fault)
    {
        Assert.Empty(_archive.Check());
        _store.Run(sql);
        Assert.Contains(_archive.Check(), found => found.What.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions_on_what_there_is_not_leave_nothing()
    {
        var log = _archive.Log().Length;
        Assert.Throws<ArchiveException>(() => _archive.Decide(DecisionKind.Merged, [Id(0), "c-0000000000000000"], "omar"));
        Assert.Throws<ArchiveException>(() => _archive.Review("c-0000000000000000", Verdict.Accepted, "omar"));
        Assert.Throws<ArchiveException>(() => _archive.Review(Id(0), Verdict.Corrected, "omar"));
        Assert.Equal(log, _archive.Log().Length);
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Id(int number) => _reading.Claims[number].Id;

    private IEnumerable<string> Linked(LinkKind kind) =>
        _archive.Standing().Links.Where(link => link.Value == kind).SelectMany(link => new[] { link.Key.A, link.Key.B }).Order(StringComparer.Ordinal);

    private void DecideALot()
    {
        _archive.Review(Id(0), Verdict.Corrected, "omar", _reading.Claims[0] with { Status = Status.Denied }, "so it says");
        _archive.Review(Id(1), Verdict.Rejected, "omar");
        _archive.Decide(DecisionKind.Merged, [Id(2), Id(3), Made.Read(Made.Report(2)).Claims[0].Id], "anna", "one battle");
        _archive.Decide(DecisionKind.Split, [Id(3), Id(4)], "anna");
        _archive.Decide(DecisionKind.Published, [Id(0), Id(2)], "omar");
        _archive.Publish(new Publication("i-0000000000000001", "LBY"), [Id(3)], "omar");
        _archive.Decide(DecisionKind.Withdrawn, [Id(2)], "omar");
        _archive.Recode(_reading with { Claims = [.. _reading.Claims.Skip(2).Take(3)] }, "made 2", "root");
    }

    private void AssertStandingIs(Standing expected)
    {
        var actual = _archive.Standing();
        Assert.Equal(expected.Claims, actual.Claims);
        Assert.Equal(expected.Links, actual.Links);
        Assert.Equal(expected.Published, actual.Published);
    }
}
