using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// "The army advanced on the town after artillery fire and air strikes": event nouns in a circumstance have the actor and the place of the
/// event they accompany, unless they name their own.
/// </summary>
internal static class Adverbials
{
    private const int Farthest = 25;

    public static IReadOnlyList<ClaimDraft> Settle(Scene scene, IReadOnlyList<ClaimDraft> drafts)
    {
        var settled = new List<ClaimDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            ShareRecipients(scene, settled, draft);
            settled.Add(IsBare(draft) && IsCircumstance(scene, draft.Mention) && Host(settled, draft) is { } host ? Shared(draft, host) : draft);
        }
        return settled;
    }

    /// <summary>"seized weapons after an attack on the militia": the militia's.</summary>
    private static void ShareRecipients(Scene scene, List<ClaimDraft> before, ClaimDraft draft)
    {
        if (draft.Recipients.IsEmpty || !IsCircumstance(scene, draft.Mention) || Host(before, draft) is not { } host) return;
        if (host.Recipients.IsEmpty && host.Mention.TokensOf(Role.Goods).Any()) before[before.IndexOf(host)] = host with { Recipients = draft.Recipients };
    }

    private static bool IsBare(ClaimDraft draft) =>
        draft.Mention.Trigger is { Pos: TriggerPos.Noun, Subject: Role.Actor } && draft.Mention.Construction is Construction.Nominal && draft.Actors.IsEmpty;

    private static ClaimDraft Shared(ClaimDraft draft, ClaimDraft host) => draft with
    {
        Actors = host.Actors.RemoveAll(actor => draft.Recipients.Any(recipient => recipient.Actor.Side == actor.Actor.Side)),
        Host = host.Mention,
    };

    /// <summary>The nearest act before it. Who withdrew after air strikes, or suffered losses in them, didn't fly them.</summary>
    private static ClaimDraft? Host(List<ClaimDraft> before, ClaimDraft draft)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var host = before[i];
            if (draft.Mention.Anchor - host.Mention.Anchor > Farthest) return null;
            if (host.Host is not null || host.Actors.IsEmpty) continue;
            return host.Mention.Trigger.Subject is Role.Actor && !host.Mention.Trigger.Class.StartsWith("with", StringComparison.Ordinal) ? host : null;
        }
        return null;
    }

    private static bool IsCircumstance(Scene scene, EventMention mention)
    {
        for (var i = mention.Core[0] - 1; i >= 0 && i >= mention.Core[0] - 8; i--)
        {
            if (scene[i].Upos is Upos.Adp or Upos.Sconj) return scene.View[i] is "after" or "following" or "with" or "by" or "through" or "using" or "under" or "amid";
            if (scene.View[i] is "use" or "using") return true;
            if (scene[i].Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Cconj) && scene[i].Form is not ",") return false;
        }
        return false;
    }
}
