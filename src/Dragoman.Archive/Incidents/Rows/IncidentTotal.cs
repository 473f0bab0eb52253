namespace Dragoman.Archive.Incidents.Rows;

/// <summary>A number of incidents, and what they add up to.</summary>
/// <param name="Key">Null for those that say nothing of it.</param>
/// <param name="Name">For people; the key itself where it has none.</param>
/// <param name="DeathsLow">The sum of the least that is claimed.</param>
/// <param name="DeathsHigh">The sum of the most.</param>
/// <param name="Corroborated">How many of them two independent voices tell of.</param>
/// <param name="Disputed">Of how many claims contradict each other.</param>
public sealed record IncidentTotal(string? Key, string? Name, int Incidents, double DeathsLow, double DeathsHigh, int Corroborated, int Disputed);

public enum TotalsBy
{
    /// <summary>Sides that take part, by the best values; an incident counts under each.</summary>
    Side,
    /// <summary>Actors and recipients of the best values; an incident counts under each.</summary>
    Actor,
    /// <summary>Dragoman's class.</summary>
    Class,
    /// <summary>Of the best place, ISO 3166 alpha-3.</summary>
    Country,
    /// <summary>Of the best place: "Tripoli, LBY".</summary>
    Admin1,
    /// <summary>Who reports it; an incident counts under each.</summary>
    Outlet,
}
