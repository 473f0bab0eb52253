using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>
/// "Shells fell on the market. According to the health office, four people were killed.": deaths without an act of their own came of the act that the
/// sentence before tells, if that was shelling, an explosion or a strike from the air.
/// </summary>
internal sealed class CauseMemory
{
    /// <summary>How far back "the bombing" reaches.</summary>
    private const int Farthest = 2;

    /// <summary>How far a crowd is thought of, in sentences.</summary>
    private const int FarthestCrowd = 3;

    private string? _class;
    private Sentence? _sentence;

    // The last sentence that told of a crowd, and of no other fight since; and how many told of the one and of the other.
    private Sentence? _crowdIn;
    private int _crowds, _fights;

    // The last act by means that are told, and its sentence.
    private string? _told;
    private Sentence? _toldIn;

    public IReadOnlyList<ClaimDraft> Recall(Scene scene, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        var sentence = scene.Parse.Sentence;
        var near = _class is not null && _sentence is not null && sentence.Block == _sentence.Block && sentence.Index - _sentence.Index == 1;
        drafts = AmongCrowds(scene, Anaphora(scene, drafts, lexicon), lexicon);
        if (WithinSentence(drafts, lexicon) is { } told) drafts = told;
        var settled = near && drafts.All(draft => Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon))
            ? [.. drafts.Select(draft => draft is { Cause: null, Host: null, Actors.IsEmpty: true } ? draft with { Cause = _class } : draft)]
            : drafts;
        // Of several acts nobody knows which killed.
        var acts = settled.Where(draft => !Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon) && draft.Status is Status.Occurred).Select(draft => draft.Mention.Trigger.Class).Distinct().ToList();
        if (acts.Count > 0) (_class, _sentence) = (acts is [var only] && Means.IsRemote(only, lexicon) ? only : null, sentence);
        else if (near) _sentence = sentence;
        return settled;
    }

    /// <summary>"A drone dropped a bomb on the market, and a medical source said that three people were killed."</summary>
    private static List<ClaimDraft>? WithinSentence(IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        List<ClaimDraft>? settled = null;
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i] is not { Cause: null, Host: null, Actors.IsEmpty: true } outcome || !Outcomes.IsOutcome(outcome.Mention.Trigger.Class, lexicon)) continue;
            var acts = drafts.Take(i).Where(draft => !Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon)).Select(draft => draft.Mention.Trigger.Class).Distinct().ToList();
            if (acts is [var only] && Means.IsRemote(only, lexicon)) (settled ??= [.. drafts])[i] = outcome with { Cause = only };
        }
        return settled;
    }

    /// <summary>"Thousands marched on the palace. Three were shot dead": who was hurt where people demonstrate was so in that, if no other fight is told of.</summary>
    private List<ClaimDraft> AmongCrowds(Scene scene, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        List<ClaimDraft> settled = [.. drafts];
        var sentence = scene.Parse.Sentence;
        var isNear = _crowdIn is not null && sentence.Index - _crowdIn.Index <= FarthestCrowd && sentence.Block - _crowdIn.Block <= 1;
        if (settled.Exists(IsOfCrowd)) (_crowdIn, isNear, _crowds) = (sentence, true, _crowds + 1);
        else if (settled.Exists(draft => draft.Mention.Trigger.IsForce && draft.Status is Status.Occurred or Status.Ongoing && !IsHarm(draft, lexicon) && draft.Mention.Trigger.Class is not ("arrest" or "looting" or "property-destruction")))
            (_crowdIn, isNear, _fights) = (null, false, _fights + 1);
        // In a report of war a march is no reason.
        if (!isNear || _fights > _crowds) return settled;
        for (var i = 0; i < settled.Count; i++)
            if (settled[i] is { Cause: null } harm && IsHarm(harm, lexicon) && !harm.Actors.Concat(harm.Recipients).Any(party => party.Actor.Kind is ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia))
                settled[i] = harm with { Cause = "protest" };
        return settled;
    }

    /// <summary>What crowds do, and what is done to them.</summary>
    public static bool IsOfCrowd(string eventClass) => eventClass is "protest" or "riot" or "crackdown" or "road-blockade";

    private static bool IsHarm(ClaimDraft draft, Lexicon lexicon) => Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon) || draft.Mention.Trigger.Class is "shooting" or "beating";

    private static bool IsOfCrowd(ClaimDraft draft) =>
        (draft.Status is Status.Occurred or Status.Ongoing && IsOfCrowd(draft.Mention.Trigger.Class))
        || (draft.Mention.Trigger.Class is "armed-clash" or "attack" && draft.Actors.Concat(draft.Recipients).Any(party => party.Actor.Kind is ActorKind.Protesters or ActorKind.Rioters));

    /// <summary>"Aircraft bombed the hospital. The bombing killed ten": the bombing is the one that was told, and so are the deaths in it.</summary>
    private IReadOnlyList<ClaimDraft> Anaphora(Scene scene, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        List<ClaimDraft>? settled = null;
        var sentence = scene.Parse.Sentence;
        var known = _toldIn is not null && sentence.Block == _toldIn.Block && sentence.Index - _toldIn.Index <= Farthest ? _told : null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = (settled ?? drafts)[i];
            if (known is not null && IsMentionedAgain(scene, draft, known))
            {
                settled ??= [.. drafts];
                for (var k = 0; k < settled.Count; k++)
                    if (k == i || (ReferenceEquals(settled[k].Host, draft.Mention) && settled[k].Cause == draft.Mention.Trigger.Class))
                        settled[k] = settled[k] with { Cause = known };
            }
            else if (draft.Status is Status.Occurred or Status.Ongoing && (draft.Cause ?? draft.Mention.Trigger.Class) is var kind && IsTold(kind, lexicon) && !Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon))
            {
                (known, _told, _toldIn) = (kind, kind, sentence);
            }
        }
        return settled ?? drafts;
    }

    /// <summary>"the bombing", "this attack", without means of its own.</summary>
    private static bool IsMentionedAgain(Scene scene, ClaimDraft draft, string known)
    {
        if (draft is not { Cause: null, Mention: { Trigger: { Pos: TriggerPos.Noun, Class: "attack" or "bombardment" or "explosion" }, Construction: Construction.Nominal or Construction.EventSubject } mention } || mention.TokensOf(Role.Instrument).Any()) return false;
        var word = scene[mention.Anchor];
        if (word.Child(Relation.Det) is not { IsNone: false, Lemma: "the" or "this" or "that" or "these" or "those" } || !word.Child(Relation.Compound, Relation.Amod).IsNone) return false;
        return scene.View[mention.Anchor] switch
        {
            "explosion" or "blast" or "detonation" => known is "ied-attack" or "car-bomb" or "mine-explosion" or "suicide-bombing" or "grenade-attack",
            _ => true,
        };
    }

    private static bool IsTold(string eventClass, Lexicon lexicon) => eventClass is not ("explosion" or "bombardment") && Means.IsRemote(eventClass, lexicon);
}
