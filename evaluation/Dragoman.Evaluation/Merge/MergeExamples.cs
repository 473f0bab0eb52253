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

    /// <summary>
    /// Pairs of mentions of which at least one is without a day, of one part: of an act and what comes of it ECB+ doesn't say whether an incident may hold both. A topic
    /// counts as the square root of its pairs.
    /// </summary>
    public static IEnumerable<Example> Of(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, IncidentBuilder builder) => topics.SelectMany(topic => Of(topic, builder));

    private static List<Example> Of(ImmutableArray<EcbExam.Mention> topic, IncidentBuilder builder)
    {
        var profiles = builder.Profile(topic.Select(mention => mention.Claim));
        var chains = topic.ToDictionary(mention => mention.Claim.Claim.Id, mention => mention.Chain, StringComparer.Ordinal);
        List<Example> pairs =
        [
            .. from a in profiles
               from b in profiles
               where string.CompareOrdinal(a.Id, b.Id) < 0 && a.Kinship.Part == b.Kinship.Part && Linker.SettingOf(a, b) is not LinkSetting.Dated && builder.Odds(a, b) is not null
               select new Example([Values(builder, a, b)], chains[a.Id] == chains[b.Id]),
        ];
        return [.. pairs.Select(pair => pair with { Weight = 1 / Math.Sqrt(pairs.Count) })];
    }

    private static ImmutableArray<double> Values(IncidentBuilder builder, ClaimProfile a, ClaimProfile b) => [.. builder.Observe(a, b)];
}
