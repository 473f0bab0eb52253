using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>What grammar and cues make of an event.</summary>
/// <param name="AimOf">The token of the word the event is the purpose of; null where it is none.</param>
/// <param name="Dropped">Why it is no claim at all; null where it is one.</param>
internal readonly record struct StatusReading(Status Status, int? AimOf, string? Dropped);

/// <summary>Reads whether an event occurred, from its verb upwards until a clause that says so.</summary>
internal sealed class StatusReader
{
    private readonly Scene _scene;
    private readonly Cues _cues;

    private readonly HashSet<int> _anchors;

    /// <param name="mentions">All events of the sentence: what serves one of them is its aim.</param>
    public StatusReader(Scene scene, CueTable cues, IEnumerable<EventMention> mentions)
    {
        (_scene, _cues) = (scene, new Cues(scene, cues));
        _anchors = [.. mentions.Select(mention => mention.Anchor)];
    }

    public StatusReading Read(EventMention mention)
    {
        var anchor = _scene[mention.Anchor];
        var governor = _scene[mention.Governor];
        var status = mention.Lent is Status.Occurred || (mention.Lent is Status.Planned && IsPlannedBefore(governor)) ? null : mention.Lent;
        if (mention.Trigger.Pos is TriggerPos.Noun && OfNoun(anchor) is { } nominal) status = nominal;
        status ??= OfVerb(governor, mention);
        var (climbed, aim, dropped) = Climb(mention.Trigger.Pos is TriggerPos.Noun && mention.Governor == mention.Anchor ? anchor : governor);
        if (climbed is { } above && (status is null or Status.Ongoing or Status.Occurred || above is Status.Denied)) status = above;
        return new StatusReading(status ?? Status.Occurred, aim, dropped);
    }

