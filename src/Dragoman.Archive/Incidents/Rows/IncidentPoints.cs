using System.Collections.Immutable;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Incidents that have a point, as columns of one length: the n-th of each belongs to the n-th incident, the latest first.</summary>
/// <param name="Total">How many are asked for and have a point, those beyond the limit included.</param>
/// <param name="Longitude">WGS 84, degrees.</param>
/// <param name="Precision">ACLED: 1 to 3.</param>
/// <param name="Day">The first; null where nobody says when.</param>
/// <param name="Deaths">The best count; null where nobody counts any.</param>
public sealed record IncidentPoints(
    int Total, ImmutableArray<string> Id, ImmutableArray<double> Longitude, ImmutableArray<double> Latitude, ImmutableArray<int> Precision, ImmutableArray<double?> RadiusKilometres,
    ImmutableArray<string> Class, ImmutableArray<DateOnly?> Day, ImmutableArray<double?> Deaths, ImmutableArray<PointFlags> Flags);

/// <summary>What is known of one incident of a map.</summary>
[Flags]
public enum PointFlags
{
    None = 0,
    /// <summary>Its claims contradict each other.</summary>
    Disputed = 1,
    /// <summary>Two independent voices tell of it.</summary>
    Corroborated = 2,
    /// <summary>It went out.</summary>
    Published = 4,
    /// <summary>People judged each of its claims.</summary>
    Reviewed = 8,
}
