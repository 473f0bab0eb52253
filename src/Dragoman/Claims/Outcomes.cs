using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// "Five were killed in an air strike", "struck the market, killing five", "died when a mine exploded": the deaths are of the kind of the act, at
/// its place and time, and whoever acted did it.
/// </summary>
internal static class Outcomes
{
    /// <param name="things">Means that stand as parties of other events: "a landmine injured three".</param>
    public static IReadOnlyList<ClaimDraft> Settle(Scene scene, Lexicon lexicon, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<EventMention> things)
    {
        var settled = Coordinated(scene, drafts.ToList());
        for (var i = 0; i < settled.Count; i++)
        {
            var outcome = settled[i];
            if (!IsOutcome(outcome.Mention.Trigger.Class, lexicon))
            {
                settled[i] = Damaged(scene, lexicon, ByMeans(scene, lexicon, outcome, things), settled);
                continue;
            }
            if (Find(scene, outcome, settled) is { } cause)
            {
                settled[i] = Caused(scene, outcome, cause);
                settled[settled.IndexOf(cause)] = Counting(cause, outcome);
            }
            else if (Beyond(scene, outcome, settled) is { } told)
            {
                // Who stood there did it to nobody.
                settled[i] = Caused(scene, outcome with { Actors = [] }, told);
                settled[settled.IndexOf(told)] = Counting(told, outcome);
            }
            else
            {
                settled[i] = ByMeans(scene, lexicon, outcome, things);
            }
        }
        // "were killed and 11 wounded in a bombardment": what the parser hung on the second is of the first too.
        for (var i = 0; i < settled.Count; i++)
            if (settled[i] is { Host: null, Cause: null } outcome && IsOutcome(outcome.Mention.Trigger.Class, lexicon) && OfConjunct(scene, outcome, settled) is { } cause)
            {
                settled[i] = Caused(scene, outcome, cause);
                settled[settled.IndexOf(cause)] = Counting(cause, outcome);
            }
        return Absorb(scene, Elliptic(scene, [.. settled.Where(draft => !settled.Exists(dead => IsOneHarm(scene, dead, draft)))]));
    }

    private static ClaimDraft? OfConjunct(Scene scene, ClaimDraft outcome, List<ClaimDraft> others)
    {
        foreach (var other in others)
            if (!ReferenceEquals(other, outcome) && other.Host is not null && other.Cause is not null && IsConjunct(scene, outcome, other))
                return others.FirstOrDefault(act => ReferenceEquals(act.Mention, other.Host));
        return null;
    }

    /// <summary>"two soldiers were killed and three others injured when rebels attacked a coach": of those the same verbs have, before those of the attack.</summary>
    private static List<ClaimDraft> Coordinated(Scene scene, List<ClaimDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
            if (drafts[i] is { Recipients.IsEmpty: true } harm && harm.Mention.TokensOf(Role.Victim).FirstOrDefault(-1) is >= 0 and var token && IsEllipsis(scene, token)
                && drafts.Take(i).LastOrDefault(earlier => !earlier.Recipients.IsEmpty && earlier.Mention.TokensOf(Role.Victim).Any() && IsConjunct(scene, harm, earlier)) is { } same)
                drafts[i] = harm with { Recipients = same.Recipients };
        return drafts;
    }

    /// <summary>"five soldiers were killed and 11 others wounded", "killing two officers and injuring seven": of the same people.</summary>
    private static List<ClaimDraft> Elliptic(Scene scene, List<ClaimDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
            if (drafts[i].Recipients.IsEmpty && (drafts[i].Mention.TokensOf(Role.Victim).FirstOrDefault(-1) is >= 0 and var token ? IsEllipsis(scene, token) : scene[drafts[i].Mention.Anchor].Child(Relation.Det) is { IsNone: false, Lemma: "another" })
                && drafts.Take(i).LastOrDefault(earlier => earlier.Mention.TokensOf(Role.Victim).Any() && !earlier.Recipients.IsEmpty) is { } same)
                drafts[i] = drafts[i] with { Recipients = same.Recipients };
        return drafts;
    }

    private static bool IsEllipsis(Scene scene, int token) => scene.View[token] is "other" or "another" or "more" or "dozen" or "several" or "some" or "many" || scene[token].Upos is Upos.Num;

    /// <summary>"a site was hit by two rockets", "a shell killed three", "the depot was destroyed by F-16s": an attack of the kind of its means.</summary>
    private static ClaimDraft ByMeans(Scene scene, Lexicon lexicon, ClaimDraft draft, IReadOnlyList<EventMention> things)
    {
        if (!(draft.Mention.Trigger.Class is "attack" or "bombardment" or "deaths" or "injuries" or "casualties" or "losses" || IsDamage(draft))) return draft;
        foreach (var argument in draft.Mention.Arguments)
        {
            if (argument.Role is not (Role.Actor or Role.Instrument)) continue;
            var kind = things.FirstOrDefault(thing => thing.Anchor == argument.Token)?.Trigger.Class ?? Means.ClassOf(scene, lexicon, argument.Token);
            if (kind is not null) return draft with { Cause = kind };
        }
        return draft;
    }

