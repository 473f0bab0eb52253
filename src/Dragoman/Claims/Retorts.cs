using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// "The army shelled the camp. The government denies this": what is denied stands before, in the same sentence or in the one before it. "denies its
/// participation in what it calls a tribal conflict" denies that the denier was of those who did it.
/// </summary>
internal sealed class Retorts(Lexicon lexicon)
{
    private static readonly string[] Words = ["this", "it", "that", "last", "latter", "report", "news", "claim", "allegation", "accusation", "charge"];
    private static readonly string[] Parts = ["participation", "involvement", "responsibility", "role", "part", "hand", "complicity"];

    private IReadOnlyList<ClaimDraft> _before = [];
    private int _sentence = -2;
    private int _block = -1;

    /// <param name="drafts">The events of the sentence.</param>
    /// <param name="parties">Who a word of the sentence stands for.</param>
    /// <returns>The events with what is denied of them, or of those of the sentence before.</returns>
    public IReadOnlyList<ClaimDraft> Add(Scene scene, IReadOnlyList<ClaimDraft> drafts, PartyResolver parties)
    {
        var cues = new Cues(scene, lexicon.Cues);
        var sentence = scene.Parse.Sentence;
        var before = sentence.Index - _sentence == 1 && sentence.Block == _block ? _before : [];
        List<ClaimDraft> all = [.. drafts];
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].IsVerb && !IsHedged(scene[i]) && cues.OfVerb(scene[i]) is { Kind: CueKind.Deny } && Denied(scene, scene[i], drafts, before, parties) is { } retort) all.Add(retort);
        (_before, _sentence, _block) = (drafts, sentence.Index, sentence.Block);
        return all;
    }

    private ClaimDraft? Denied(Scene scene, Word verb, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<ClaimDraft> before, PartyResolver parties)
    {
        if (verb.Child(Relation.Obj) is not { IsNone: false } thing || Clause.Of(verb) is not { Voice: Voice.Active, Subject: { IsNone: false } subject }) return null;
        var (isPart, word) = (Parts.Contains(scene.View[thing.Index]), scene.View[thing.Index]);
        if ((!isPart && !Words.Contains(word)) || drafts.Any(draft => draft.Mention.Anchor > verb.Index && draft.Status is Status.Denied)) return null;
        var told = drafts.LastOrDefault(draft => draft.Mention.Anchor < verb.Index && IsDeed(draft)) ?? before.LastOrDefault(IsDeed);
        if (told is null) return null;
        var deniers = parties.Resolve(subject.Index);
        if (isPart && deniers.IsEmpty) return null;
        var mention = told.Mention with { Sentence = scene.Parse.Sentence.Index, Anchor = thing.Index, Governor = verb.Index, Span = thing.Span, Core = [thing.Index], Arguments = [], Lent = null };
        return new ClaimDraft(mention, isPart ? deniers : told.Actors, isPart ? [] : told.Recipients, Status.Denied, [], null, [], null, drafts.Contains(told) ? told.Mention : null) { IsRetort = true };
    }

    /// <summary>"could neither confirm nor deny it", "refused to deny it".</summary>
    private static bool IsHedged(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Aux && child.Xpos is "MD" || child.Lemma is "nor" or "neither" or "to" || (child.Relation is Relation.Advmod && child.Lemma is "not" or "never"))
                return true;
        return verb.Xpos is "VB";
    }

    private bool IsDeed(ClaimDraft draft) =>
        draft.Status is Status.Occurred or Status.Ongoing or Status.Unconfirmed && lexicon.Events.TypesOf(draft.Mention.Trigger.Class).Any(type => type.Plover is "ASSAULT" or "COERCE");
}
