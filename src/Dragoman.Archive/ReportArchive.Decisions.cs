using System.Collections.Immutable;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Ratings;
using Dragoman.Archive.Reports;
using Dragoman.Claims;

namespace Dragoman.Archive;

/// <summary>What is decided, and the log of it.</summary>
public sealed partial class ReportArchive
{
    /// <summary>Reads a report anew. What people decided stays.</summary>
    /// <exception cref="ArchiveException">There is no such report.</exception>
    public Recoding Recode(Reading reading, string reader, string who, string? reason = null) =>
        _database.Write(() => Recode(_reports.Find(reading.Report.Id) ?? throw Missing(reading.Report.Id), reading, reader, who, reason));

    /// <summary>Records a verdict on a claim.</summary>
    /// <param name="corrected">What the report really says; for <see cref="Verdict.Corrected"/> and for nothing else.</param>
    /// <exception cref="ArchiveException">There is no such claim, or the correction isn't of it.</exception>
    public void Review(string claim, Verdict verdict, string who, Claim? corrected = null, string? reason = null) =>
        _database.Write(() => Judge(new Judgement(claim, verdict, corrected), who, reason));

    /// <summary>Merges, splits, unlinks, publishes, withdraws or restores claims.</summary>
    /// <exception cref="ArchiveException">There is no such claim, or other decisions say the contrary.</exception>
    public void Decide(DecisionKind kind, ImmutableArray<string> claims, string who, string? reason = null)
    {
        if (kind is not (DecisionKind.Merged or DecisionKind.Split or DecisionKind.Unlinked or DecisionKind.Published or DecisionKind.Withdrawn or DecisionKind.Restored))
            throw new ArgumentException($"{kind} has a method of its own", nameof(kind));
        Decide(new Decision(Now, who, kind, [.. claims.Distinct()], Reason: reason));
    }

    /// <summary>Parts groups of claims: those of one are of another happening than those of the others. Within a group nothing is said.</summary>
    /// <inheritdoc cref="Decide(DecisionKind, ImmutableArray{string}, string, string?)"/>
    public void Split(ImmutableArray<ImmutableArray<string>> groups, string who, string? reason = null) =>
        Decide(new Decision(Now, who, DecisionKind.Split, [.. groups.SelectMany(group => group).Distinct()], After: Groups.ToJson(groups), Reason: reason));

    /// <summary>An incident goes out, with its claims: where it is gone later, copies are told to drop it.</summary>
    /// <inheritdoc cref="Decide(DecisionKind, ImmutableArray{string}, string, string?)"/>
    public void Publish(Publication publication, ImmutableArray<string> claims, string who, string? reason = null) =>
        Decide(new Decision(Now, who, DecisionKind.Published, [.. claims.Distinct()], After: publication.ToJson(), Reason: reason));

    /// <summary>Makes the tables of claims anew out of the log.</summary>
    public void Rebuild() => _database.Write(() =>
    {
        var standing = Decisions.Standing.Of(_log.All().Select(entry => entry.Decision));
        _claims.Clear();
        _claims.Replace([], [.. standing.Claims.Values], ReportOf);
        _claims.Replace(new Dictionary<(string, string), LinkKind>(), standing.Links);
        _claims.ReplacePublished(standing.Published);
        new RatingStore(_database).ReplaceAll(standing.Ratings.Values);
        new AssignmentStore(_database).ReplaceAll(standing.Assignments.Values);
        _incidents.SpoilAll();
        foreach (var (report, reader) in standing.Readers)
            _database.Execute("UPDATE reports SET reader = @reader WHERE id = @id", ("reader", reader), ("id", report));
        return standing.Claims.Count;
    });

    /// <summary>What the tables say; <see cref="Decisions.Standing.Of(IEnumerable{Decision})"/> of the log says the same.</summary>
    public Standing Standing() => _database.Read(() => Decisions.Standing.Of(_claims.All(), _claims.AllLinks(), _claims.Published(), new RatingStore(_database).All(), new AssignmentStore(_database).All()));

    public ImmutableArray<LogEntry> Log() => [.. _log.All()];

    /// <summary>What was done to a report or a claim, the first first.</summary>
    public ImmutableArray<LogEntry> LogOf(string subject) => [.. _log.Of(subject)];

    private Recoding Recode(ArchivedReport report, Reading reading, string reader, string who, string? reason)
    {
        var old = _claims.OfReport(report.Report.Id);
        var before = new Coding(report.Reader, [.. old.Where(claim => claim is { IsKept: false, IsByPerson: false }).Select(claim => new CodedLine(claim.Id, claim.Line))]);
        var after = CodingOf(report.Report, reading.Claims, reader);
        Apply(new Decision(Now, who, DecisionKind.Recoded, [report.Report.Id], before.ToJson(), after.ToJson(), reason), old);
        _database.Execute("UPDATE reports SET reader = @reader WHERE key = @key", ("reader", reader), ("key", report.Key));
        return Recoding.Of(old, _claims.OfReport(report.Report.Id));
    }

    private void Decide(Decision decision) => _database.Write(() =>
    {
        Apply(decision, [.. decision.Subjects.Distinct().Select(id => _claims.Find(id) ?? throw Missing(id))]);
        if (decision.Kind is DecisionKind.Merged or DecisionKind.Split)
            KeptIncidents.DecisionsOf(_claims.AllLinks());
        return 0;
    });

    /// <summary>Logs a decision and makes the rows what it makes of the claims that it touches.</summary>
    private int Apply(Decision decision, List<ClaimState> touched)
    {
        var links = _claims.LinksOf(touched.Select(claim => claim.Id));
        GivenRating[] ratings = [.. touched.Select(claim => new RatingStore(_database).Find(claim.Id)).OfType<GivenRating>()];
        var (before, after) = (Decisions.Standing.Of(touched, links, [], ratings), Decisions.Standing.Of(touched, links, [], ratings));
        after.Apply(decision);
        _incidents.SpoilAround(before.ChangedIn(after));
        new StaleIncidents(_database).AddOf(before.Claims.Values.Except(after.Claims.Values).Select(claim => claim.Id));
        new StaleIncidents(_database).AddPublished(after.Published.Keys);
        _log.Append(decision);
        _claims.Replace([.. before.Claims.Values], [.. after.Claims.Values], ReportOf);
        _claims.Replace(before.Links, after.Links);
        _claims.AddPublished(after.Published);
        return touched.Count;
    }
}
