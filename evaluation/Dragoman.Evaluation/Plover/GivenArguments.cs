using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>
/// The event between two marked parties: of all that were found in the sentence, content of others among them, the one whose parties they are; of equals the one whose
/// trigger is nearest to the path of the tree that joins them. A trigger whose words are there and that made no claim stands one step farther away: what its needs ask of
/// its parties is given.
/// </summary>
public sealed class GivenArguments(EventTable types, EventCoder coder)
{
    public CodedEvent? Choose(Explanation explanation, TextSpan? source, TextSpan? target)
    {
        if (Duty(explanation, source, target) is { } duty) return duty;
        var candidates = coder.Code(explanation).Concat(Unfired(explanation)).ToList();
        return candidates.OrderByDescending(item => 2 * Parties(item, source, target) - (IsBackground(explanation, item) ? 1 : 0)).ThenBy(item => Distance(explanation, item, source, target) + (item.Claim is null ? 1 : 0)).ThenBy(item => item.Claim is null)
            .ThenBy(item => item.IsContent).ThenBy(item => item.Depth).ThenBy(item => item.Anchor).FirstOrDefault();
    }

    /// <summary>"said that the government must ensure security": what the one says that the other has to do, whatever it is.</summary>
    private static CodedEvent? Duty(Explanation explanation, TextSpan? source, TextSpan? target)
    {
        for (var i = 0; i < explanation.Scenes.Length; i++)
        {
            var parse = explanation.Scenes[i].Parse;
            if (HeadOf(parse, source) is not { } speaker || HeadOf(parse, target) is not { } other || parse[other] is not { Relation: Relation.Nsubj or Relation.NsubjPass, IsRoot: false } subject) continue;
            if (EventCoder.IsDuty(subject.Head) && subject.Head.Head == parse[speaker].GoverningVerb)
                return new CodedEvent("REQUEST", i, subject.Head.Index, Steps(parse, subject.Head.Index, null), subject.Head.Span, null, false);
        }
        return null;
    }

    /// <summary>"called off the strike after an agreement": what came before it is told to say when.</summary>
    private static bool IsBackground(Explanation explanation, CodedEvent item)
    {
        var parse = explanation.Scenes[item.Sentence].Parse;
        for (var word = parse[item.Anchor]; !word.IsRoot; word = word.Head)
            if (word.Relation is Relation.Obl or Relation.Advcl && (word.Preposition ?? word.Marker) is "after" or "following" or "before" or "since" or "amid") return true;
        return false;
    }

    private static int Parties(CodedEvent item, TextSpan? source, TextSpan? target) =>
        item.Claim is { } claim ? (2 * (Holds(claim.Actors, source) + Holds(claim.Recipients, target))) + Holds(claim.Actors, target) + Holds(claim.Recipients, source) : 0;

    private static int Holds(ImmutableArray<ClaimActor> sides, TextSpan? given) => given is { } span && sides.Any(side => side.Span.Start < span.End && span.Start < side.Span.End) ? 1 : 0;

    private static int Distance(Explanation explanation, CodedEvent item, TextSpan? source, TextSpan? target) => Distance(explanation.Scenes[item.Sentence].Parse, item.Anchor, source, target);

    /// <summary>Words of the tree between the trigger and the path from source to target.</summary>
    private static int Distance(Parse parse, int anchor, TextSpan? source, TextSpan? target)
    {
        var (from, to) = (HeadOf(parse, source), HeadOf(parse, target));
        return (from, to) switch
        {
            ({ } a, { } b) => (Steps(parse, anchor, a) + Steps(parse, anchor, b) - Steps(parse, a, b)) / 2,
            ({ } a, null) => Steps(parse, anchor, a),
            (null, { } b) => Steps(parse, anchor, b),
            _ => 0,
        };
    }

    private IEnumerable<CodedEvent> Unfired(Explanation explanation) => explanation.Events.SelectMany((reading, sentence) => reading.Rejections.Select(rejection => Of(explanation, sentence, rejection))).OfType<CodedEvent>();

    private CodedEvent? Of(Explanation explanation, int sentence, Rejection rejection)
    {
        var parse = explanation.Scenes[sentence].Parse;
        return HeadOf(parse, rejection.Span) is { } anchor && coder.TypeOf(types.TypesOf(rejection.Trigger.Class).First(), rejection.Trigger.Id, StatusOf(parse[anchor]), parse[anchor]) is { } type
            ? new CodedEvent(type, sentence, anchor, Steps(parse, anchor, null), rejection.Span, null, false) : null;
    }

    /// <summary>By the verb alone: "will not end the strike", "will return the arms".</summary>
    private static Status StatusOf(Word verb)
    {
        var status = Status.Occurred;
        foreach (var child in verb.Children)
            if (child.Lemma is "not" or "never") return Status.Denied;
            else if (child.Relation is Relation.Aux && child.Lemma is "will" or "would" or "shall") status = Status.Planned;
        return status;
    }

    /// <summary>The token of the span that no other token of it governs.</summary>
    private static int? HeadOf(Parse parse, TextSpan? span)
    {
        if (span is not { } given) return null;
        for (var i = 0; i < parse.Count; i++)
            if (Within(parse[i], given) && (parse[i].IsRoot || !Within(parse[i].Head, given))) return i;
        return null;
    }

    private static bool Within(Word word, TextSpan span) => word.Span.Start < span.End && span.Start < word.Span.End;

    /// <summary>Steps from one word to another by way of the tree; to the root where there is no other.</summary>
    private static int Steps(Parse parse, int from, int? to)
    {
        var above = Above(parse, from);
        if (to is not { } end) return above.Count - 1;
        var other = Above(parse, end);
        var shared = above.First(other.Contains);
        return above.IndexOf(shared) + other.IndexOf(shared);
    }

    private static List<int> Above(Parse parse, int token)
    {
        List<int> above = [token];
        for (var word = parse[token]; !word.IsRoot && above.Count <= parse.Count; word = word.Head) above.Add(word.Head.Index);
        return above;
    }
}
