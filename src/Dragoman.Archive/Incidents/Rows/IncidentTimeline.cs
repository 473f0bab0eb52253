using System.Collections.Immutable;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>How many incidents there were when, each counted on its first day. Those without a day aren't in it.</summary>
/// <param name="Keys">Into what the counts are split, in ordinal order.</param>
/// <param name="Buckets">In order of time; those in which there was none are left out.</param>
public sealed record IncidentTimeline(ImmutableArray<TimelineKey> Keys, ImmutableArray<TimelineBucket> Buckets);

/// <param name="Name">For people; the key itself where it has none.</param>
public sealed record TimelineKey(string Key, string Name);

/// <param name="To">The last day that belongs to it.</param>
/// <param name="Counts">By key; an incident of two sides counts under each.</param>
/// <param name="Incidents">Each once.</param>
/// <param name="Deaths">The sum of the best counts.</param>
public sealed record TimelineBucket(DateOnly From, DateOnly To, ImmutableSortedDictionary<string, int> Counts, int Incidents, double Deaths);

public enum TimelineStep
{
    Day,
    /// <summary>ISO 8601: from Monday on.</summary>
    Week,
    Month,
}

public enum TimelineSplit
{
    /// <summary>PLOVER's types.</summary>
    Plover,
    /// <summary>Dragoman's classes.</summary>
    Class,
    /// <summary>Sides that take part, by the best values.</summary>
    Side,
}
