using System.Globalization;
using Dragoman.Archive.Decisions;

namespace Dragoman.Cli.Archiving;

/// <summary>An entry of the log as a row for people.</summary>
internal static class LogRow
{
    public static string?[] Of(LogEntry entry) =>
    [
        entry.Seq.ToString(CultureInfo.InvariantCulture), entry.Decision.At.ToString("u", CultureInfo.InvariantCulture), entry.Decision.Who,
        entry.Decision.Kind.ToString().ToLowerInvariant(), entry.Decision.Reason,
    ];
}
