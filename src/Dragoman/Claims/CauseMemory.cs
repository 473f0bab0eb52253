using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>
/// "Shells fell on the market. According to the health office, four people were killed.": deaths without an act of their own came of the act that the
/// sentence before tells, if that was shelling, an explosion or a strike from the air.
/// </summary>
internal sealed class CauseMemory
{
    private string? _class;
    private Sentence? _sentence;

    public IReadOnlyList<ClaimDraft> Recall(Scene scene, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        var sentence = scene.Parse.Sentence;
        var near = _class is not null && _sentence is not null && sentence.Block == _sentence.Block && sentence.Index - _sentence.Index == 1;
        if (WithinSentence(drafts, lexicon) is { } told) drafts = told;
        var settled = near && drafts.All(draft => Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon))
            ? [.. drafts.Select(draft => draft is { Cause: null, Host: null, Actors.IsEmpty: true } ? draft with { Cause = _class } : draft)]
            : drafts;
        // Of several acts nobody knows which killed.
        var acts = settled.Where(draft => !Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon) && draft.Status is Status.Occurred).Select(draft => draft.Mention.Trigger.Class).Distinct().ToList();
        if (acts.Count > 0) (_class, _sentence) = (acts is [var only] && IsRemote(only, lexicon) ? only : null, sentence);
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
            if (acts is [var only] && IsRemote(only, lexicon)) (settled ??= [.. drafts])[i] = outcome with { Cause = only };
        }
        return settled;
    }

    private static bool IsRemote(string eventClass, Lexicon lexicon) => lexicon.Events.TypesOf(eventClass).Any(type => type.Acled?.EventType is "Explosions/Remote violence");
}
