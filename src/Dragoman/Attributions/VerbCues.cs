using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>"The army said that ...", "..., said the envoy", "accused him of ...", "It was reported that ...".</summary>
internal sealed class VerbCues(AttributionCueTable table)
{
    private static readonly AttributionCue Unlisted = new([], "v", AttributionKind.Assertion, ContentFrames.That | ContentFrames.Quote, []);

    public Draft? Find(int sentence, Word verb)
    {
        if (!verb.IsVerb || verb.IsGerundNoun || verb.Relation is Relation.Amod) return null;
        var cue = table.At(verb, "v", out var last) ?? Unlisted;
        if (cue.Kind is not { } kind) return null;
        var draft = new Draft(sentence, verb, kind, cue.Frames);
        if (IsQuoted(verb, out var saying)) return OfQuoted(draft, saying);
        if (kind is AttributionKind.Hearsay) return OfNobody(draft, cue);
        draft.Speaker = Speakers.Of(verb);
        if (cue == Unlisted && !MayBeCue(verb, draft.Speaker)) return null;
        Extend(draft, cue, last);
        Fill(draft, cue);
        TakeAuthor(draft);
        return draft;
    }

    /// <summary>A verb that no table has says something where a clause with "that" hangs on it.</summary>
    private static bool MayBeCue(Word verb, Word speaker) => !speaker.IsNone && verb.Child(Relation.Ccomp) is { IsNone: false } clause && clause.Marker is "that" or "whether";

    /// <summary>"was quoted as saying"</summary>
    private static bool IsQuoted(Word verb, out Word saying)
    {
        saying = default;
        foreach (var child in verb.Children)
            if (child.Lemma is "say" or "tell" && child.Xpos is "VBG" && child.Marker is "as") saying = child;
        return !saying.IsNone && Speakers.IsPassive(verb);
    }

    private static Draft OfQuoted(Draft draft, Word saying)
    {
        draft.Speaker = draft.Cue.Child(Relation.NsubjPass, Relation.Nsubj) is { IsNone: false } subject ? subject : draft.Cue.Relation is Relation.Acl or Relation.AclRelcl ? draft.Cue.Head : default;
        Extend(draft, Unlisted, draft.Cue.Index);
        draft.Last = saying.Index;
        AddClauses(draft, saying, ContentFrames.That);
        return draft;
    }

    /// <summary>"The rebels seem to have left": nobody says so, and the subject is part of what is said.</summary>
    private static Draft OfNobody(Draft draft, AttributionCue cue)
    {
        Extend(draft, cue, draft.Cue.Index);
        AddClauses(draft, draft.Cue, cue.Frames);
        AddMarked(draft, cue);
        if (!draft.Own.IsEmpty && Speakers.Of(draft.Cue) is { IsNone: false } subject) draft.Own.Add(subject);
        return draft;
    }

    /// <summary>"issued a statement apologizing for", "his letter accusing them of": who wrote it speaks, and what was written is part of the cue.</summary>
    private void TakeAuthor(Draft draft)
    {
        var text = draft.Speaker;
        if (text.IsNone || text != draft.Cue.Head || draft.Cue.Relation is not Relation.Acl || text.Index > draft.Cue.Index || table.At(text, "n", out _) is not { Kind: AttributionKind.Assertion }) return;
        if (text.Child(Relation.NmodPoss) is { IsNone: false } owner) (draft.Speaker, draft.First) = (owner, text.Index);
        else if (text.Relation is Relation.Obj && Speakers.Of(text.Head) is { IsNone: false } author && text.Head.Index < text.Index) (draft.Speaker, draft.First) = (author, text.Head.Index);
    }

    /// <summary>The verb with its auxiliaries and adverbs, and a preposition or colon right behind it.</summary>
    private static void Extend(Draft draft, AttributionCue cue, int last)
    {
        var verb = draft.Cue;
        while (draft.First > 0 && verb.Parse[draft.First - 1] is var before && before.Head == verb && before.Relation is Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.Cop) draft.First--;
        draft.Last = Math.Max(draft.Last, cue.Lemmas.Length > 1 ? last : verb.Index);
        while (draft.Last + 1 < verb.Parse.Count && verb.Parse[draft.Last + 1] is var next && IsBehind(next, draft, cue)) draft.Last++;
    }

    private static bool IsBehind(Word next, Draft draft, AttributionCue cue) =>
        next.Form is ":" || (next.Relation is Relation.CompoundPrt && next.Head == draft.Cue) || (next.Relation is Relation.Case && cue.Prepositions.Contains(next.Lemma) && IsOfCue(next.Head, draft));

