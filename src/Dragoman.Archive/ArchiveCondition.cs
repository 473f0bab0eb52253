namespace Dragoman.Archive;

/// <param name="Tables">The version of its tables.</param>
/// <param name="Server">What keeps it: "SQLite 3.50.4", "PostgreSQL 17.6, PostGIS 3.5".</param>
/// <param name="Waiting">Claims of which incidents aren't up to date.</param>
/// <param name="LastEntry">When the log was last written to; null where it never was.</param>
/// <param name="Clock">The time of its server; null where there is none.</param>
public sealed record ArchiveCondition(int Tables, string Server, long Reports, long Waiting, DateTimeOffset? LastEntry, DateTimeOffset? Clock);
