using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>How much a mention stands out for a pronoun that comes after it.</summary>
internal static class Salience
{
    private const double OfSentence = 3;
    private const double OfWord = 0.02;

    public static double Of(Linking linking, int pronoun, int before)
    {
        var (candidate, other) = (linking.Candidates[pronoun], linking.Candidates[before]);
        var score = -OfSentence * (candidate.Sentence - other.Sentence) + Role(other);
        if (other.Sentence == candidate.Sentence) score -= OfWord * (candidate.First - other.First);
        if (IsSubject(candidate.Head) && IsSubject(other.Head)) score += 1;
        if (other.Form is MentionForm.Pronoun && other.HeadKey == candidate.HeadKey) score += 1;
        return score + Math.Min(2, 0.7 * Math.Log(linking.SizeOf(before)));
    }

    private static double Role(Candidate candidate) => candidate.Head.FirstConjunct.Relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter => 2.5,
        Relation.Obj => 1.2,
        Relation.Iobj or Relation.OblAgent => 1,
        Relation.Obl => 0.7,
        Relation.NmodPoss => 1,
        Relation.Nmod => 0,
        Relation.Compound => -1.5,
        _ => 0.3,
    };

    private static bool IsSubject(Word word) => word.Relation is Relation.Nsubj or Relation.NsubjPass;
}
