using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Evaluation.Satp;

/// <summary>
/// Who did it, by the first sentence that tells of any action: the state arrests and seizes, insurgents surrender and lay bombs; else the group of the first actor who is one of
/// the two sides, else the other side of those who were harmed, and insurgents of whom nobody knows anything. A clash is the operation of the state, whoever fired first; of one of which only the outcome is told
/// the table says nothing.
/// </summary>
internal static class Perpetrators
{
    public static Group Of(ImmutableArray<Claim> claims, IncidentActions actions, string text)
    {
        var first = ActionRules.FirstSentence(claims);
        return (actions & IncidentActions.Bombing) != 0 && ActionRules.IsLaid(claims, text) ? Group.Maoist
            : first.Any(claim => claim.Event.Class is "bomb-defused" or "weapons-seizure") && !first.Any(claim => ByActors(claim, text) is Group.Maoist || ActionRules.IsHarm(claim)) ? Group.Security
            : first.Where(claim => IsSurrender(claim) || (ActionRules.Of(claim) & actions & IncidentActions.Arrest) != 0).MinBy(claim => claim.Trigger) is { } end ? IsSurrender(end) ? Group.Maoist : Group.Security
            : first.Where(claim => ActionRules.Of(claim) is not IncidentActions.None || ActionRules.IsHarm(claim)).OrderBy(claim => claim.Trigger).Select(claim => ByActors(claim, text)).FirstOrDefault(group => group is not Group.Unknown) is var actor and not Group.Unknown ? actor
            : ByHarm(first, claims, actions);
    }

    private static Group ByHarm(ImmutableArray<Claim> first, ImmutableArray<Claim> claims, IncidentActions actions)
    {
        var harms = first.Where(claim => ActionRules.IsHarm(claim) || (claim.Event.Plover is "ASSAULT" && !IsFight(claim))).ToList();
        var harmed = harms.SelectMany(claim => claim.Recipients).Select(side => Groups.Of(side.Actor)).ToHashSet();
        var (isClash, isThings) = (first.Any(IsFight), (actions & (IncidentActions.Bombing | IncidentActions.Infrastructure | IncidentActions.Abduction | IncidentActions.Surrender)) != 0);
        if (isClash && !isThings)
            return (actions & (IncidentActions.Seizure | IncidentActions.Arrest)) != 0 || IsToldOf(claims, first) ? Group.Security : Group.Unknown;
        if (isThings || harmed.Contains(Group.Civilians) || harmed.Contains(Group.Officials) || harmed.Contains(Group.Security) || (harms.Count > 0 && !harmed.Contains(Group.Maoist))) return Group.Maoist;
        return harmed.Contains(Group.Maoist) || (actions & (IncidentActions.Arrest | IncidentActions.Seizure)) != 0 ? Group.Security : Group.Unknown;
    }

    /// <summary>More than how it ended: who searched, what was found, who got away.</summary>
    private static bool IsToldOf(ImmutableArray<Claim> claims, ImmutableArray<Claim> first) => claims.Any(claim => claim.Evidence != first[0].Evidence || claim.Event.Class is "security-sweep" or "raid" or "offensive");

    /// <summary>"surrendered before the police": who did, not who is called a surrendered rebel.</summary>
    private static bool IsSurrender(Claim claim) => ActionRules.Of(claim) is IncidentActions.Surrender && (claim.Actors.Length > 0 || claim.Quantities.Length > 0);

    /// <summary>Of a clash both sides are actors, also of those who were killed in it, unless words say by whom.</summary>
    private static Group ByActors(Claim claim, string text) =>
        claim.Event.Class is "armed-clash" || (ActionRules.IsHarm(claim) && IsOfClash(claim) && claim.Because.Construction is Construction.Passive && !claim.Actors.Any(side => text.AsSpan(0, side.Span.Start).TrimEnd().EndsWith(" by") || text.AsSpan(0, side.Span.Start).TrimEnd().EndsWith(" by the")))
            ? Group.Unknown : claim.Actors.Select(side => Groups.Of(side.Actor)).FirstOrDefault(group => group is Group.Maoist or Group.Security);

    private static bool IsFight(Claim claim) => claim.Event.Class is "armed-clash" || claim.Because.Trigger.StartsWith("crossfire", StringComparison.Ordinal);

    private static bool IsOfClash(Claim claim) => claim.Event.Acled is { SubEventType: "Armed clash" };
}
