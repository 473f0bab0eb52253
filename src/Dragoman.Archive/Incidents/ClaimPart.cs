using System.Collections.Immutable;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims that wait to be compared, as many as one goes through at a time.</summary>
/// <param name="Home">Their country and month: "LBY 2020-05"; "unplaced" and "undated" where they don't say.</param>
/// <param name="Number">From 0: of a home that has more of them than one part may have.</param>
/// <param name="Claims">Their keys: what is near in time and place is near each other, so that little is looked up twice.</param>
public sealed record ClaimPart(string Home, int Number, ImmutableArray<long> Claims);
