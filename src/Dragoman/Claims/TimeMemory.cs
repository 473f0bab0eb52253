using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;
using Dragoman.Times;

namespace Dragoman.Claims;

/// <summary>When the story last was: "On Friday night gunmen entered the village. They burned the market." burned it on Friday night.</summary>
internal sealed class TimeMemory
{
    private const int Farthest = 5;
    private const int LongestDays = 4;

    /// <summary>How many sentences the day of a heading holds for.</summary>
    private const int LongestSection = 15;

    /// <summary>How many words beside the day a heading has.</summary>
    private const int LongestHeading = 4;

    private ClaimTime? _last;
    private ClaimTime? _section;
    private Sentence? _sectionSentence;
    private Sentence? _sentence;

    /// <summary>The time for an event that has none of its own: past tense, same paragraph, or right after, in the next paragraph, if it is a day.</summary>
    public ClaimTime? Recall(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Parse.Sentence;
        return OfStory(scene, sentence, draft) ?? OfSection(sentence, draft);
    }

    private ClaimTime? OfStory(Scene scene, Sentence sentence, ClaimDraft draft)
    {
        if (_last is null || _sentence is null || draft.Status is not Status.Occurred || sentence.Index - _sentence.Index > Farthest) return null;
        var goesOn = sentence.Block == _sentence.Block || (IsFewDays(_last) && sentence.Block - _sentence.Block == 1 && sentence.Index - _sentence.Index <= 2);
        return goesOn && (IsToll(draft) || IsNarrated(scene, draft.Mention)) ? _last with { Span = null, Basis = TimeBasis.Discourse } : null;
    }

    /// <summary>"Tuesday, 25 June", "The army said in its update on 14 March:": what follows is of that day.</summary>
    public void Pass(Scene scene, bool hasEvents)
    {
        if (hasEvents || scene.Times is not [{ Form: TimeForm.Date or TimeForm.Relative, When: { Precision: 1, From: { } from, To: { } to } } day]) return;
        if (scene.View.Count - (day.Last - day.First + 1) > LongestHeading && !Introduction.IsIntroducing(scene)) return;
        (_section, _sectionSentence, _last) = (new ClaimTime(null, from, to, 1, TimeBasis.Discourse), scene.Parse.Sentence, null);
    }

    private ClaimTime? OfSection(Sentence sentence, ClaimDraft draft) =>
        _section is not null && _sectionSentence is not null && draft.Status is Status.Occurred && sentence.Block > _sectionSentence.Block && sentence.Index - _sectionSentence.Index <= LongestSection ? _section : null;

    public void Remember(Scene scene, Claim claim, DateOnly? published)
    {
        if (claim.Time is { Basis: TimeBasis.Clause or TimeBasis.Sentence, Precision: <= 2 } time && claim.Status is Status.Occurred && (published is null || time.To <= published))
            (_last, _sentence) = (time, scene.Parse.Sentence);
    }

    private static bool IsFewDays(ClaimTime time) => time is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < LongestDays;

    /// <summary>"The toll is four dead and nine wounded": of what was told.</summary>
    private static bool IsToll(ClaimDraft draft) => draft.Mention.Trigger is { Pos: not TriggerPos.Verb, Class: "deaths" or "injuries" or "casualties" };

    private static bool IsNarrated(Scene scene, EventMention mention)
    {
        var verb = scene[mention.Governor].IsVerb ? scene[mention.Governor] : scene[mention.Governor].GoverningVerb;
        // "exploded, wounding two": when it exploded.
        if (verb is { Xpos: "VBG", IsRoot: false, Relation: Relation.Advcl or Relation.Acl or Relation.Conj }) verb = verb.Head.IsVerb ? verb.Head : verb.GoverningVerb;
        if (verb.Xpos is "VBD") return true;
        var auxiliary = verb.Child(Relation.AuxPass, Relation.Aux);
        return verb.Xpos is "VBN" && !auxiliary.IsNone && auxiliary.Xpos is "VBD";
    }
}
