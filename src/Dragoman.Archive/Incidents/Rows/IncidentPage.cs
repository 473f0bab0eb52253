using System.Collections.Immutable;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Some incidents of a list.</summary>
/// <param name="Next">What <see cref="IncidentQuery.After"/> has to be for those that follow; null at the end.</param>
/// <param name="Total">How many are asked for, on all pages.</param>
public sealed record IncidentPage(ImmutableArray<IncidentRow> Rows, string? Next, int Total);
