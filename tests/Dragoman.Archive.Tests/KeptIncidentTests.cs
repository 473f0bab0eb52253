using System.Collections.Immutable;
using System.Text;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Archive.Tests;

public sealed class SqliteKeptIncidentTests : KeptIncidentTests<SqliteStore>;

public sealed class PostgresKeptIncidentTests : KeptIncidentTests<PostgresStore>;

public abstract class KeptIncidentTests<TStore> : IDisposable where TStore : Store, new()
{
    private const int Reports = 24;

    private static readonly IncidentBuilder Builder = Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default);

    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly KeptIncidents _incidents;

    protected KeptIncidentTests()
    {
        _archive = _store.Create();
        _incidents = _archive.Incidents(Kit("made 1"));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Whatever_came_when_they_are_those_of_building_all_at_once(int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, Reports).ToArray();
        random.Shuffle(order);
        foreach (var batch in order.Chunk(random.Next(1, 9)))
        {
            Add(batch);
            _incidents.Refresh();
        }
        AssertIsBuiltAtOnce(null);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Compared_ahead_in_parts_in_any_order_by_several_and_some_of_them_lost_they_are_the_same(int seed)
    {
        var random = new Random(seed);
        using var second = _store.Open();
        ComparingAhead[] machines = [_archive.ComparingAhead(Kit("made 1")), second.ComparingAhead(Kit("made 1"))];
        foreach (var batch in Enumerable.Range(0, Reports).Chunk(9))
        {
            Add(batch);
            var wave = machines[0].Begin();
            var parts = machines[0].Parts(0, 1_000, random.Next(1, 12));
            Assert.True(parts.Length > 2 && parts.All(part => part.Claims.Length < 12));
            // Some come twice, and some not at all.
            foreach (var part in Some(parts, random))
                Assert.True(machines[random.Next(2)].Index(wave, part.Claims));
            Assert.False(machines[0].Compare(wave, parts[0].Claims));
            machines[0].Close(wave);
            Assert.False(machines[1].Index(wave, parts[0].Claims));
            foreach (var part in Some(parts, random))
                Assert.True(machines[random.Next(2)].Compare(wave, part.Claims));
            Assert.Empty(_archive.Check());
            if (random.Next(3) > 0)
                _incidents.Refresh();
        }
        _incidents.Refresh();
        AssertIsBuiltAtOnce(null);
        Assert.Equal(0, machines[0].Waiting);
    }

    [Fact]
    public void Compared_ahead_nothing_is_left_but_to_join()
    {
        Add(Enumerable.Range(0, Reports));
        CompareAhead();
        Assert.Equal(0, _archive.ComparingAhead(Kit("made 1")).Waiting);
        // Whoever would compare now would find nobody.
        _store.Run("DELETE FROM claim_blocks");
        _incidents.Refresh();
        Assert.Equal(Lines(Builder.Build(_incidents.Claims(ClaimQuery.All), Dragoman.Incidents.Decisions.None)), Lines());
    }

    [Fact]
    public void Another_builder_takes_what_was_compared_ahead_from_nobody()
    {
        Add(Enumerable.Range(0, Reports));
        var ahead = _archive.ComparingAhead(Kit("made 1"));
        var wave = ahead.Begin();
        var part = ahead.Parts(0, 1_000, 1_000)[0];
        Assert.True(ahead.Index(wave, part.Claims));
        _archive.Incidents(Kit("made 2")).Refresh();
        ahead.Close(wave);
        Assert.True(ahead.Compare(wave, part.Claims));
        _archive.ComparingAhead(Kit("made 3")).Begin();
        Assert.False(ahead.Index(wave, part.Claims));
        _incidents.Refresh();
        AssertIsBuiltAtOnce(null);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void What_is_decided_while_others_compare_ahead_is_obeyed(int seed)
    {
        var random = new Random(seed);
        Add(Enumerable.Range(0, Reports / 2));
        if (seed % 2 == 0)
            _incidents.Refresh();
        Add(Enumerable.Range(Reports / 2, Reports / 2));
        var ahead = _archive.ComparingAhead(Kit("made 1"));
        var wave = ahead.Begin();
        var parts = ahead.Parts(0, 1_000, 6);
        Decide(random);
        foreach (var part in parts)
        {
            Assert.True(ahead.Index(wave, part.Claims));
            if (random.Next(4) == 0)
                Decide(random);
        }
        ahead.Close(wave);
        foreach (var part in parts)
        {
            Assert.True(ahead.Compare(wave, part.Claims));
            if (random.Next(4) == 0)
                Decide(random);
        }
        Assert.Empty(_archive.Check());
        _incidents.Refresh();
        AssertIsBuiltAtOnce(_archive.Standing().Links);
    }

    [Fact]
    public void What_changes_between_looking_and_writing_is_looked_at_again()
    {
        Add(Enumerable.Range(0, Reports));
        var ahead = _archive.ComparingAhead(Kit("made 1"));
        var wave = ahead.Begin();
        var parts = ahead.Parts(0, 1_000, 1_000);
        using var other = _store.Open();
        var claim = Made.Read(Crowded(0)).Claims[0];
        ahead.Looked = () =>
        {
            ahead.Looked = null;
            other.Review(claim.Id, Verdict.Corrected, "omar", claim with { Status = Status.Unconfirmed });
        };
        foreach (var part in parts)
            Assert.True(ahead.Index(wave, part.Claims));
        ahead.Close(wave);
        var (next, looks) = (Made.Read(Crowded(1)).Claims[0], 0);
        ahead.Looked = () =>
        {
            if (looks++ == 0)
                other.Review(next.Id, Verdict.Corrected, "omar", next with { Status = Status.Unconfirmed });
        };
        foreach (var part in parts)
            Assert.True(ahead.Compare(wave, part.Claims));
        Assert.True(looks > parts.Length, "what was of yesterday was written");
        ahead.Looked = null;
        Assert.Equal(2, ahead.Waiting);
        _incidents.Refresh();
        AssertIsBuiltAtOnce(null);
    }

    private void CompareAhead()
    {
        var ahead = _archive.ComparingAhead(Kit("made 1"));
        var wave = ahead.Begin();
        var parts = ahead.Parts(0, 1_000, 10);
        foreach (var part in parts)
            Assert.True(ahead.Index(wave, part.Claims));
        ahead.Close(wave);
        foreach (var part in parts)
            Assert.True(ahead.Compare(wave, part.Claims));
    }

    private static ClaimPart[] Some(IEnumerable<ClaimPart> parts, Random random)
    {
        var some = parts.SelectMany(part => Enumerable.Repeat(part, random.Next(5) switch { 0 => 0, 1 => 2, _ => 1 })).ToArray();
        random.Shuffle(some);
        return some;
    }

    private void Decide(Random random)
    {
        var claims = _archive.Search(ClaimQuery.All).Select(found => found.Claim).ToArray();
        var (one, other) = (claims[random.Next(claims.Length)].Id, claims[random.Next(claims.Length)].Id);
        switch (random.Next(4))
        {
            case 0:
                _archive.Decide(DecisionKind.Withdrawn, [one], "omar");
                break;
            case 1:
                _archive.Review(one, Verdict.Rejected, "omar");
                break;
            case 2 when one != other:
                _archive.Decide(DecisionKind.Merged, [one, other], "omar");
                break;
            default:
                var report = Crowded(random.Next(Reports / 2));
                var reading = Made.Read(report);
                _archive.Recode(reading with { Claims = [.. reading.Claims.Skip(1)] }, "made 2", "root");
                break;
        }
    }

    /// <param name="steps">After the third, a hundred claims are compared and not settled yet.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Stopped_in_the_midst_it_goes_on_where_it_was(int steps)
    {
        Add(Enumerable.Range(0, 5 * Reports));
        var waiting = _incidents.Claims(new()).Length;
        Assert.True(waiting > 400, $"{waiting} claims are too few");
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => _incidents.RefreshUnlessStopped((done, _) =>
        {
            if (done == steps * 100)
                stop.Cancel();
        }, stop.Token));
        Assert.Empty(_archive.Check());
        AssertIsUnfinished();
        _incidents.Refresh();
        AssertIsBuiltAtOnce(null);
    }

    [Fact]
    public void What_is_corrected_while_it_is_at_work_leaves_nothing_broken()
    {
        Add(Enumerable.Range(0, Reports));
        _incidents.Refresh();
        var (next, waiting) = (Reports, new Queue<Claim>(All().Where(incident => incident.Claims.Length > 1).Select(incident => incident.Claims[0].Claim)));
        Assert.True(waiting.Count > 3);
        Add([next++]);
        // In every round of it, so that the last one leaves something to be done.
        _incidents.Refresh((_, _) =>
        {
            if (!waiting.TryDequeue(out var claim))
                return;
            _archive.Review(claim.Id, Verdict.Corrected, "omar", claim with { Status = Status.Unconfirmed });
            Add([next++]);
        });
        Assert.Empty(_archive.Check());
        foreach (var row in _archive.IncidentRows().Page(new() { Limit = 500 }).Rows)
            Assert.NotNull(_incidents.Find(row.Id));
        _incidents.Refresh();
        Assert.Empty(_archive.Check());
    }

    private void AssertIsUnfinished() => Assert.Empty(_archive.IncidentRows().Page(new() { Limit = 100 }).Rows);

    [Fact]
    public void What_people_decide_is_obeyed_and_taken_back()
    {
        Add(Enumerable.Range(0, Reports));
        _incidents.Refresh();
        var before = Lines();
        var (large, small) = (All().MaxBy(incident => incident.Claims.Length)!, All().MinBy(incident => incident.Claims.Length)!);
        string[] ids = [.. large.Claims.Select(claim => claim.Id)];
        _archive.Decide(DecisionKind.Merged, [ids[0], small.Claims[0].Id], "anna");
        _archive.Split([[ids[1]], [.. ids.Where(id => id != ids[1])]], "anna");
        _incidents.Refresh();
        Assert.Equal(_incidents.OfClaim(ids[0]), _incidents.OfClaim(small.Claims[0].Id));
        Assert.NotEqual(_incidents.OfClaim(ids[0]), _incidents.OfClaim(ids[1]));
        AssertIsBuiltAtOnce(_archive.Standing().Links);
        _archive.Decide(DecisionKind.Unlinked, [.. ids, .. small.Claims.Select(claim => claim.Id)], "omar");
        _incidents.Refresh();
        Assert.Equal(before, Lines());
    }

    [Fact]
    public void What_does_not_count_is_in_none_and_what_counts_again_is_back()
    {
        Add(Enumerable.Range(0, Reports));
        _incidents.Refresh();
        var (before, large) = (Lines(), All().MaxBy(incident => incident.Claims.Length)!);
        ImmutableArray<string> some = [large.Claims[0].Id, large.Claims[^1].Id];
        _archive.Decide(DecisionKind.Withdrawn, [some[0]], "omar");
        _archive.Review(some[1], Verdict.Rejected, "omar");
        _incidents.Refresh();
        Assert.All(some, id => Assert.Null(_incidents.OfClaim(id)));
        AssertIsBuiltAtOnce(null);
        _archive.Decide(DecisionKind.Restored, [some[0]], "omar");
        _archive.Review(some[1], Verdict.Accepted, "omar");
        _incidents.Refresh();
        Assert.Equal(before, Lines());
    }

    [Fact]
    public void A_correction_moves_a_claim_to_where_it_belongs()
    {
        Add([0, 1, 2]);
        _incidents.Refresh();
        var claim = Made.Read(Made.Report(0)).Claims[0];
        _archive.Review(claim.Id, Verdict.Corrected, "omar", claim with { Time = new ClaimTime(null, new DateOnly(1999, 1, 1), new DateOnly(1999, 1, 1), 1, TimeBasis.Published) });
        _incidents.Refresh();
        Assert.Equal(new DateOnly(1999, 1, 1), _incidents.Find(_incidents.OfClaim(claim.Id)!)!.Times!.Best.From);
        AssertIsBuiltAtOnce(null);
    }

    [Fact]
    public void A_claim_that_is_corrected_to_what_it_said_stays_where_it_is()
    {
        Add([0, 1, 2]);
        _incidents.Refresh();
        var claim = Made.Read(Made.Report(0)).Claims[0];
        var before = _incidents.OfClaim(claim.Id);
        _archive.Review(claim.Id, Verdict.Corrected, "omar", claim);
        _incidents.Refresh();
        Assert.Equal(before, _incidents.OfClaim(claim.Id));
        // And others are still compared with it.
        Add([3, 4]);
        _incidents.Refresh();
        AssertIsBuiltAtOnce(null);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Newer_claims_take_the_places_of_older_ones()
    {
        Add(Enumerable.Range(0, 6));
        _incidents.Refresh();
        var reading = Made.Read(Made.Report(3));
        _archive.Recode(reading with { Claims = [.. reading.Claims.Skip(1)] }, "made 2", "root");
        _incidents.Refresh();
        Assert.Null(_incidents.OfClaim(reading.Claims[0].Id));
        AssertIsBuiltAtOnce(null);
    }

    [Fact]
    public void Another_builder_builds_all_anew_and_so_does_a_rebuilt_archive()
    {
        Add(Enumerable.Range(0, 6));
        _incidents.Refresh();
        var before = Lines();
        _store.Run("UPDATE incidents SET id = 'i-' || key; DELETE FROM claim_blocks");
        Assert.NotEqual(before, Lines());
        _archive.Incidents(Kit("made 2")).Refresh();
        Assert.Equal(before, Lines());
        _archive.Rebuild();
        _archive.Incidents(Kit("made 2")).Refresh();
        Assert.Equal(before, Lines());
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Which_text_was_met_first_does_not_matter()
    {
        Report[] met = [.. new[] { 3, 1, 2 }.Select(day => Made.Report(1) with { Published = new DateOnly(2020, 5, day), Outlet = $"Paper {day}" })];
        foreach (var report in met)
            _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna");
        Assert.Equal((new DateOnly(2020, 5, 1), "Paper 1"), (_archive.Report(met[0].Id)!.Report.Published!.Value, _archive.Report(met[0].Id)!.Report.Outlet));
        Assert.All(_archive.Search(ClaimQuery.All), found => Assert.Contains("2020-05-01", found.Claim.Line, StringComparison.Ordinal));
        Assert.Equal(3, _archive.SightingsOf(_archive.Report(met[0].Id)!).Length);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_was_published_and_is_gone_is_known()
    {
        Add([0, 1]);
        _incidents.Refresh();
        var incident = All()[0];
        _archive.Publish(new Publication(incident.Id, "LBY"), [.. incident.Claims.Select(claim => claim.Id)], "omar");
        _incidents.Refresh();
        Assert.Empty(_incidents.Gone());
        _archive.Decide(DecisionKind.Withdrawn, [.. incident.Claims.Select(claim => claim.Id)], "omar");
        _incidents.Refresh();
        Assert.Equal([(incident.Id, "LBY")], _incidents.Gone());
    }

    [Fact]
    public void A_query_finds_the_incidents_of_its_claims()
    {
        Add(Enumerable.Range(0, Reports));
        _incidents.Refresh();
        var found = new List<Incident>();
        _incidents.Each(new ClaimQuery { Class = "shelling" }, found.Add);
        Assert.NotEmpty(found);
        Assert.Equal(All().Where(incident => incident.Claims.Any(claim => claim.Claim.Event.Class == "shelling")).Select(incident => incident.Id), found.Select(incident => incident.Id));
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IncidentKit Kit(string name) => new(Builder, _ => null, name);

    private void Add(IEnumerable<int> numbers)
    {
        foreach (var report in numbers.Select(Crowded))
            _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna");
    }

    /// <summary>Many within a few days, so that there is something to put together.</summary>
    private static Report Crowded(int number) => Made.Report(number) with { Published = new DateOnly(2020, 1, 1).AddDays(number % 4) };

    private ImmutableArray<Incident> All()
    {
        var all = ImmutableArray.CreateBuilder<Incident>();
        _incidents.Each(ClaimQuery.All, all.Add);
        return all.ToImmutable();
    }

    private string Lines() => Lines(All());

    private static string Lines(IEnumerable<Incident> incidents) => string.Concat(incidents.Select(incident => Encoding.UTF8.GetString(IncidentJson.Line(incident).Span)));

    private void AssertIsBuiltAtOnce(IReadOnlyDictionary<(string A, string B), LinkKind>? links)
    {
        var decisions = new Dragoman.Incidents.Decisions(Pairs(LinkKind.Must), Pairs(LinkKind.Cannot));
        var once = Builder.Build(_incidents.Claims(ClaimQuery.All), decisions);
        Assert.True(once.Length > 3 && once.Any(incident => incident.Claims.Length > 1));
        Assert.Equal(Lines(once), Lines());
        Assert.Empty(_archive.Check());

        IEnumerable<(string, string)> Pairs(LinkKind kind) => links?.Where(link => link.Value == kind).Select(link => link.Key) ?? [];
    }
}
