using Dragoman.Coreference;

namespace Dragoman.Evaluation.Coreference;

/// <param name="Same">Null where people didn't mark both.</param>
internal sealed record JudgedLink(string Document, CoreferenceRule Rule, Candidate Mention, Candidate Antecedent, bool? Same)
{
    public override string ToString() => $"{Same switch { true => "right", false => "wrong", _ => "unmarked" }}\t{Rule}\t{Document}\t{Tell(Mention)}\t{Tell(Antecedent)}";

    private static string Tell(Candidate candidate) =>
        $"{candidate.Sentence}:{candidate.First}-{candidate.Last}\t{string.Join(' ', Enumerable.Range(candidate.First, candidate.Last - candidate.First + 1).Select(i => candidate.Head.Parse[i].Form))}\t{candidate.Form} {candidate.Determination} {candidate.Head.Relation} {candidate.Traits.Kind} {candidate.Traits.Number}";
}
