using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>"denied that it had lost any position": of no place in particular, and so of all that others say to have been lost in those days.</summary>
internal sealed class SweepingDenials(ContradictionMaker make, KinshipTable kinships)
{
    private const int Days = 7;
    private const int Near = 25;

    public IEnumerable<Contradiction> Of(ImmutableArray<SourcedClaim> claims, IReadOnlyList<HoldingClaim> said) =>
        claims.Where(IsSweeping).Select(denial => Of(denial, [.. said.Where(item => Negates(denial, item)).Select(item => item.Claim)])).OfType<Contradiction>();

    private Contradiction? Of(SourcedClaim denial, ImmutableArray<SourcedClaim> denied) => make.Of(Field.Status, [.. denied.Select(claim => ("occurred", claim)), ("denied", denial)], "status of what was taken and lost");

    private bool IsSweeping(SourcedClaim claim) =>
        claim.Claim.Status is Status.Denied && kinships[claim.Claim.Event.Class].Control is ControlRole.Gain or ControlRole.Loss && (claim.Claim.Place is null || SaysAny(claim));

    /// <summary>"took any position", "any position was lost".</summary>
    internal static bool SaysAny(SourcedClaim claim)
    {
        var from = Math.Max(claim.Claim.Evidence.Start, claim.Claim.Trigger.Start - Near);
        var words = claim.Report.Text[from..Math.Min(claim.Claim.Evidence.End, claim.Claim.Trigger.End + Near)];
        return words.Contains(" any ", StringComparison.OrdinalIgnoreCase);
    }

    private bool Negates(SourcedClaim denial, HoldingClaim act)
    {
        if (act.IsDenied || act.Role is not (ControlRole.Gain or ControlRole.Loss) || !SpeakerKey.Differ(denial, act.Claim) || !IsOfThoseDays(denial, act)) return false;
        if (kinships[denial.Claim.Event.Class].Control is ControlRole.Gain) return act.Holder is { } holder && denial.Claim.Actors.Any(actor => actor.Actor.SharesSideWith(holder));
        return LoserOf(denial) is not { } loser ? act.Claim.Report.Id == denial.Report.Id
            : act.Without is { } without ? without.SharesSideWith(loser)
            : act.Holder is { } taker && !taker.SharesSideWith(loser) && act.Claim.Report.Id == denial.Report.Id;
    }

    private static Actor? LoserOf(SourcedClaim denial) =>
        denial.Claim.Recipients.Concat(denial.Claim.Actors).Select(mention => mention.Actor).Concat(denial.Claim.Attribution.Select(source => source.Actor).OfType<Actor>()).FirstOrDefault(actor => !actor.IsUnharming);

    private static bool IsOfThoseDays(SourcedClaim denial, HoldingClaim act) =>
        denial.Report.Published is not { } day ? act.Claim.Report.Id == denial.Report.Id : act.Day <= day && day.DayNumber - act.Day.DayNumber <= Days + (act.Claim.Report.Id == denial.Report.Id ? Days : 0);
}
