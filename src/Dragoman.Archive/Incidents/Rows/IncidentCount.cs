using System.Collections.Immutable;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>A number of incidents, the incidents that it counts, and what they add up to.</summary>
/// <param name="Key">Null for those that say nothing of it.</param>
/// <param name="Incidents">Their ids, in ordinal order.</param>
/// <param name="Deaths">Sums of the least, the best and the most of each.</param>
/// <param name="Injured">The same.</param>
/// <param name="Corroborated">How many of them two independent voices tell of.</param>
/// <param name="Disputed">Of how many claims contradict each other.</param>
public sealed record IncidentCount(string? Key, ImmutableArray<string> Incidents, RowCount Deaths, RowCount Injured, int Corroborated, int Disputed);
