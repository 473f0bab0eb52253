using Dragoman.Archive.Incidents;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive;

/// <summary>Days of the archive.</summary>
public sealed partial class ReportArchive
{
    /// <summary>The day of the latest report of which some claim counts; null where none has a day.</summary>
    public DateOnly? LastPublished => _database.Query(
        $"SELECT r.published FROM reports r WHERE r.published IS NOT NULL AND EXISTS (SELECT 1 FROM claims c WHERE c.report = r.key AND {ClaimLoader.Counting}) ORDER BY r.published DESC LIMIT 1",
        row => row.DayOrNull(0)) is [var day] ? day : null;
}
