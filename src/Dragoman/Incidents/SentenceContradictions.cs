using System.Collections.Immutable;
using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>One sentence that sets two words on one thing against each other: "a radio said that he was handed over, but the army did not confirm his release".</summary>
internal static class SentenceContradictions
{
    public static IEnumerable<Contradiction> Of(ContradictionMaker make, ImmutableArray<SourcedClaim> claims) =>
        claims.Where(claim => claim.Claim.Status is Status.Occurred or Status.Denied or Status.Unconfirmed).GroupBy(claim => (claim.Report.Id, claim.Claim.Evidence, claim.Claim.Event.Class))
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal).ThenBy(group => group.Key.Evidence).ThenBy(group => group.Key.Class, StringComparer.Ordinal)
            .Select(group => Doubted(make, [.. group])).OfType<Contradiction>();

    /// <summary>What somebody only alleges isn't doubted by it: there has to be one who says that it was so.</summary>
    private static Contradiction? Doubted(ContradictionMaker make, ImmutableArray<SourcedClaim> told)
    {
        var said = told.Where(claim => claim.Claim.Status is Status.Occurred && !claim.Claim.Attribution.IsEmpty).ToList();
        var doubted = told.Where(claim => claim.Claim.Status is not Status.Occurred && said.Exists(other => SpeakerKey.Differ(claim, other) && !ContradictionReading.AreApart(claim.Claim.Place, other.Claim.Place))).ToList();
        return doubted.Count == 0 ? null : make.Of(Field.Status, [.. said.Select(claim => ("occurred", claim)), .. doubted.Select(claim => (claim.Claim.Status is Status.Denied ? "denied" : "not confirmed", claim))]);
    }
}
