using System.Collections.Immutable;
using Dragoman.Coreference;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Coreference;

/// <summary>
/// The finder's chains and a simpler way's against those of people. GUM's chains are marked after the manner of OntoNotes: no singletons, no
/// predicates ("is a commander"), no relative pronouns, and an apposition is part of the phrase that it stands in. So mentions of these kinds are
/// taken out of the chains that are scored, and what is left alone then.
/// </summary>
public sealed class CoreferenceExam(IReadOnlyList<CoreferenceDocument> documents, CoreferenceFinder finder)
{
    private readonly Lazy<ImmutableArray<(CoreferenceDocument Document, Linking Linking)>> _linked = new(() => [.. documents.Select(document => (document, finder.Link(document.Parses)))]);

    public int Mentions => documents.Sum(document => document.Gold.Chains.Sum(chain => chain.Length));

    public int Chains => documents.Sum(document => document.Gold.Chains.Length);

    public CoreferenceScore Score() => Score(documents.SelectMany(document => finder.Find(document.Parses).Select(chain => chain.Mentions.Where(IsMarked).Select(mention => document.MentionOf(mention.Sentence, mention.First, mention.Last)))));

    /// <summary>Noun phrases of the same words, whatever their case and articles: the least that anybody would do.</summary>
    public CoreferenceScore ScoreSameStrings() => Score(_linked.Value.SelectMany(pair => SameStrings(pair.Document, pair.Linking)));

    /// <summary>Every mention that goes back to another, and whether people say so; null where they marked one of the two at most.</summary>
    internal IEnumerable<JudgedLink> Links() => _linked.Value.SelectMany(pair => Judge(pair.Document, pair.Linking));

    /// <summary>How many of the mentions that people marked can be tied to others at all: those of the same words.</summary>
    public double MentionRecall() => (double)_linked.Value.Sum(pair => Known(pair.Document, pair.Linking)) / Mentions;

    private static int Known(CoreferenceDocument document, Linking linking)
    {
        var candidates = linking.Candidates.Select(candidate => document.MentionOf(candidate.Sentence, candidate.First, candidate.Last)).ToHashSet();
        return document.Gold.Chains.Sum(chain => chain.Count(candidates.Contains));
    }

    private CoreferenceScore Score(IEnumerable<IEnumerable<GoldMention>> chains) =>
        CoreferenceScore.Of<GoldMention>(documents.SelectMany(document => document.Gold.Chains).Select(chain => chain.AsEnumerable()), chains.Select(chain => chain.ToArray()).Where(chain => chain.Length > 1));

    private static bool IsMarked(Mention mention) => mention.Form is not MentionForm.Relative && mention.Standing is MentionStanding.Argument;

    private static IEnumerable<IEnumerable<GoldMention>> SameStrings(CoreferenceDocument document, Linking linking) =>
        linking.Candidates.Where(candidate => candidate.Form is not (MentionForm.Relative or MentionForm.Coordination) && candidate.Standing is MentionStanding.Argument)
            .GroupBy(candidate => Words(candidate), candidate => document.MentionOf(candidate.Sentence, candidate.First, candidate.Last), StringComparer.Ordinal);

    private static string Words(Candidate candidate) => string.Join(
        ' ', Enumerable.Range(candidate.First, candidate.Last - candidate.First + 1).Select(i => candidate.Head.Parse[i]).Where(word => word.Relation is not Relation.Det).Select(word => word.Form.ToLowerInvariant()));

    private static IEnumerable<JudgedLink> Judge(CoreferenceDocument document, Linking linking)
    {
        var chains = document.Gold.Chains.SelectMany((chain, number) => chain.Select(mention => (mention, number))).ToDictionary(pair => pair.mention, pair => pair.number);
        int? ChainOf(Candidate candidate) => chains.TryGetValue(document.MentionOf(candidate.Sentence, candidate.First, candidate.Last), out var number) ? number : null;
        for (var i = 0; i < linking.Candidates.Length; i++)
            if (linking.IsLinked(i))
            {
                var (mention, antecedent) = (linking.Candidates[i], linking.Candidates[linking.AntecedentOf(i)]);
                yield return new JudgedLink(document.Name, linking.RuleOf(i), mention, antecedent, ChainOf(mention) is { } one && ChainOf(antecedent) is { } other ? one == other : null);
            }
    }
}