    private static bool IsDamage(ClaimDraft draft) => draft.Mention.Trigger.Class is "property-destruction" or "equipment-destroyed";

    /// <summary>"The strike demolished a mill", "hit the base, destroying two tanks": what was destroyed was so by that strike.</summary>
    private static ClaimDraft Damaged(Scene scene, Lexicon lexicon, ClaimDraft draft, List<ClaimDraft> others)
    {
        if (!IsDamage(draft) || draft.Cause is not null) return draft;
        foreach (var act in others)
        {
            var kind = act.Cause ?? act.Mention.Trigger.Class;
            if (ReferenceEquals(act, draft) || !Means.IsRemote(kind, lexicon)) continue;
            if (draft.Mention.Arguments.Any(argument => argument.Role is Role.Actor or Role.Instrument && argument.Token == act.Mention.Anchor) || (act.Mention.Trigger.Pos is TriggerPos.Verb && LinksVerb(scene, draft, act)))
                return draft with { Cause = kind, Actors = draft.Actors.IsEmpty ? act.Actors : draft.Actors };
        }
        return draft;
    }

    private static ClaimDraft Caused(Scene scene, ClaimDraft outcome, ClaimDraft cause) => outcome with
    {
        Cause = cause.Cause ?? cause.Mention.Trigger.Class,
        Host = cause.Mention,
        Status = outcome.Status is Status.Planned or Status.Attempted ? cause.Status : outcome.Status,
        // "ambushed a group of fighters, killing 11": of these.
        // Of a clash either side may be; those harmed beside them say which.
        Recipients = outcome.Recipients.IsEmpty && cause.Mention.Trigger.Subject is not Role.Mutual && outcome.Mention.TokensOf(Role.Victim).FirstOrDefault(-1) is >= 0 and var token && IsEllipsis(scene, token) ? cause.Recipients : outcome.Recipients,
        Actors = outcome.Actors.IsEmpty ? cause.Actors.RemoveAll(actor => outcome.Recipients.Any(victim => victim.Actor.Id == actor.Actor.Id)) : outcome.Actors,
    };

    /// <summary>"struck the market, killing five": the strike's toll is five, and they are whom it hit where nobody else is named.</summary>
    private static ClaimDraft Counting(ClaimDraft cause, ClaimDraft outcome) => cause with
    {
        Quantities = [.. outcome.Quantities.Where(quantity => cause.Quantities.All(known => known.Kind != quantity.Kind)).Concat(cause.Quantities).OrderBy(quantity => quantity.Span.Start)],
        Recipients = cause.Recipients.IsEmpty && cause.Mention.Trigger.Subject is Role.Actor ? outcome.Recipients.RemoveAll(victim => cause.Actors.Any(actor => actor.Actor.Id == victim.Actor.Id)) : cause.Recipients,
    };

    public static bool IsOutcome(string eventClass, Lexicon lexicon) =>
        lexicon.Counts.OfClass(eventClass) is QuantityKind.Fatalities or QuantityKind.Injured && eventClass is not ("assassination" or "execution" or "massacre" or "shooting");

    private static bool IsAct(ClaimDraft draft) =>
        draft.Mention.Trigger.Class is not ("deaths" or "injuries" or "casualties" or "losses" or "bodies-found" or "displacement" or "territory-gain" or "talks" or "meeting" or "release" or "arrest");

    private static bool IsForce(ClaimDraft draft) => IsAct(draft) && draft.Mention.Trigger.IsForce;

    private static ClaimDraft? Find(Scene scene, ClaimDraft outcome, IReadOnlyList<ClaimDraft> others)
    {
        foreach (var other in others)
            if (!ReferenceEquals(other, outcome) && IsAct(other) && (outcome.Mention.Arguments.Any(argument => argument.Token == other.Mention.Anchor) || (other.Mention.Trigger.Pos is TriggerPos.Noun ? LinksNoun(scene, outcome, other) : LinksVerb(scene, outcome, other))))
                return other;
        return OfConjunct(scene, outcome, [.. others]);
    }

    /// <summary>"in", "by", "after", "as a result of" the act, or the act as what killed.</summary>
    private static bool LinksNoun(Scene scene, ClaimDraft outcome, ClaimDraft act)
    {
        var word = scene[act.Mention.Anchor].FirstConjunct;
        while (!word.IsRoot && word.Relation is Relation.Nmod && EventNouns.IsTransparent(scene.View[word.Head.Index])) word = word.Head;
        if (outcome.Mention.Arguments.Any(argument => argument.Token == act.Mention.Anchor)) return true;
        var nearness = Nearness.Of(scene, outcome.Mention, word.Index);
        if (nearness <= Nearness.Clause)
            return word.Relation is Relation.Nsubj or Relation.OblAgent
                || word.Preposition is "in" or "by" or "after" or "during" or "from" or "of" or "with" or "amid" or "as" or "due" or "because" or "following";
        return LinksVerb(scene, outcome, act);
    }

