using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Coreference;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>
/// Finds what a report gives as somebody's word, thought or wish: source, cue and content, as the annotation of PARC and PolNeAR has them
/// (Pareti 2015; Newell et al. 2018), and one within another.
/// </summary>
/// <param name="coreference">What tells whom pronouns stand for; without it passages have no antecedents.</param>
public sealed class AttributionFinder(AttributionCueTable table, Lexicon lexicon, CoreferenceFinder? coreference)
{
    private readonly VerbCues _verbs = new(table);
    private readonly NominalCues _nominals = new(table);
    private readonly PhraseCues _phrases = new(table);

    /// <param name="parses">The sentences of one report, in order.</param>
    /// <returns>In the order of their cues.</returns>
    public ImmutableArray<AttributedPassage> Find(ImmutableArray<Parse> parses)
    {
        if (parses.IsEmpty) return [];
        var quotations = QuotationMarks.Find(parses);
        var drafts = new List<Draft>();
        for (var s = 0; s < parses.Length; s++) AddOf(parses[s], s, drafts);
        foreach (var draft in drafts) LeaveSpeakersOut(draft, drafts);
        new QuotationOwners(parses, quotations).Share(drafts);
        // "expressed fear of", "was quoted as saying" are one cue.
        drafts.RemoveAll(draft => drafts.Exists(other => other != draft && other.Sentence == draft.Sentence && other.First <= draft.Cue.Index && draft.Cue.Index <= other.Last && other.Last - other.First > draft.Last - draft.First));
        foreach (var draft in drafts) EndQuestion(draft, drafts);
        foreach (var draft in drafts) TrimBesides(draft, quotations);
        Part(drafts, quotations);
        foreach (var draft in drafts) draft.Settle();
        drafts.RemoveAll(draft => draft.IsEmpty);
        var antecedents = coreference is null ? null : new Antecedents(coreference.Find(parses));
        return Nested([.. drafts.Select(draft => Passage(draft, parses, quotations) with { Antecedent = antecedents?.Of(draft) })]);
    }

    /// <summary>"Samira, who supports the mayor, said": a clause that is an attribution of its own doesn't say who it is.</summary>
    private static void LeaveSpeakersOut(Draft draft, List<Draft> others)
    {
        foreach (var other in others)
            if (draft.Source is { } source && other != draft && source.Holds(other.Sentence, other.Cue.Index) && other.Speaker is { IsNone: false, Xpos: "WP" or "WDT" } who && who.Index > draft.Speaker.Index && who.Index > 1 && who.Parse[who.Index - 1].Form is ",")
                draft.Source = source with { Last = who.Index - 2 };
    }

    /// <summary>"Asked whether the road was open, the mayor said yes.": the question ends where the one who answers stands.</summary>
    private static void EndQuestion(Draft question, IEnumerable<Draft> others)
    {
        if (question.First > 0 || question.Cue.Xpos is not ("VBN" or "VBD") || !question.Speaker.IsNone) return;
        foreach (var answer in others)
            if (answer.Sentence == question.Sentence && answer.Source is { First: > 0 } source && answer.Cue.Index > source.Last && answer.Cue.Parse[source.First - 1].Form is ",")
            {
                question.Own.Remove(source.First, answer.Cue.Parse.Count - 1);
                answer.Own.Remove(0, source.First - 1);
                if (answer.Own.IsEmpty && answer.Last + 1 < answer.Cue.Parse.Count) answer.Own.Add(answer.Last + 1, answer.Cue.Parse.Count - 1);
                return;
            }
    }

    /// <summary>"announced a truce, which comes after weeks of talks": what is told besides at the end may be the report's own words.</summary>
    private static void TrimBesides(Draft draft, ImmutableArray<Quoted> quotations)
    {
        var parse = draft.Cue.Parse;
        for (var i = draft.Cue.Index + 1; i < parse.Count; i++)
            if (parse[i].Relation is Relation.AclRelcl or Relation.AdvclRelcl && draft.Own.Holds(i) && draft.Own.EndsWith(parse[i], out var first) && first > 0 && parse[first].Form is "," or "-" or "—" && !quotations.Any(quoted => quoted.Holds(draft.Sentence, i)))
                draft.Own.Remove(parse[i]);
    }

