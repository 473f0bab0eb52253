using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Evaluation.Satp;

/// <summary>
/// Who did it, by the first sentence that tells of any action: the state arrests and seizes, insurgents surrender and lay bombs; else the group of the first actor who is one of
/// the two sides, else the other side of those who were harmed. Of a clash it is who began it, and who searched or held the ground; where anybody was harmed and nobody says who began it, the table says nothing.
/// </summary>
internal static class Perpetrators
{
    public static Group Of(ImmutableArray<Claim> claims, IncidentActions actions, string text)
    {
        var first = ActionRules.FirstSentence(claims);
        return (actions & IncidentActions.Bombing) != 0 && ActionRules.IsLaid(claims, text) ? Group.Maoist
            : first.Any(claim => claim.Event.Class is "bomb-defused" or "weapons-seizure") && !first.Any(claim => ByActors(claim, text) is Group.Maoist || ActionRules.IsHarm(claim)) ? Group.Security
            : (actions & IncidentActions.Arrest) != 0 && first.Any(claim => (ActionRules.Of(claim) & IncidentActions.Arrest) != 0) && !first.Any(claim => claim.Event.Class is "surrender") ? Group.Security
            : first.FirstOrDefault(claim => claim.Event.Class is "surrender") is { } surrender ? surrender.Actors.Any(side => Groups.Of(side.Actor) is Group.Security) ? Group.Security : Group.Maoist
            : first.Where(claim => ActionRules.Of(claim) is not IncidentActions.None || ActionRules.IsHarm(claim)).OrderBy(claim => claim.Trigger).Select(claim => ByActors(claim, text)).FirstOrDefault(group => group is not Group.Unknown) is var actor and not Group.Unknown ? actor
            : ByHarm(first, claims, actions);
    }

    private static Group ByHarm(ImmutableArray<Claim> first, ImmutableArray<Claim> claims, IncidentActions actions)
    {
        var harmed = first.Where(claim => ActionRules.IsHarm(claim) || (claim.Event.Plover is "ASSAULT" && !ActionRules.IsClash(claim))).SelectMany(claim => claim.Recipients).Select(side => Groups.Of(side.Actor)).ToHashSet();
        var (isClash, isThings) = (first.Any(ActionRules.IsClash), (actions & (IncidentActions.Bombing | IncidentActions.Infrastructure | IncidentActions.Abduction | IncidentActions.Surrender)) != 0);
        if (isClash && !isThings)
            return (actions & (IncidentActions.Seizure | IncidentActions.Arrest)) != 0 || IsHunted(claims) ? Group.Security
                : Beginner(claims) is var beginner and not Group.Unknown ? beginner
                : first.Any(ActionRules.IsHarm) ? Group.Unknown : Group.Security;
        if (isThings || harmed.Contains(Group.Civilians) || harmed.Contains(Group.Officials) || harmed.Contains(Group.Security)) return Group.Maoist;
        return harmed.Contains(Group.Maoist) || (actions & (IncidentActions.Arrest | IncidentActions.Seizure)) != 0 ? Group.Security : Group.Unknown;
    }

    /// <summary>"the encounter began when the rebels opened fire"</summary>
    private static Group Beginner(ImmutableArray<Claim> claims) =>
        claims.Where(claim => claim.Event.Class is "shooting" or "ambush" or "attack" or "raid" && !claim.Because.Trigger.StartsWith("retaliate", StringComparison.Ordinal))
            .OrderBy(claim => claim.Trigger).SelectMany(claim => claim.Actors).Select(side => Groups.Of(side.Actor)).FirstOrDefault(group => group is Group.Maoist or Group.Security);

    /// <summary>"a team raided the camp on a tip-off", "during a search operation"</summary>
    private static bool IsHunted(ImmutableArray<Claim> claims) => claims.Any(claim => claim.Event.Class is "security-sweep" or "raid" or "offensive" && !ActionRules.IsByInsurgents(claim));

    /// <summary>Of a clash both sides are actors, also of those who were killed in it, unless words say by whom.</summary>
    private static Group ByActors(Claim claim, string text) =>
        (ActionRules.IsClash(claim) && claim.Event.Class is "armed-clash" && claim.Recipients.Length > 0) || (ActionRules.IsHarm(claim) && IsOfClash(claim) && claim.Because.Construction is Construction.Passive && !claim.Actors.Any(side => text.AsSpan(0, side.Span.Start).TrimEnd().EndsWith(" by") || text.AsSpan(0, side.Span.Start).TrimEnd().EndsWith(" by the")))
            ? Group.Unknown : claim.Actors.Select(side => Groups.Of(side.Actor)).FirstOrDefault(group => group is Group.Maoist or Group.Security);

    private static bool IsOfClash(Claim claim) => claim.Event.Acled is { SubEventType: "Armed clash" };
}
