using System.Collections.Immutable;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Local;
using Dragoman.Archive.Searching;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;

namespace Dragoman.Archive;

/// <summary>What people do with reports and claims that others may have before them too.</summary>
public sealed partial class ReportArchive
{
    /// <summary>The number of the last entry of the log that says what a claim says. Who decides on it gives it back, and is told where another was faster.</summary>
    public long VersionOf(ClaimState claim) => _log.VersionOf(claim.Id, claim.Report);

    /// <summary>The number of the last entry of the log, and of the last text that was met: where neither is another, nothing that claims say is.</summary>
    public (long Decision, long Sighting) Moment => (_database.One<long>("SELECT COALESCE(MAX(seq), 0) FROM log"), _database.One<long>("SELECT COALESCE(MAX(key), 0) FROM sightings"));

    /// <summary>The same for all claims of a report.</summary>
    public Func<ClaimState, long> VersionsOf(Reports.ArchivedReport report)
    {
        var versions = _log.VersionsOf(report.Key);
        var coded = versions.GetValueOrDefault(report.Report.Id);
        return claim => Math.Max(coded, versions.GetValueOrDefault(claim.Id));
    }

    /// <summary>Records a verdict on a claim as it was seen.</summary>
    /// <exception cref="StaleException">Somebody decided on it meanwhile, or another reader read the report.</exception>
    /// <exception cref="ArchiveException">There is no such claim, or the correction isn't of it.</exception>
    public void Review(Judgement judgement, string who, string? reason = null) => _database.Write(() => Judge(judgement, who, reason));

    /// <summary>Records several verdicts at once; those on what somebody decided on meanwhile are left out.</summary>
    /// <returns>The claims that were left out.</returns>
    /// <inheritdoc cref="Review(Judgement, string, string?)"/>
    public ImmutableArray<string> ReviewAll(IEnumerable<Judgement> judgements, string who, string? reason = null) => _database.Write(() =>
    {
        var stale = ImmutableArray.CreateBuilder<string>();
        foreach (var judgement in judgements)
            try
            {
                Judge(judgement, who, reason);
            }
            catch (StaleException)
            {
                stale.Add(judgement.Claim);
            }
        return stale.ToImmutable();
    });

    /// <summary>Adds a claim that a person found in a report.</summary>
    /// <exception cref="ArchiveException">It is there already, or isn't a person's.</exception>
    public void AddClaim(string report, Claim claim, string who, string? reason = null) => _database.Write(() =>
    {
        var line = new ClaimLine((_reports.Find(report) ?? throw Missing(report)).Report).Write(claim);
        if (claim.Because.Construction is not Events.Construction.Person)
            throw new ArgumentException("a claim that a reader found is added with its report", nameof(claim));
        if (_claims.Find(claim.Id) is not null)
            throw new ArchiveException($"{claim.Id}: the same claim is there already (correct that one)");
        return Apply(new Decision(Now, who, DecisionKind.Added, [claim.Id], After: AddedClaim.ToJson(report, line), Reason: reason), []);
    });

    public (Assignment Assignment, long Version) AssignmentOf(string report) => _database.Read(() =>
        (new AssignmentStore(_database).Find(report) ?? new Assignment(report, null, WorkState.Todo), _log.Last(Assignment.SubjectOf(report))?.Seq ?? 0));

    /// <summary>Records who works at a report, and how far they are.</summary>
    /// <exception cref="StaleException">Somebody else took it meanwhile.</exception>
    /// <exception cref="ArchiveException">There is no such report.</exception>
    public void Assign(Assignment assignment, long? version, string who, string? reason = null) => _database.Write(() =>
    {
        var (store, subject) = (new AssignmentStore(_database), Assignment.SubjectOf(assignment.Report));
        if (_reports.Find(assignment.Report) is null)
            throw Missing(assignment.Report);
        var last = _log.Last(subject);
        if (version is { } seen && seen != (last?.Seq ?? 0))
            throw new StaleException(assignment.Report, last);
        if (store.Find(assignment.Report) is var before && before == assignment)
            return 0;
        store.Put(assignment);
        _log.Append(new Decision(Now, who, DecisionKind.Assigned, [subject], before?.ToJson(), assignment.ToJson(), reason));
        return 1;
    });

