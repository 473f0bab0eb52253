using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>
/// Finds what stands for the same in a report by rules in the order of their precision, each of which sees what those before it have put
/// together (Lee et al. 2013, "Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked Rules").
/// </summary>
public sealed class CoreferenceFinder(Lexicon lexicon, GenderTable genders)
{
    private readonly TraitReader _traits = new(lexicon, genders);

    /// <param name="parses">The sentences of one report, in order.</param>
    /// <returns>What is mentioned twice or more, in the order of the first mentions.</returns>
    public ImmutableArray<Chain> Find(ImmutableArray<Parse> parses)
    {
        var linking = Link(parses);
        return
        [
            .. Enumerable.Range(0, linking.Candidates.Length).GroupBy(linking.ChainOf).Where(chain => chain.Skip(1).Any())
                .Select(chain => new Chain([.. chain.Select(i => MentionOf(linking, i))], linking.TraitsOf(chain.Key).Kind)),
        ];
    }

    internal Linking Link(ImmutableArray<Parse> parses)
    {
        var linking = new Linking(new MentionFinder(lexicon, _traits).Find(parses), parses.Length);
        NameLinks.Apply(linking);
        ConstructionLinks.Apply(linking);
        SpeakerLinks.Apply(linking, _traits);
        NominalLinks.Apply(linking);
        DesignationLinks.Apply(linking);
        PronounLinks.Apply(linking);
        NominalLinks.LinkOwned(linking);
        return linking;
    }

    private static Mention MentionOf(Linking linking, int i)
    {
        var candidate = linking.Candidates[i];
        return new Mention(candidate.Sentence, candidate.First, candidate.Last, candidate.Head.Index, candidate.Form, candidate.Standing, linking.TraitsOf(i).Kind, linking.RuleOf(i));
    }
}