    /// <summary>"the planned attack", "an alleged attack", "continued clashes", "no attack".</summary>
    private Status? OfNoun(Word noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Relation is Relation.Det && child.Lemma is "no") return Status.Denied;
            if (child.Relation is Relation.Amod or Relation.Compound && _cues.At(child.Index, "a", "n", "v")?.Status is { } status) return status;
        }
        // "the fighting is still under way", "clashes were ongoing"
        if (noun.Relation is Relation.Nsubj && !noun.IsRoot && !noun.Head.IsVerb && (_cues.At(noun.Head.Index, "a", "adv", "n") is { Status: Status.Ongoing } || noun.Head.Form is "way" or "underway" || HasAdverb(noun.Head, "still")))
            return Status.Ongoing;
        var first = noun.Index;
        while (first > 0 && _scene[first - 1].Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn) first--;
        return _cues.PhraseBefore(first)?.Status;
    }

    private static bool HasAdverb(Word word, string lemma)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Advmod && child.Lemma == lemma)
                return true;
        return false;
    }

    /// <summary>"did not attack", "may attack", "will attack", "are attacking", "reportedly attacked", "still hold".</summary>
    private Status? OfVerb(Word verb, EventMention mention)
    {
        Status? found = null;
        var progressive = false;
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Advmod && child.Lemma is "not" or "never" or "n't" && _scene.View[child.Index] is not "only") return Status.Denied;
            if (child.Relation is Relation.Aux && Modal(child.Lemma) is { } modal) found = modal;
            if (child.Relation is Relation.Aux && child.Lemma is "be" && child.Xpos is "VBZ" or "VBP" or "VBN" && verb.Xpos is "VBG") progressive = true;
            if (child.Relation is Relation.Advmod && _cues.At(child.Index, "adv")?.Status is { } adverb) found ??= adverb;
        }
        if (found is not null) return found;
        if (progressive) return Status.Ongoing;
        if (IsStative(verb, mention)) return Status.Ongoing;
        return null;
    }

    /// <summary>"clashes take place", "controls the town", "is in the hands of": the present tense of a state.</summary>
    private static bool IsStative(Word verb, EventMention mention)
    {
        var present = verb.Xpos is "VBZ" or "VBP" || (verb.Child(Relation.Cop, Relation.AuxPass) is { IsNone: false } be && (be.Xpos is "VBZ" or "VBP" || (be.Xpos is "VBN" && verb.Child(Relation.Aux) is { IsNone: false, Xpos: "VBZ" or "VBP" })));
        // "are massed on the border"
        var isPosted = mention.Trigger.Class is "deployment" && verb.IsPassive && !mention.TokensOf(Role.Actor).All(actor => actor > verb.Index);
        return present && (mention.Construction is Construction.EventSubject || isPosted || mention.Trigger.Class is "territory-hold" or "entrench" or "backing" or "territory-contested" || verb.Lemma is "be")
            || (mention.Trigger.Class is "backing" && mention.Construction is Construction.Nominal or Construction.Participle);
    }

    private static Status? ModalOf(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Aux && Modal(child.Lemma) is { } modal)
                return modal;
        return null;
    }

    private static Status? Modal(string lemma) => lemma switch
    {
        "may" or "might" or "could" or "can" => Status.Possible,
        "will" or "shall" or "'ll" => Status.Planned,
        "would" => Status.Planned,
        "should" or "must" => Status.Possible,
        _ => null,
    };

    private (Status?, int? Aim, string? Dropped) Climb(Word start)
    {
        Status? status = null;
        var at = start;
        for (var steps = 0; steps < 10 && !at.IsRoot; steps++)
        {
            var head = at.Head;
            if (Condition(at)) return (Status.Possible, null, null);
            if (PurposePhrase(at) is { } beneath) return (status, beneath, null);
            // "a battle to regain the town": the battle is an event, not the wish for one.
            if (IsPurpose(at) && head.IsNominal && _anchors.Contains(head.Index)) return (status ?? Status.Planned, head.Index, null);
            var cue = CueAbove(at, head);
            // "the army did not comment, and an aide denied that troops fired": what is denied stays so, whatever the parser hangs it on.
            if (cue is { Kind: CueKind.Report } && IsNegated(head)) return (status is Status.Denied ? status : Status.Unconfirmed, null, null);
            if (cue is { Kind: CueKind.Ask }) return (Status.Possible, null, $"'{head.Form}': asked for, not done");
            if (cue is { Kind: CueKind.Plan } && IsSubject(at) && IsPlannedBefore(head)) cue = null;
            if (cue is not null && cue.Kind is not CueKind.Report) status ??= cue.Status;
            if (cue is { Kind: CueKind.Report } && IsPurpose(at) && head.Child(Relation.Obj) is { IsNone: false } announced && announced.Index < at.Index) return (status ?? Status.Planned, announced.Index, null);
            // "managed this evening to capture": the time stands where the parser looks for an object.
            if (cue is null && at.Relation is Relation.Acl && at.IsToInfinitive && head.Head is { IsNone: false, IsVerb: true } above && _cues.OfVerb(above) is { Kind: not CueKind.Report } raised && head.Relation is Relation.Obj or Relation.OblUnmarked)
                return (status ?? raised.Status, null, null);
            if (cue is null && IsPurpose(at)) return (status ?? Status.Planned, head.Index, null);
            if (cue is { Kind: CueKind.Report, Status: { } said }) status ??= said;
            if (cue is { Kind: CueKind.Attempt or CueKind.Plan } && head.IsNominal && head.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl && !head.IsRoot && head.Preposition is "in" or "with" or "for" or "as")
                return (status, head.Head.Index, null);
            // "will continue to support": the modal of the verb above says more than the phase.
            if (cue is not null && head.IsVerb && ModalOf(head) is { } modal) return (modal, null, null);
            if (Stops(at, cue)) return (status, null, null);
            at = head;
        }
        return (status, null, null);
    }

    /// <summary>A cue that governs by any relation but that of a subject doing something else.</summary>
    private Cue? CueAbove(Word at, Word head) => at.Relation switch
    {
        Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.Acl or Relation.Obl or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass or Relation.Nmod or Relation.Advcl =>
            _cues.At(head.Index, head.IsVerb ? ["v"] : head.Upos is Upos.Adj ? ["a"] : _anchors.Contains(head.Index) ? ["n", "a"] : ["n", "a", "v"]) is { } cue && Governs(at, head, cue) ? cue : null,
        _ => null,
    };

    /// <summary>An oblique stands under a cue only by the cue's own preposition: "called for an attack", not "announced in the attack".</summary>
    private static bool Governs(Word at, Word head, Cue cue) => at.Relation switch
    {
        Relation.Obl => cue.Lemmas.Length > 1 && at.Preposition == cue.Lemmas[^1],
        Relation.Advcl => at.Marker is null or "to" && at.Xpos is "VB" or "VBG" && cue.Kind is not CueKind.Report,
        Relation.Nmod => at.Preposition is "of" or "to" or "for" or "at",
        Relation.Acl => head.IsNominal,
        _ => true,
    };

    private static bool IsSubject(Word at) => at.Relation is Relation.NsubjPass or Relation.Nsubj;

    /// <summary>"the withdrawal had been prepared in advance", "was planned months ago": it has been, and not by haste.</summary>
    private static bool IsPlannedBefore(Word verb)
    {
        foreach (var child in verb.Children)
            if (child is { Relation: Relation.Obl, Lemma: "advance", Preposition: "in" } || (child.Relation is Relation.Advmod && child.Lemma is "beforehand" or "previously" or "already" or "ago" or "earlier"))
                return true;
        return false;
    }

    /// <summary>"have not officially announced the visit", "neither the army nor the mission confirmed"</summary>
    internal static bool IsNegated(Word verb)
    {
        foreach (var child in verb.Children)
            if ((child.Relation is Relation.Advmod && child.Lemma is "not" or "never" or "n't") || child is { Relation: Relation.Cc, Lemma: "nor" })
                return true;
        return verb.Child(Relation.Nsubj, Relation.NsubjPass) is { IsNone: false } subject && HasNo(subject);
    }

    /// <summary>"no source confirmed it", "none of them", "neither side".</summary>
    private static bool HasNo(Word subject)
    {
        if (subject.Lemma is "none" or "nobody" or "neither") return true;
        foreach (var child in subject.Children)
            if ((child.Relation is Relation.Det && child.Lemma is "no") || child.Lemma is "neither")
                return true;
        return false;
    }

    private static bool IsPurpose(Word at) => at.Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp && at.IsToInfinitive && !(at.Relation is Relation.Xcomp && at.Head.Upos is Upos.Adj);

    private static bool Condition(Word at) => at.Relation is Relation.Advcl && at.Marker is { } && at.Children is var children && HasMark(children, "if", "unless");

    private static bool HasMark(WordList children, string one, string other)
    {
        foreach (var child in children)
            if (child.Relation is Relation.Mark && (child.Lemma == one || child.Lemma == other))
                return true;
        return false;
    }

    /// <summary>"in preparation for the battle", "ahead of the offensive": hangs on what is prepared.</summary>
    private int? PurposePhrase(Word at)
    {
        if (at.Relation is not (Relation.Obl or Relation.Nmod) || !at.IsNominal) return null;
        var first = at.Index;
        while (first > 0 && _scene[first - 1].Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn && _scene[first - 1].Relation is not Relation.Fixed) first--;
        for (var start = Math.Max(0, first - 5); start < first; start++)
            if (_cues.At(start, out var last, "prep") is { Kind: CueKind.Plan or CueKind.Attempt } && last >= first - 1 && last <= at.Index)
                return at.Head.Index;
        return null;
    }

    private static bool Stops(Word at, Cue? cue) => at.Relation switch
    {
        Relation.AclRelcl or Relation.Parataxis or Relation.AdvclRelcl => true,
        Relation.Ccomp => cue is null or { Kind: CueKind.Report },
        Relation.Advcl => cue is null && !at.IsToInfinitive,
        Relation.Acl => cue is null && at.Xpos is not "VB",
        Relation.Nsubj or Relation.Obl or Relation.Obj or Relation.Nmod => cue is null && at.Relation is not Relation.Nmod,
        _ => false,
    };
}
