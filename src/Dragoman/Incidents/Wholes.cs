using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>Which incident is a part of which larger one.</summary>
public static class Wholes
{
    /// <summary>Days times the square of the radius: a whole is larger than its parts, so that nothing is a part of itself by way of others.</summary>
    public static double SizeOf(SourcedClaim claim) => SizeOf(ClaimProfile.DaysOf(claim), claim.Claim.Place);

    internal static double SizeOf((int From, int To)? days, ClaimPlace? place) => (days is { } some ? some.To - some.From + 1 : 1) * Math.Pow(1 + (place?.RadiusKilometres ?? 0), 2);

    /// <param name="votes">For each pair of claims that says so, the id and the size of the incident of the larger one.</param>
    /// <param name="size">Of this incident: that of its largest claim.</param>
    /// <returns>The id of the incident that most say; null for none.</returns>
    public static string? Choose(IEnumerable<(string Incident, double Size)> votes, double size) =>
        votes.Where(vote => vote.Size > size).GroupBy(vote => vote.Incident, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).FirstOrDefault();
}
