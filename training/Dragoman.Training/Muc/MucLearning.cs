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

/// <summary>What was learned of all reports, and for each part of them what was learned of the others.</summary>
internal sealed record MucLearned(MucWeights Whole, IReadOnlyList<MucWeights> Aside)
{
    /// <summary>By which a report of the training set is read as one that nothing was learned of.</summary>
    public MucWeights For(int report) => Aside[report % Aside.Count];
}

/// <summary>
/// Learns the weights of signs step by step, as they are used: which phrases are fills, who did it, which incidents are wanted, and what of each is told. A later step sees reports as
/// they look with weights that were learned without them.
/// </summary>
internal static class MucLearning
{
    public const int Folds = 4;

    public static MucLearned Learn(IReadOnlyList<MucExample> examples)
    {
        var rows = Enumerable.Range(0, Folds + 1).Select(_ => new List<(string Kind, string Sign, double Weight)>()).ToArray();
        foreach (var questions in new Questions[] { OfFills, OfSuspects, OfIncidents, OfTold })
            foreach (var group in Asked(examples, questions, rows).GroupBy(question => question.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var fitting = new SignFitting([.. group.Select(question => (question.Signs, question.IsRight, question.Part))]);
                var fitted = Enumerable.Range(0, Folds + 1).AsParallel().AsOrdered().Select(part => fitting.Fit(part == Folds ? -1 : part).ToList()).ToList();
                for (var part = 0; part <= Folds; part++) rows[part].AddRange(fitted[part].Select(pair => (group.Key, pair.Sign, pair.Weight)));
            }
        return new MucLearned(Weights(rows[Folds]), [.. rows[..Folds].Select(Weights)]);
    }

    private static MucWeights Weights(List<(string Kind, string Sign, double Weight)> rows) => MucWeights.Of(rows).With(MucLimits.Set);

    /// <summary>What a step asks of all reports, each read with what earlier steps learned of the other parts.</summary>
    private static List<(string Kind, IReadOnlyList<string> Signs, bool IsRight, int Part)> Asked(IReadOnlyList<MucExample> examples, Questions questions, List<(string Kind, string Sign, double Weight)>[] rows)
    {
        var known = rows.Select(Weights).ToArray();
        return [.. examples.AsParallel().AsOrdered().Select((example, i) => questions(example, known[i % Folds]).Select(question => (question.Kind, question.Signs, question.IsRight, Part: i % Folds)).ToList()).SelectMany(list => list)];
    }

    private delegate IEnumerable<(string Kind, IReadOnlyList<string> Signs, bool IsRight)> Questions(MucExample example, MucWeights known);

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
        var (candidates, keys) = Matched(example, known);
        for (var i = 0; i < candidates.Count; i++) yield return ("incident", candidates[i].Signs, keys[i] is not null);
    }

    private static IEnumerable<(string, IReadOnlyList<string>, bool)> OfTold(MucExample example, MucWeights known)
    {
        var (candidates, keys) = Matched(example, known);
        foreach (var (candidate, key) in candidates.Zip(keys))
        {
            foreach (var question in AskedOf("told victim", candidate.Template.Victims, victim => victim.Text, victim => victim.Likely, candidate.VictimSigns, key, MucSlots.Victim, MucSlots.Description)) yield return question;
            foreach (var question in AskedOf("told object", candidate.Template.Objects, thing => thing.Text, thing => thing.Likely, candidate.ObjectSigns, key, MucSlots.Object)) yield return question;
            foreach (var question in AskedOf("told individual", candidate.Individuals, one => one.Text, one => one.Likely, at => candidate.SuspectSigns(candidate.Individuals, at), key, MucSlots.Individual)) yield return question;
            foreach (var question in AskedOf("told organisation", candidate.Organisations, one => one.Text, one => one.Likely, at => candidate.SuspectSigns(candidate.Organisations, at), key, MucSlots.Organisation)) yield return question;
            for (var i = 0; i < candidate.Template.Instruments.Length; i++)
                yield return ("told instrument", candidate.InstrumentSigns(i), key is not null && (candidate.Template.Instruments[i] is { Text: { } text } ? key[MucSlots.Instrument].Any(fill => fill.Values.Any(value => MucPhrases.Score(text, value) > 0)) : key[MucSlots.InstrumentType].Any(fill => fill.Values.Contains(candidate.Template.Instruments[i].Type))));
        }
    }

    /// <summary>Whether each fill is one of the key's that no likelier one is.</summary>
    private static IEnumerable<(string, IReadOnlyList<string>, bool)> Asked<T>(string kind, IReadOnlyList<T> fills, Func<T, string> text, Func<T, double> likely, Func<int, IReadOnlyList<string>> signs, Key? key, params int[] slots)
    {
        var open = key is null ? [] : slots.SelectMany(slot => key[slot]).ToList();
        foreach (var i in Enumerable.Range(0, fills.Count).OrderByDescending(i => likely(fills[i])))
        {
            var found = open.Find(fill => fill.Values.Any(value => MucPhrases.Score(text(fills[i]), value) > 0));
            if (found is not null) open.Remove(found);
            yield return (kind, signs(i), found is not null);
        }
    }

    /// <summary>All that a report could tell of, each with the template of the key that it answers to.</summary>
    private static (List<MucCandidate> Candidates, List<Key?> Keys) Matched(MucExample example, MucWeights known)
    {
        var candidates = MucReader.Candidates(example.Explanation, MucReader.Incidents(example.Explanation, example.Drafts, known), known);
        var message = example.Answer(candidates.ConvertAll(candidate => candidate.Template));
        return (candidates, [.. MucMapping.Map(message.Answers, message.Keys).Select(at => at < 0 ? null : message.Keys[at])]);
    }
}
