using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Examples for the weights.</summary>
internal static class MergeExamples
{
    /// <summary>Pairs of headlines, each by their claims.</summary>
    public static IEnumerable<Example> Of(HeadlineExam exam, ImmutableArray<HeadlinePair> pairs, IncidentBuilder builder)
    {
        var profiles = new Dictionary<int, ImmutableArray<ClaimProfile>>();
        foreach (var pair in pairs)
            yield return new Example(
                [.. from a in Profiles(pair.A)
                    from b in Profiles(pair.B)
                    where a.Id != b.Id && builder.Odds(a, b) is not null
                    select string.CompareOrdinal(a.Id, b.Id) < 0 ? Values(builder, a, b) : Values(builder, b, a)], pair.IsSame);

        ImmutableArray<ClaimProfile> Profiles(int headline) => profiles.TryGetValue(headline, out var known) ? known : profiles[headline] = builder.Profile(exam.Claims[headline]);
    }

    private static ImmutableArray<double> Values(IncidentBuilder builder, ClaimProfile a, ClaimProfile b) => [.. builder.Observe(a, b)];
}
