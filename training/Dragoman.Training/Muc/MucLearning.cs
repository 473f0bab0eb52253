using System.Collections.Immutable;
using Dragoman.Evaluation.Muc;
using Dragoman.Exchange.Muc;
using Key = Dragoman.Evaluation.Muc.MucTemplate;
using Template = Dragoman.Exchange.Muc.MucTemplate;

namespace Dragoman.Training.Muc;

/// <summary>A report of the training set with all that could be told of it, and what its key tells.</summary>
internal sealed record MucExample(Explanation Explanation, IReadOnlyList<MucDraft> Drafts, ImmutableArray<Key> Keys)
{
    public string Id => Explanation.Reading.Report.Reference!;

    public MucMessage Answer(IReadOnlyList<Template> templates) =>
        new(Id, Explanation.Reading.Report.Text, [.. Key.Read(new StringReader(MucWriter.Write(Id, templates))).Select(answer => answer.Template).OfType<Key>()], Keys);

    public bool Has(string? text, params int[] slots) =>
        text is not null && Keys.Any(key => slots.Any(slot => key[slot].Any(fill => fill.Values.Any(value => MucPhrases.Score(text, value) > 0))));

    /// <summary>How sure its key is that a body did it; null where it knows nothing of it.</summary>
    public string? Confidence(string organisation) => Keys.SelectMany(key => key[MucSlots.Confidence])
        .Where(fill => fill.References.Any(reference => MucPhrases.Score(organisation, reference) > 0)).Select(fill => fill.Values[0]).FirstOrDefault();
}

/// <summary>
/// Learns the weights of signs step by step, as they are used: which phrases are fills, who did it, which incidents are wanted. A later step sees reports as they look with
/// weights that were learned without them.
/// </summary>
internal static class MucLearning
{
    public const int Folds = 4;

    private const double Decay = 10;

    public static MucWeights Learn(IReadOnlyList<MucExample> examples)
    {
        var fills = Fit(examples, null, OfFills);
        var aside = Enumerable.Range(0, Folds).Select(fold => Fit([.. Others(examples, fold)], null, OfFills)).ToArray();
        var suspects = Fit(examples, aside, OfSuspects);
        var both = aside.Select((part, fold) => part.Concat(Fit([.. Others(examples, fold)], [.. aside], OfSuspects)).ToList()).ToArray();
        var incidents = Fit(examples, both, OfIncidents);
        return MucWeights.Of(fills.Concat(suspects).Concat(incidents));
    }

    public static IEnumerable<MucExample> Others(IReadOnlyList<MucExample> examples, int fold) => examples.Where((_, i) => i % Folds != fold);

    private delegate IEnumerable<(string Kind, IReadOnlyList<string> Signs, bool IsRight)> Questions(MucExample example, MucWeights known);

    private static List<(string Kind, string Sign, double Weight)> Fit(IReadOnlyList<MucExample> examples, IReadOnlyList<List<(string Kind, string Sign, double Weight)>>? aside, Questions questions)
    {
        var known = (aside ?? []).Select(MucWeights.Of).ToArray();
        var asked = examples.SelectMany((example, i) => questions(example, known is [] ? MucWeights.Of([]) : known[i % Folds])).ToList();
        return [.. asked.GroupBy(question => question.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => SignFitting.Fit([.. group.Select(question => (question.Signs, question.IsRight))], Decay).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (group.Key, pair.Key, pair.Value)))];
    }

    private static IEnumerable<(string, IReadOnlyList<string>, bool)> OfFills(MucExample example, MucWeights known)
    {
        foreach (var draft in example.Drafts)
        {
            foreach (var victim in draft.Victims) yield return ("victim", victim.Signs, example.Has(victim.Text, MucSlots.Victim, MucSlots.Description));
            foreach (var thing in draft.Objects) yield return ("object", thing.Signs, example.Has(thing.Text, MucSlots.Object));
            foreach (var instrument in draft.Instruments) yield return ("instrument", instrument.Signs, instrument.Text is null ? example.Keys.Any(key => key[MucSlots.InstrumentType].Any(fill => fill.Values.Contains(instrument.Type))) : example.Has(instrument.Text, MucSlots.Instrument));
        }
    }

    private static IEnumerable<(string, IReadOnlyList<string>, bool)> OfSuspects(MucExample example, MucWeights known)
    {
        foreach (var incident in MucReader.Incidents(example.Explanation, example.Drafts, known))
        {
            foreach (var victim in incident.Neighbours.SelectMany(near => near.Victims)) yield return ("victim near", victim.Signs, example.Has(victim.Text, MucSlots.Victim, MucSlots.Description));
            foreach (var thing in incident.Neighbours.SelectMany(near => near.Objects)) yield return ("object near", thing.Signs, example.Has(thing.Text, MucSlots.Object));
            foreach (var one in incident.Suspects)
            {
                if (one.Individual is not null) yield return ("individual", one.Signs, example.Has(one.Individual, MucSlots.Individual));
                if (one.Organisation is null) continue;
                yield return ("organisation", one.Signs, example.Has(one.Organisation, MucSlots.Organisation));
                if (example.Confidence(one.Organisation) is { } confidence)
                    foreach (var answer in MucOrganisation.Confidences) yield return ("confidence " + answer, one.SignsOfConfidence, answer == confidence);
            }
        }
    }

    private static IEnumerable<(string, IReadOnlyList<string>, bool)> OfIncidents(MucExample example, MucWeights known)
    {
        var candidates = MucReader.Candidates(example.Explanation, MucReader.Incidents(example.Explanation, example.Drafts, known), known);
        var message = example.Answer(candidates.ConvertAll(candidate => candidate.Template));
        var map = MucMapping.Map(message.Answers, message.Keys);
        for (var i = 0; i < candidates.Count; i++) yield return ("incident", candidates[i].Signs, map[i] >= 0);
    }
}
