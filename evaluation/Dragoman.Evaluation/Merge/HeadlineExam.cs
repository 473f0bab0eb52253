using System.Collections.Immutable;
using Dragoman.Evaluation.Coreference;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Evaluation.Merge;

/// <summary>How well headlines of one event are told from those of others.</summary>
/// <param name="Pairs">Pairs of headlines that were looked at.</param>
/// <param name="Same">Those of them that an event cites both of.</param>
/// <param name="Unread">Those of the same event of which the reader finds no claim in one headline or in both.</param>
/// <param name="Near">Of the pairs wrongly put together, the share of which an event of each was at one place within two days.</param>
public sealed record HeadlineScore(PrecisionRecall All, double RecallOfRead, int Pairs, int Same, int Unread, double Near);

/// <summary>
/// Two headlines are put together where an incident has claims of both. What is known of a headline: its words, the day it was published, the outlet, and
/// that it is of Syria. Place, time, sides and numbers are what the reader finds in the words.
/// </summary>
public sealed class HeadlineExam
{
    private readonly UcdpHeadlines _headlines;

    public HeadlineExam(UcdpHeadlines headlines, Func<Report, Reading> read)
    {
        _headlines = headlines;
        Claims = [.. headlines.Headlines.Select((headline, i) => read(headline.Report).Claims.Select(claim => new SourcedClaim(headline.Report, claim, headline.Report.Outlet ?? headline.Report.Id)).ToImmutableArray())];
    }

    /// <summary>Of each headline.</summary>
    public ImmutableArray<ImmutableArray<SourcedClaim>> Claims { get; }

    public UcdpHeadlines Headlines => _headlines;

    /// <summary>Pairs of headlines that both name a town or site that the reader knows. Of the others ("53 were killed yesterday") nobody can tell.</summary>
    public ImmutableArray<HeadlinePair> LocatedPairs => [.. _headlines.All.Where(pair => IsLocated(pair.A) && IsLocated(pair.B))];

    public bool IsLocated(int headline) => Claims[headline].Any(IsLocated);

    public static bool IsLocated(SourcedClaim claim) => claim.Claim.Place is { Latitude: not null, Precision: < 3 };

    /// <summary>Of the headlines of these pairs by themselves.</summary>
    public HeadlineScore ScoreAlone(IncidentBuilder builder, ImmutableArray<HeadlinePair> pairs)
    {
        var asked = pairs.SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet();
        return Score(Build(builder, asked.Contains), pairs);
    }

    /// <summary>Which headlines are of an incident, by the number of the headline.</summary>
    public ImmutableArray<ImmutableHashSet<string>> Build(IncidentBuilder builder) => Build(builder, _ => true);

    private ImmutableArray<ImmutableHashSet<string>> Build(IncidentBuilder builder, Func<int, bool> isAsked)
    {
        var incidents = builder.Build(Claims.Where((_, i) => isAsked(i)).SelectMany(claims => claims), Decisions.None);
        var of = incidents.SelectMany(incident => incident.Claims.Select(claim => (claim.Id, incident.Id))).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        return [.. Claims.Select((claims, i) => isAsked(i) ? claims.Select(claim => of[claim.Id]).ToImmutableHashSet() : [])];
    }

    public HeadlineScore Score(ImmutableArray<ImmutableHashSet<string>> incidents, ImmutableArray<HeadlinePair> pairs) => Score(pairs, pair => incidents[pair.A].Overlaps(incidents[pair.B]));

    private HeadlineScore Score(ImmutableArray<HeadlinePair> pairs, Func<HeadlinePair, bool> isTogether)
    {
        var together = pairs.Where(isTogether).ToList();
        var (right, same) = ((double)together.Count(pair => pair.IsSame), pairs.Count(pair => pair.IsSame));
        var unread = pairs.Count(pair => pair.IsSame && (Claims[pair.A].IsEmpty || Claims[pair.B].IsEmpty));
        return new HeadlineScore(new PrecisionRecall(together.Count == 0 ? 0 : right / together.Count, same == 0 ? 0 : right / same), same == unread ? 0 : right / (same - unread), pairs.Length, same, unread, Near([.. together.Where(pair => !pair.IsSame)]));
    }

    private double Near(ImmutableArray<HeadlinePair> wrong) =>
        wrong.IsEmpty ? 0 : (double)wrong.Count(pair => _headlines.Headlines[pair.A].IsNear(_headlines.Headlines[pair.B])) / wrong.Length;
}
