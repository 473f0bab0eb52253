using System.Collections.Immutable;
using Dragoman.Archive.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Archive.Decisions;

/// <summary>
/// What a log adds up to: the claims, what people decided on them, and which claims they tied together. The one place that says what a decision does;
/// the tables hold its result and can be made anew from the log.
/// </summary>
public sealed class Standing
{
    private readonly SortedDictionary<string, ClaimState> _claims = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _readers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string A, string B), LinkKind> _links = [];
    private readonly SortedDictionary<string, string?> _published = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GivenRating> _ratings = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, Assignment> _assignments = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ClaimState> Claims => _claims;

    /// <summary>By report.</summary>
    public IReadOnlyDictionary<string, Assignment> Assignments => _assignments;

    /// <summary>By report, the reader whose claims hold.</summary>
    public IReadOnlyDictionary<string, string> Readers => _readers;

    /// <summary>Pairs of claim ids, the smaller first.</summary>
    public IReadOnlyDictionary<(string A, string B), LinkKind> Links => _links;

    /// <summary>By the id of an incident that went out, the country that it had then.</summary>
    public IReadOnlyDictionary<string, string?> Published => _published;

    /// <summary>By what the log calls the rated.</summary>
    public IReadOnlyDictionary<string, GivenRating> Ratings => _ratings;

    public static Standing Of(IEnumerable<Decision> log)
    {
        var standing = new Standing();
        foreach (var decision in log)
            standing.Apply(decision);
        return standing;
    }

    /// <summary>What a part of the log says of some claims: all entries that name one of them or its report. Of others that it names beside them nothing is told.</summary>
    /// <exception cref="ArchiveException">It speaks of one of the claims before there was one.</exception>
    internal static Standing Of(IEnumerable<Decision> part, IReadOnlySet<string> claims)
    {
        var (standing, others) = (new Standing(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var decision in part)
        {
            foreach (var other in decision.Subjects.Where(subject => !claims.Contains(subject) && subject.StartsWith("c-", StringComparison.Ordinal)))
                if (others.Add(other))
                    standing._claims[other] = new ClaimState(other, "", 0, "");
            standing.Apply(decision);
        }
        foreach (var other in others)
            standing._claims.Remove(other);
        return standing;
    }

    internal static Standing Of(IEnumerable<ClaimState> claims, IEnumerable<(string A, string B, LinkKind Kind)> links, IEnumerable<(string Incident, string? Country)> published, IEnumerable<GivenRating> ratings, IEnumerable<Assignment>? assignments = null)
    {
        var standing = new Standing();
        foreach (var claim in claims)
            standing._claims[claim.Id] = claim;
        foreach (var (a, b, kind) in links)
            standing._links[(a, b)] = kind;
        foreach (var (incident, country) in published)
            standing._published[incident] = country;
        foreach (var rating in ratings)
            standing._ratings[rating.Subject] = rating;
        foreach (var assignment in assignments ?? [])
            standing._assignments[assignment.Report] = assignment;
        return standing;
    }

    /// <summary>Claims of which something else is to be built: they say something else, count or don't, or are linked otherwise.</summary>
    internal IEnumerable<string> ChangedIn(Standing after) =>
        _claims.Keys.Union(after._claims.Keys).Where(id => Told(id) != after.Told(id))
            .Concat(_links.Except(after._links).Concat(after._links.Except(_links)).SelectMany(link => new[] { link.Key.A, link.Key.B })).Distinct(StringComparer.Ordinal);

    private string? Told(string id) => _claims.TryGetValue(id, out var claim) && claim.Counts ? claim.Current : null;

    /// <exception cref="ArchiveException">It speaks of a claim that there isn't.</exception>
    public void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKind.Coded:
                Code(decision.Subjects[0], Coding.Parse(decision.After!));
                break;
            case DecisionKind.Recoded:
                var coding = Coding.Parse(decision.After!);
                Retire(decision.Subjects[0], coding);
                Code(decision.Subjects[0], coding);
                break;
            case DecisionKind.Reviewed:
                var (verdict, corrected) = Review.Parse(decision.After!);
                Change(decision, claim => claim with { Verdict = verdict, Corrected = corrected });
                break;
            case DecisionKind.Published:
                Change(decision, claim => claim with { IsPublished = true });
                if (Publication.Parse(decision.After) is { } publication)
                    _published[publication.Incident] = publication.Country;
                break;
            case DecisionKind.Withdrawn:
                Change(decision, claim => claim with { IsWithdrawn = true });
                break;
            case DecisionKind.Restored:
                Change(decision, claim => claim with { IsWithdrawn = false });
                break;
            case DecisionKind.Rated:
                Rate(decision, RatingJson.Read(decision.After!));
                break;
            case DecisionKind.Added:
                Add(AddedClaim.Parse(decision.Subjects[0], decision.After!));
                break;
            case DecisionKind.Assigned:
                var assignment = Assignment.Parse(decision.After!);
                _assignments[assignment.Report] = assignment;
                break;
            case DecisionKind.Imported or DecisionKind.Named or DecisionKind.Released:
                break;
            default:
                Link(decision);
                break;
        }
    }

    private void Add(ClaimState claim)
    {
        if (!_claims.TryAdd(claim.Id, claim))
            throw new ArchiveException($"there is a claim {claim.Id} already");
    }

    /// <summary>What people decided on stays, whether the reader still finds it or not; what they added never was the reader's.</summary>
    private void Retire(string report, Coding coding)
    {
        var found = coding.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _claims.Values.Where(claim => claim.Report == report && !claim.IsByPerson && !found.Contains(claim.Id)).ToArray())
            if (gone.IsDecided || _ratings.ContainsKey(gone.Id) || _links.Keys.Any(pair => pair.A == gone.Id || pair.B == gone.Id))
                _claims[gone.Id] = gone with { IsKept = true };
            else
                _claims.Remove(gone.Id);
    }

    private void Code(string report, Coding coding)
    {
        _readers[report] = coding.Reader;
        foreach (var (claim, i) in coding.Claims.Select((claim, i) => (claim, i)))
            _claims[claim.Id] = _claims.TryGetValue(claim.Id, out var known)
                ? known with { Ordinal = i, Line = claim.Line, IsKept = false }
                : new ClaimState(claim.Id, report, i, claim.Line);
    }

    private void Rate(Decision decision, SourceRating rating)
    {
        if (rating.IsNothing)
            _ratings.Remove(decision.Subjects[0]);
        else
            _ratings[decision.Subjects[0]] = new GivenRating(rating, decision.At, decision.Who, decision.Reason);
    }

    private void Change(Decision decision, Func<ClaimState, ClaimState> change)
    {
        foreach (var id in decision.Subjects)
            _claims[id] = change(Claim(id));
    }

    private void Link(Decision decision)
    {
        var group = Groups.Parse(decision.After);
        foreach (var pair in PairsOf(decision.Subjects))
            if (decision.Kind is DecisionKind.Unlinked)
                _links.Remove(pair);
            else if (decision.Kind is DecisionKind.Merged)
                _links[pair] = LinkKind.Must;
            else if (group is null || group[pair.A] != group[pair.B])
                _links[pair] = LinkKind.Cannot;
    }

    private IEnumerable<(string A, string B)> PairsOf(ImmutableArray<string> ids)
    {
        string[] sorted = [.. ids.Select(id => Claim(id).Id).Distinct().Order(StringComparer.Ordinal)];
        for (var i = 0; i < sorted.Length; i++)
            for (var j = i + 1; j < sorted.Length; j++)
                yield return (sorted[i], sorted[j]);
    }

    private ClaimState Claim(string id) => _claims.TryGetValue(id, out var claim) ? claim : throw new ArchiveException($"there is no claim {id} in the archive");
}
