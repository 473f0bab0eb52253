using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Examples for the weights, out of the part of ECB+ that is for tuning.</summary>
internal static class MergeExamples
{
    /// <summary>All pairs of mentions of a topic that may be one event.</summary>
    public static IEnumerable<Example> Of(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, IncidentBuilder builder)
    {
        foreach (var topic in topics)
        {
            var chain = topic.ToDictionary(mention => mention.Claim.Id, mention => mention.Chain, StringComparer.Ordinal);
            var profiles = builder.Profile(topic.Select(mention => mention.Claim));
            for (var i = 0; i < profiles.Length; i++)
                for (var j = 0; j < i; j++)
                    if (builder.Odds(profiles[i], profiles[j]) is not null)
                        yield return new Example([.. builder.Observe(profiles[i], profiles[j])], chain[profiles[i].Id] == chain[profiles[j].Id], 1);
        }
    }
}