    private static void Fill(Draft draft, AttributionCue cue)
    {
        var verb = draft.Cue;
        if (Speakers.IsPassive(verb))
        {
            FillPassive(draft, cue);
            return;
        }
        AddClauses(draft, verb, cue.Frames);
        if (draft.Own.IsEmpty && cue.Frames.HasFlag(ContentFrames.To)) AddInfinitive(draft);
        if (draft.Own.IsEmpty && cue.Frames.HasFlag(ContentFrames.That)) AddAround(draft);
        if (draft.Own.IsEmpty && cue.Frames.HasFlag(ContentFrames.That) && draft.Kind is AttributionKind.Assertion or AttributionKind.Perception or AttributionKind.Hearsay) AddLost(draft);
        if (cue.Frames.HasFlag(ContentFrames.All)) AddAll(draft);
        if (cue.Frames.HasFlag(ContentFrames.Obj) && verb.Child(Relation.Obj) is { IsNone: false } obj && obj != draft.Speaker) draft.Own.Add(obj);
        if (cue.Frames.HasFlag(ContentFrames.Pronoun) && verb.Child(Relation.Obj) is { IsNone: false, Upos: Upos.Pron } it && it != draft.Speaker && it.Xpos is not "PRP") draft.Own.Add(it);
        AddMarked(draft, cue);
        if (draft.Own.IsEmpty && IsAside(verb, cue)) AddHost(draft);
    }

    /// <summary>"as the envoy said": what it stands in.</summary>
    private static bool IsAside(Word verb, AttributionCue cue) =>
        verb.Relation is Relation.Advcl && verb.Marker is "as" && cue.Frames.HasFlag(ContentFrames.That) && verb.Child(Relation.Xcomp, Relation.Ccomp).IsNone && verb.Child(Relation.Obj) is var obj && (obj.IsNone || obj.Form is "it");

    /// <summary>Where the parser lost the clause: what follows the verb to the end, or what stands before "..., the mayor said."</summary>
    private static void AddLost(Draft draft)
    {
        var (verb, parse) = (draft.Cue, draft.Cue.Parse);
        if (draft.Speaker.IsNone || verb.Xpos is not ("VBD" or "VBZ" or "VBP")) return;
        var source = SourcePhrase.Of(draft.Sentence, draft.Speaker, verb.Index);
        var (from, to) = (Math.Min(source.First, draft.First), Math.Max(source.Last, draft.Last));
        if (from > 0 && parse[from - 1].Form is "," && (source.First > verb.Index || IsLastVerb(verb)) && HasVerb(parse, 0, from - 1)) draft.Own.Add(0, from - 1);
        else if (source.First < verb.Index && verb.Child(Relation.Obj).IsNone && HasVerb(parse, to + 1, parse.Count - 1) && parse[to + 1].Upos is not (Upos.Punct or Upos.Adp)) draft.Own.Add(AfterHearer(parse, to + 1), parse.Count - 1);
    }

    /// <summary>"told our correspondent that": from "that" on, where it is near.</summary>
    private static int AfterHearer(Parse parse, int from)
    {
        for (var i = from; i < parse.Count && i < from + 6; i++)
            if (parse[i].Form is "that") return i;
        return from;
    }

    private static bool IsLastVerb(Word verb) => !HasVerb(verb.Parse, verb.Index + 1, verb.Parse.Count - 1);

    private static bool HasVerb(Parse parse, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (parse[i].IsVerb || parse[i].Upos is Upos.Aux) return true;
        return false;
    }

    private static void AddClauses(Draft draft, Word verb, ContentFrames frames)
    {
        foreach (var child in verb.Children)
        {
            if (child == draft.Speaker) continue;
            var takes = child.Relation switch
            {
                Relation.Ccomp => frames.HasFlag(ContentFrames.That) || (frames.HasFlag(ContentFrames.To) && child.Marker is "to") || frames.HasFlag(ContentFrames.All),
                Relation.Advcl => draft.Kind is AttributionKind.Question && child.Marker is "if" or "whether",
                Relation.Xcomp => frames.HasFlag(ContentFrames.To) || frames.HasFlag(ContentFrames.All),
                Relation.Parataxis => frames.HasFlag(ContentFrames.That) && child.Index > verb.Index && !child.Child(Relation.Nsubj, Relation.NsubjPass).IsNone,
                _ => false,
            };
            if (!takes) continue;
            draft.Own.Add(child);
            RemoveFurther(draft, child);
        }
    }

