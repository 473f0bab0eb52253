using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>"... injuring six people; a mayor's aide gave a figure of five": another number of the same harm, told without its word.</summary>
internal static class Recounts
{
    private static readonly string[] Givers = ["give", "put", "cite", "quote", "offer"];
    private static readonly string[] Numbers = ["figure", "toll", "number", "count", "tally"];

    public static IReadOnlyList<ClaimDraft> Add(Scene scene, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        List<ClaimDraft>? all = null;
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].IsVerb && Givers.Contains(scene.View[i]) && Of(scene, scene[i], drafts, lexicon) is { } recount) (all ??= [.. drafts]).Add(recount);
        return all ?? drafts;
    }

    private static ClaimDraft? Of(Scene scene, Word verb, IReadOnlyList<ClaimDraft> drafts, Lexicon lexicon)
    {
        if (verb.Child(Relation.Obj) is not { IsNone: false } number || number.Index < verb.Index || !Numbers.Contains(scene.View[number.Index])) return null;
        if (Count(scene, number) is not { } count || drafts.Any(draft => draft.Mention.Anchor > verb.Index && !draft.Quantities.IsEmpty)) return null;
        var told = drafts.LastOrDefault(draft => draft.Mention.Anchor < verb.Index && draft.Quantities is [{ Kind: QuantityKind.Fatalities or QuantityKind.Injured or QuantityKind.Abducted or QuantityKind.Captured }, ..] && Outcomes.IsOutcome(draft.Mention.Trigger.Class, lexicon));
        if (told is null) return null;
        var sentence = scene.Parse.Sentence;
        var mention = told.Mention with { Anchor = number.Index, Governor = verb.Index, Span = sentence.SpanOf(verb.Index, number.Index), Core = [number.Index], Arguments = [], Lent = null };
        var quantity = told.Quantities[0] with { Low = count.Low, High = count.High, Span = sentence.SpanOf(count.First, count.Last) };
        return told with { Mention = mention, Quantities = [quantity], Aim = null, Host = told.Host ?? told.Mention };
    }

    /// <summary>"a figure of five", "put the toll at ten".</summary>
    private static QuantityMention? Count(Scene scene, Word number) =>
        scene.Quantities.FirstOrDefault(quantity => quantity.Form is QuantityForm.Count && quantity.CountedToken is null && quantity.First > number.Index && quantity.First <= number.Index + 3 && scene[quantity.Last].Preposition is "of" or "at");
}
