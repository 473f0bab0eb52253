using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Examples for the weights, by what is known of the two claims.</summary>
internal static class MergeExamples
{
    /// <summary>All pairs of mentions of a topic that may be one event; an act and what comes of it are two events to ECB+, and no example.</summary>
    public static IEnumerable<(LinkSetting Setting, Example Example)> Of(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, IncidentBuilder builder)
    {
        foreach (var topic in topics)
        {
            var chain = topic.ToDictionary(mention => mention.Claim.Id, mention => mention.Chain, StringComparer.Ordinal);
            var profiles = builder.Profile(topic.Select(mention => mention.Claim));
            var affairs = Affairs.Of(profiles);
            for (var i = 0; i < profiles.Length; i++)
                for (var j = 0; j < i; j++)
                    if (builder.Odds(profiles[j], profiles[i]) is not null && Values(builder, profiles[j], profiles[i], affairs) is var values && values[(int)LinkFeature.Outcome] == 0)
                        yield return (Linker.SettingOf(profiles[j], profiles[i]), new Example([values], chain[profiles[i].Id] == chain[profiles[j].Id]));
        }
    }

    /// <summary>Pairs of headlines, each by their claims.</summary>
    public static IEnumerable<Example> Of(HeadlineExam exam, ImmutableArray<HeadlinePair> pairs, IncidentBuilder builder)
    {
        var profiles = new Dictionary<int, ImmutableArray<ClaimProfile>>();
        foreach (var pair in pairs)
            yield return new Example(
                [.. from a in Profiles(pair.A)
                    from b in Profiles(pair.B)
                    where a.Id != b.Id && builder.Odds(a, b) is not null
                    select string.CompareOrdinal(a.Id, b.Id) < 0 ? Values(builder, a, b, null) : Values(builder, b, a, null)], pair.IsSame);

        ImmutableArray<ClaimProfile> Profiles(int headline) => profiles.TryGetValue(headline, out var known) ? known : profiles[headline] = builder.Profile(exam.Claims[headline]);
    }

    private static ImmutableArray<double> Values(IncidentBuilder builder, ClaimProfile a, ClaimProfile b, Affairs? affairs)
    {
        var values = builder.Observe(a, b).ToArray();
        if (affairs is not null && a.Report.Id != b.Report.Id) values[(int)LinkFeature.ReportWords] = affairs.Similarity(a.Report, b.Report);
        return [.. values];
    }
}
