using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Plover;

/// <summary>
/// Events of the code book from claims, by its general rules: what somebody says they will do for others is AGREE, what they will do to them, or do unless others give way, is
/// THREATEN, what they won't do for them is REJECT, and what others must do REQUEST; and what is asked for, refused, promised, praised or condemned is the content of that event
/// and none by itself.
/// </summary>
public sealed class EventCoder(CodeBook book)
{
    /// <summary>All events of a report in the order of its text.</summary>
    public ImmutableArray<CodedEvent> Code(Explanation explanation)
    {
        var events = ImmutableArray.CreateBuilder<CodedEvent>();
        for (var i = 0; i < explanation.Scenes.Length; i++)
        {
            var (scene, sides) = (explanation.Scenes[i], new SideCoder(explanation.Scenes[i]));
            foreach (var mention in explanation.Events[i].Events)
                if (ClaimOf(explanation, mention) is { } claim && TypeOf(claim, scene[mention.Governor]) is { } type)
                {
                    var (sources, targets) = sides.Code(claim, mention.Anchor);
                    events.Add(new CodedEvent(type, i, mention.Anchor, Depth(scene, mention.Governor), mention.Span, claim, IsContent(explanation, i, mention)) { Sources = sources, Targets = targets });
                }
        }
        return events.ToImmutable();
    }

    /// <summary>Those that are no other's content; all of them where nothing else is there.</summary>
    public static ImmutableArray<CodedEvent> Foremost(ImmutableArray<CodedEvent> events) => events.Any(item => !item.IsContent) ? [.. events.Where(item => !item.IsContent)] : events;

    /// <summary>The one nearest to the root of the report's first sentence that has any; of equals the first in the text.</summary>
    public static CodedEvent? First(ImmutableArray<CodedEvent> events) =>
        Foremost(events) is [_, ..] main ? main.OrderBy(item => item.Sentence).ThenBy(item => item.Depth).ThenBy(item => item.Anchor).First() : null;

    private static Claim? ClaimOf(Explanation explanation, EventMention mention) => explanation.Reading.Claims.FirstOrDefault(claim => claim.Trigger == mention.Span);

    private string? TypeOf(Claim claim, Word verb) => TypeOf(claim.Event, claim.Because.Trigger, claim.Status, verb);

    /// <summary>The type of an event of a class, by what is said of its verb; null where nothing is left of it.</summary>
    public string? TypeOf(EventType ofClass, string trigger, Status status, Word verb)
    {
        var type = book.TypeOf(ofClass, trigger);
        return status switch
        {
            _ when IsDuty(verb) => "REQUEST",
            Status.Planned when IsDecided(verb) && type is not ("CONSULT" or "AGREE") => type,
            Status.Planned when IsKind(type) => IsConditional(verb) ? "THREATEN" : "AGREE",
            Status.Planned or Status.Threatened when IsHarm(type) || ofClass.Class is "boycott" => "THREATEN",
            Status.Denied when IsKind(type) || type is "REQUEST" && !verb.IsVerb => "REJECT",
            Status.Denied when IsHarm(type) => null,
            _ => type,
        };
    }

    private static bool IsKind(string type) => type is "SUPPORT" or "COOPERATE" or "AID" or "CONSULT" or "CONCEDE" or "RETREAT" or "AGREE";

    private static bool IsHarm(string type) => type is "ASSAULT" or "COERCE" or "SANCTION";

    /// <summary>"said that the rebels must withdraw"</summary>
    internal static bool IsDuty(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Aux && child.Lemma is "must" or "should") return verb.Relation is Relation.Ccomp || verb.FirstConjunct.Relation is Relation.Ccomp;
        return false;
    }

    /// <summary>"decided to lift the curfew", "ordered the arrest": whoever has the power to does it by saying so.</summary>
    private static bool IsDecided(Word verb) =>
        !verb.IsRoot && (verb.Relation is Relation.Xcomp or Relation.Obj || verb.Relation is Relation.Ccomp && !verb.IsVerb) && verb.Head.Lemma is "decide" or "order" or "authorize" or "authorise" or "approve";

    /// <summary>"will leave the talks unless the army withdraws"</summary>
    private static bool IsConditional(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Advcl && child.Marker is "unless") return true;
        return false;
    }

    private static bool IsSaid(string type) => type is "REQUEST" or "REJECT" or "ACCUSE" or "THREATEN" or "AGREE" or "SUPPORT" or "CONSULT" or "PROTEST" or "SANCTION" or "CONCEDE" or "RETREAT" or "COOPERATE" or "AID";

    private static bool IsContent(Explanation explanation, int sentence, EventMention mention)
    {
        var scene = explanation.Scenes[sentence];
        if (IsAim(scene[mention.Governor])) return true;
        foreach (var other in explanation.Events[sentence].Events)
            if (other != mention && scene[mention.Governor] is var word && other.Core.Any(core => word.IsUnder(scene[core])) && !other.Core.Contains(word.Index) && !IsBeside(word, scene[other.Anchor])
                && ClaimOf(explanation, other) is { } claim && IsSaid(claim.Event.Plover)) return true;
        return false;
    }

    /// <summary>"gave money to support the talks": what an act is for.</summary>
    private static bool IsAim(Word word) => word.IsToInfinitive && word.Relation is Relation.Advcl;

    /// <summary>"condemned the raid and sent troops": a clause of its own.</summary>
    private static bool IsBeside(Word word, Word other) => other.IsVerb && word.IsVerb && word.FirstConjunct == other;

    private static int Depth(Scene scene, int token)
    {
        var depth = 0;
        for (var word = scene[token]; !word.IsRoot; word = word.Head)
            if (word.Relation is not (Relation.Conj or Relation.Parataxis) && !(word.Relation is Relation.Ccomp && word.Head.Relation is Relation.Root)) depth++;
        return depth;
    }
}
