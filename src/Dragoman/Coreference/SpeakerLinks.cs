using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>"I", "we" and "you": outside of quotations those who write and read, inside of them those who speak and are spoken to.</summary>
internal static class SpeakerLinks
{
    private const int Report = -1;

    public static void Apply(Linking linking, TraitReader traits)
    {
        var speakers = Speakers(linking, traits);
        var last = new Dictionary<(int Speaker, PronounPerson Person, GrammaticalNumber Number), int>();
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            if (linking.Candidates[i].Pronoun is not { Person: PronounPerson.First or PronounPerson.Second } pronoun) continue;
            var speaker = SpeakerOf(linking, speakers, linking.Candidates[i].Quotation);
            var key = (speaker, pronoun.Person, pronoun.Traits.Number);
            if (last.TryGetValue(key, out var before)) linking.Link(i, before, CoreferenceRule.Speaker);
            else if (speaker >= 0 && pronoun is { Person: PronounPerson.First, Traits.Number: GrammaticalNumber.Singular } && linking.Agree(i, speaker) && speaker < i) linking.Link(i, speaker, CoreferenceRule.Speaker);
            last[key] = i;
        }
    }

    /// <summary>The chain of the one who speaks, the report's own voice, or a number below that for a quotation of nobody known.</summary>
    private static int SpeakerOf(Linking linking, Dictionary<int, int> speakers, int quotation) =>
        quotation == 0 ? Report : speakers.TryGetValue(quotation, out var speaker) ? linking.ChainOf(speaker) : Report - quotation;

    /// <summary>For each quotation the subject of the nearest verb of saying in one of its sentences.</summary>
    private static Dictionary<int, int> Speakers(Linking linking, TraitReader traits)
    {
        var speakers = new Dictionary<int, int>();
        for (var s = 0; s < linking.Sentences; s++)
        {
            var asked = 0;
            for (var i = linking.FirstOf(s); i < linking.FirstOf(s + 1); i++)
            {
                var quotation = linking.Candidates[i].Quotation;
                if (quotation == asked) continue;
                asked = quotation;
                if (quotation == 0 || speakers.ContainsKey(quotation)) continue;
                if (Nearest(linking, traits, s, linking.Candidates[i].First) is >= 0 and var speaker) speakers[quotation] = speaker;
            }
        }
        return speakers;
    }

    private static int Nearest(Linking linking, TraitReader traits, int sentence, int token)
    {
        var (best, distance) = (-1, int.MaxValue);
        for (var i = linking.FirstOf(sentence); i < linking.FirstOf(sentence + 1); i++)
        {
            var candidate = linking.Candidates[i];
            if (candidate.Quotation != 0 || candidate.Head.Relation is not Relation.Nsubj || candidate.Form is MentionForm.Coordination || !traits.IsReportVerb(candidate.Parent.Lemma)) continue;
            if (Math.Abs(candidate.First - token) is var far && far < distance) (best, distance) = (i, far);
        }
        return best;
    }
}