    /// <summary>
    /// Of two that hold each other's cue the one around is that which says more: "He believes that it will hold, the envoy said." What stands in quotation marks
    /// tells of nothing outside of them.
    /// </summary>
    private static void Part(List<Draft> drafts, ImmutableArray<Quoted> quotations)
    {
        foreach (var draft in drafts)
            foreach (var quoted in quotations)
                if (quoted.Holds(draft.Sentence, draft.Cue.Index))
                    draft.Own.Keep(quoted.In(draft.Cue.Parse, draft.Sentence));
        foreach (var sentence in drafts.GroupBy(draft => draft.Sentence))
            foreach (var outer in sentence)
                foreach (var inner in sentence)
                    if (outer != inner && outer.Own.Holds(inner.Cue.Index) && inner.Own.Holds(outer.Cue.Index) && outer.Own.Count > inner.Own.Count)
                        inner.Own.Remove(Math.Min(outer.First, outer.Source?.First ?? outer.First), Math.Max(outer.Last, outer.Source?.Last ?? outer.Last));
    }

    private void AddOf(Parse parse, int sentence, List<Draft> drafts)
    {
        for (var i = 0; i < parse.Count; i++)
        {
            if ((_verbs.Find(sentence, parse[i]) ?? _phrases.Find(sentence, parse[i]) ?? _nominals.Find(sentence, parse[i])) is not { } draft) continue;
            if (!draft.Speaker.IsNone) draft.Source ??= SourcePhrase.Of(sentence, draft.Speaker, draft.Cue.Index);
            drafts.Add(draft);
        }
    }

    private AttributedPassage Passage(Draft draft, ImmutableArray<Parse> parses, ImmutableArray<Quoted> quotations)
    {
        var content = draft.Content();
        return new AttributedPassage(draft.Source, KindOf(draft), null, new Stretch(draft.Sentence, draft.First, draft.Last), content, draft.Kind, QuotationOf(content, parses, quotations), null);
    }

    private SourceKind? KindOf(Draft draft)
    {
        if (draft.Speaker.IsNone) return null;
        var view = new LexicalView(draft.Cue.Parse, lexicon.Lemmas);
        return lexicon.Sources.TryFind(draft.Speaker.Index, view.Keys, out var kind, out _) ? kind : SourceKind.Other;
    }

    private static Quotation QuotationOf(ImmutableArray<Stretch> content, ImmutableArray<Parse> parses, ImmutableArray<Quoted> quotations)
    {
        var (inside, outside) = (0, 0);
        foreach (var stretch in content)
            for (var i = stretch.First; i <= stretch.Last; i++)
                if (parses[stretch.Sentence][i].Upos is Upos.Punct) continue;
                else if (quotations.Any(quoted => quoted.Holds(stretch.Sentence, i))) inside++;
                else outside++;
        return inside == 0 ? Quotation.Indirect : outside == 0 ? Quotation.Direct : Quotation.Mixed;
    }

    /// <summary>Each under the smallest passage in whose content its cue stands.</summary>
    private static ImmutableArray<AttributedPassage> Nested(ImmutableArray<AttributedPassage> all) =>
        [.. all.Select((passage, i) => passage with { Under = UnderOf(all, i) })];

    private static int? UnderOf(ImmutableArray<AttributedPassage> all, int number)
    {
        var (best, size) = ((int?)null, int.MaxValue);
        var cue = all[number].Cue;
        for (var i = 0; i < all.Length; i++)
            if (i != number && all[i].Content.Any(stretch => stretch.Holds(cue.Sentence, cue.First)) && all[i].Content.Sum(stretch => stretch.Last - stretch.First + 1) is var length && length < size)
                (best, size) = (i, length);
        return best;
    }
}