    /// <summary>"struck the market, killing five"; "were killed when the army struck the market".</summary>
    private static bool LinksVerb(Scene scene, ClaimDraft outcome, ClaimDraft act)
    {
        var (of, at) = (VerbOf(scene, outcome.Mention), VerbOf(scene, act.Mention));
        if (!of.IsVerb || !at.IsVerb || of.Index == at.Index) return false;
        // "three killed, who were blown up on mines"
        if (at.Relation is Relation.AclRelcl && outcome.Mention.TokensOf(Role.Victim).Append(outcome.Mention.Anchor).Contains(at.Head.Index)) return true;
        if (of.Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp or Relation.Conj && of.Xpos is "VBG" && of.Index > at.Index && Climb(of).Index == at.Index) return true;
        return at.Relation is Relation.Advcl && at.Head.Index == of.Index && (at.Marker is "when" or "after" or "as" or "while" || HasAdverb(at, "when"));
    }

    /// <summary>"A device was set off as policemen lined up, killing five": parsers hang on the nearest verb what came of the farther one.</summary>
    private static ClaimDraft? Beyond(Scene scene, ClaimDraft outcome, List<ClaimDraft> others)
    {
        var at = VerbOf(scene, outcome.Mention);
        if (at.Xpos is not "VBG") return null;
        for (var steps = 0; steps < 3 && at.IsVerb && at.Xpos is "VBG"; steps++) at = Climb(at);
        if (!at.IsVerb || at.IsRoot || at.Relation is not Relation.Advcl || at.Marker is not ("as" or "while" or "when") || others.Exists(other => IsForce(other) && VerbOf(scene, other.Mention).Index == at.Index)) return null;
        return others.Find(other => !ReferenceEquals(other, outcome) && IsForce(other) && VerbOf(scene, other.Mention).Index == at.Head.Index);
    }

    private static Word VerbOf(Scene scene, EventMention mention) => scene[mention.Governor].IsVerb ? scene[mention.Governor] : scene[mention.Governor].GoverningVerb;

    /// <summary>The verb above a participle, over the noun that a parser may hang it on.</summary>
    private static Word Climb(Word participle) => participle.FirstConjunct is { IsRoot: false } first ? first.Head.IsVerb ? first.Head : first.GoverningVerb : participle;

    private static bool HasAdverb(Word verb, string lemma)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Advmod && child.Lemma == lemma)
                return true;
        return false;
    }

    private static bool IsConjunct(Scene scene, ClaimDraft outcome, ClaimDraft other)
    {
        var word = scene[outcome.Mention.Anchor];
        return word.FirstConjunct.Index == scene[other.Mention.Anchor].FirstConjunct.Index;
    }

    /// <summary>"an attack which left five dead" is one claim: the clause only says how it ended.</summary>
    private static List<ClaimDraft> Absorb(Scene scene, List<ClaimDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var outcome = drafts[i];
            if (!IsRelativeOutcome(scene, outcome, out var token)) continue;
            var at = drafts.FindIndex(draft => draft.Mention.Core.Contains(token));
            if (at < 0 || at == i) continue;
            var act = drafts[at];
            drafts[at] = act with
            {
                Recipients = act.Recipients.IsEmpty ? outcome.Recipients : act.Recipients,
                Quantities = act.Quantities.IsEmpty ? outcome.Quantities : act.Quantities,
            };
            drafts.RemoveAll(draft => ReferenceEquals(draft, outcome) || IsPartOf(scene, draft, outcome));
            i = Math.Min(i, drafts.Count);
        }
        return drafts;
    }

    private static bool IsRelativeOutcome(Scene scene, ClaimDraft draft, out int token)
    {
        token = draft.Mention.TokensOf(Role.Instrument).FirstOrDefault(-1);
        return token >= 0 && draft.Mention.Construction is Construction.Relative or Construction.Participle && scene[token].IsNominal;
    }

    /// <summary>"left people dead and injured": without numbers of their own the injured are no claim beside the dead.</summary>
    private static bool IsOneHarm(Scene scene, ClaimDraft dead, ClaimDraft injured) =>
        !ReferenceEquals(dead, injured) && injured.Quantities.IsEmpty && injured.Mention.Trigger.Class is "injuries" && dead.Mention.Trigger.Class is "deaths" or "casualties"
        && scene[injured.Mention.Anchor] is { Relation: Relation.Conj } word && dead.Mention.Core.Contains(word.FirstConjunct.Index) && !injured.Mention.TokensOf(Role.Victim).Except(dead.Mention.TokensOf(Role.Victim)).Any();

    /// <summary>"dead and injured", "killed dozens, along with extensive damage"</summary>
    private static bool IsPartOf(Scene scene, ClaimDraft draft, ClaimDraft outcome)
    {
        var word = scene[draft.Mention.Anchor];
        if (draft.Mention is { Trigger.Pos: TriggerPos.Noun, Arguments.IsEmpty: true, Construction: Construction.Nominal } && word.Preposition is "along" or "besides") return !word.IsRoot && outcome.Mention.Core.Contains(word.Head.Index);
        return draft.Mention.Trigger.Pos is TriggerPos.Adjective && word.Relation is Relation.Conj && outcome.Mention.Core.Contains(word.FirstConjunct.Index);
    }
}