    /// <summary>Claims that nobody has reviewed and that the reader made as it made this one, in the same field of the same words.</summary>
    public ImmutableArray<ClaimState> Like(ClaimState claim, LikeField field, string? actor = null) => [.. new LikeClaims(_database).Of(claim, field, actor)];

    /// <summary>All that people said of claims, each time that they did; the first first.</summary>
    public ImmutableArray<GivenVerdict> Verdicts() => GivenVerdict.Of(_database.Read(_log.OfVerdicts));

    /// <summary>A page of the list of reports.</summary>
    public ReportPage Reports(ReportQuery query) => _database.Read(() => new ReportListing(_database).Page(query));

    /// <summary>The names that people of this archive added to the register and the gazetteer.</summary>
    public LocalNames LocalNames() => Local.LocalNames.Of(_log.OfRare(DecisionKind.Named));

    /// <summary>Adds an actor, or another spelling or side of one that was added before.</summary>
    public void AddName(LocalActor actor, string who, string? reason = null) => AddName($"actor:{actor.Id}", actor.ToJson(), who, reason);

    /// <inheritdoc cref="AddName(LocalActor, string, string?)"/>
    public void AddName(LocalPlace place, string who, string? reason = null) => AddName($"place:{place.Id}", place.ToJson(), who, reason);

    /// <summary>What went out together, the first first.</summary>
    public ImmutableArray<Release> Releases() => Release.Of(_log.OfRare(DecisionKind.Released));

    /// <summary>Records that incidents went out together; each of them is published from then on.</summary>
    /// <param name="incidents">What they were, with the claims that they rested on.</param>
    /// <exception cref="ArchiveException">There is no such claim.</exception>
    public void Publish(Release release, ImmutableArray<(Publication Publication, ImmutableArray<string> Claims)> incidents, string who, string? reason = null) => _database.Write(() =>
    {
        foreach (var (publication, claims) in incidents)
            Apply(new Decision(Now, who, DecisionKind.Published, claims, After: publication.ToJson(), Reason: reason), Touched(claims));
        _log.Append(new Decision(Now, who, DecisionKind.Released, [release.Id], After: release.ToJson(), Reason: reason));
        return incidents.Length;
    });

    /// <summary>Takes a publication back: its files are told to be dropped. What its incidents say stays.</summary>
    /// <exception cref="ArchiveException">There is none of that id, or it is taken back already.</exception>
    public void TakeBack(string release, string who, string? reason = null) => _database.Write(() =>
    {
        if (Releases().FirstOrDefault(one => one.Id == release) is not { } known)
            throw new ArchiveException($"{Name}: there is no publication {release}");
        if (known.IsTakenBack)
            throw new ArchiveException($"{release} is taken back already");
        _log.Append(new Decision(Now, who, DecisionKind.Released, [release], known.ToJson(), (known with { IsTakenBack = true }).ToJson(), reason));
        return 0;
    });

    private List<ClaimState> Touched(IEnumerable<string> claims) => [.. claims.Distinct().Select(id => _claims.Find(id) ?? throw Missing(id))];

    private void AddName(string subject, string json, string who, string? reason) => _database.Write(() =>
    {
        var last = _log.Last(subject);
        if (last?.Decision.After != json)
            _log.Append(new Decision(Now, who, DecisionKind.Named, [subject], last?.Decision.After, json, reason));
        return 0;
    });

    private int Judge(Judgement judgement, string who, string? reason)
    {
        var (claim, verdict, corrected, version) = judgement;
        var state = _claims.Find(claim) ?? throw Missing(claim);
        if (version is { } seen && seen != VersionOf(state))
            throw new StaleException(claim, _log.Last(claim) ?? _log.Last(state.Report));
        if ((verdict is Verdict.Corrected) != (corrected is not null) || (corrected is not null && corrected.Id != claim))
            throw new ArchiveException($"{claim}: a correction is a claim of the same id, and any other verdict has none");
        var line = corrected is null ? null : new ClaimLine(_reports.Find(state.Report)!.Report).Write(corrected);
        var (before, after) = (Decisions.Review.ToJson(state.Verdict, state.Corrected), Decisions.Review.ToJson(verdict, line));
        return Apply(new Decision(Now, who, DecisionKind.Reviewed, [claim], before, after, reason), [state]);
    }
}