    /// <summary>"said that the road was open, adding that ...": what the same speaker adds is another attribution, wherever the parser hung it.</summary>
    private static void RemoveFurther(Draft draft, Word clause)
    {
        for (var i = Math.Min(clause.Index, draft.Cue.Index) + 1; i < clause.Parse.Count; i++)
            if (draft.Own.Holds(i) && Speakers.Adds(clause.Parse[i]) is { IsNone: false } said && said == draft.Cue) draft.Own.Remove(clause.Parse[i]);
    }

    /// <summary>"promised on Tuesday to open the gate": an infinitive that the parser took for an adverbial.</summary>
    private static void AddInfinitive(Draft draft)
    {
        foreach (var child in draft.Cue.Children)
            if (child.Index > draft.Cue.Index && child.Relation is Relation.Advcl or Relation.Acl && child.IsToInfinitive) draft.Own.Add(child);
            else if (child.Index > draft.Cue.Index && child.Relation is Relation.Obl or Relation.OblUnmarked && child.Child(Relation.Acl) is { IsNone: false, IsToInfinitive: true } inner) draft.Own.Add(inner);
    }

    /// <summary>"They have left, the envoy said.": what the verb is a remark in.</summary>
    private static void AddAround(Draft draft)
    {
        if (draft.Cue.Relation is Relation.Parataxis && !draft.Cue.IsRoot) AddHost(draft);
    }

    private static void AddHost(Draft draft)
    {
        draft.Own.Add(draft.Cue.Head);
        draft.Own.Remove(draft.Cue);
        RemoveFurther(draft, draft.Cue.Head);
    }

    private static void AddAll(Draft draft)
    {
        foreach (var child in draft.Cue.Children)
            if (child != draft.Speaker && child.Index > draft.Cue.Index && IsOfContent(child))
                draft.Own.Add(child);
    }

    private static bool IsOfContent(Word child) => child.Relation switch
    {
        Relation.Obj or Relation.Iobj or Relation.Xcomp or Relation.Ccomp => true,
        Relation.Obl => child.Preposition is "of" or "for" or "over" or "as" or "against" or "about" or "from" or "into" or "to",
        Relation.Advcl => child.Marker is "of" or "for" or "over" or "as" or "from" or "about" or "to",
        _ => false,
    };

    /// <summary>"spoke of a truce", "called for talks"</summary>
    private static void AddMarked(Draft draft, AttributionCue cue)
    {
        if (cue.Prepositions.Length == 0) return;
        for (var i = draft.Cue.Index + 1; i < draft.Cue.Parse.Count; i++)
            if (draft.Cue.Parse[i] is var child && IsOfCue(child, draft) && child.Relation is Relation.Obl or Relation.Advcl or Relation.Ccomp or Relation.Obj or Relation.Nmod or Relation.Acl && (child.Preposition ?? child.Marker) is { } marker && cue.Prepositions.Contains(marker))
                AddWithout(draft, child);
    }

    /// <summary>Whether it hangs on the verb, or in a phrase such as "claim responsibility" on its noun.</summary>
    private static bool IsOfCue(Word child, Draft draft) =>
        !child.IsRoot && (child.Head == draft.Cue || (child.Index > draft.Last - 1 && child.Head.Index > draft.Cue.Index && child.Head.Index <= draft.Last));

    private static void AddWithout(Draft draft, Word child)
    {
        draft.Own.Add(child);
        draft.Own.Remove(draft.First, draft.Last);
    }

    /// <summary>"He was accused of ...", "It was reported that ...", "They are said to ...", "The death was announced".</summary>
    private static void FillPassive(Draft draft, AttributionCue cue)
    {
        var verb = draft.Cue;
        AddClauses(draft, verb, cue.Frames | ContentFrames.To);
        var subject = verb.Child(Relation.NsubjPass, Relation.Nsubj);
        if (subject.IsNone && verb.Relation is Relation.Acl && !verb.IsRoot) subject = default;
        if (cue.Frames.HasFlag(ContentFrames.All)) AddAll(draft);
        // "The meeting will be held": nothing is said of what is only named.
        if (draft.Own.IsEmpty && draft.Kind is AttributionKind.Belief or AttributionKind.Intention) return;
        var isPerson = cue.Frames.HasFlag(ContentFrames.Person) && !draft.Own.IsEmpty;
        if (!subject.IsNone && !isPerson && subject.Lemma is not "it" && (cue.Frames & (ContentFrames.Obj | ContentFrames.All | ContentFrames.To)) != 0) draft.Own.Add(subject);
        AddMarked(draft, cue);
        if (Speakers.Agent(verb) is { IsNone: false } agent) draft.Own.Remove(agent);
    }
}
