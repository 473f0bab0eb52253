using Dragoman.Events;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>When the story last was: "On Friday night gunmen entered the village. They burned the market." burned it on Friday night.</summary>
internal sealed class TimeMemory
{
    private const int Farthest = 3;

    private ClaimTime? _last;
    private Sentence? _sentence;

    /// <summary>The time for an event that has none of its own: past tense, same paragraph, or a paragraph that goes on with "they".</summary>
    public ClaimTime? Recall(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Parse.Sentence;
        if (_last is null || _sentence is null || draft.Status is not Status.Occurred || sentence.Index - _sentence.Index > Farthest) return null;
        var goesOn = sentence.Block == _sentence.Block || (sentence.Block - _sentence.Block == 1 && scene.View.Count > 0 && scene[0] is { Upos: Upos.Pron, Lemma: "they" or "he" or "she" or "it" });
        return goesOn && IsNarrated(scene, draft.Mention) ? _last with { Span = null, Basis = TimeBasis.Discourse } : null;
    }

    public void Remember(Scene scene, Claim claim, DateOnly? published)
    {
        if (claim.Time is { Basis: TimeBasis.Clause or TimeBasis.Sentence, Precision: <= 2 } time && claim.Status is Status.Occurred && (published is null || time.To <= published))
            (_last, _sentence) = (time, scene.Parse.Sentence);
    }

    private static bool IsNarrated(Scene scene, EventMention mention)
    {
        var verb = scene[mention.Governor].IsVerb ? scene[mention.Governor] : scene[mention.Governor].GoverningVerb;
        if (verb.Xpos is "VBD") return true;
        var auxiliary = verb.Child(Relation.AuxPass, Relation.Aux);
        return verb.Xpos is "VBN" && !auxiliary.IsNone && auxiliary.Xpos is "VBD";
    }
}
