using Dragoman.Archive;
using Dragoman.Archive.Storage;

namespace Dragoman.Cli.Doctoring;

/// <summary>Whether an archive can be reached and worked with. Whether all of it is right, `check` says.</summary>
internal static class ArchiveChecks
{
    // What people did in another order than the log's would look so.
    private static readonly TimeSpan LargestLag = TimeSpan.FromMinutes(1);

    public static IEnumerable<Finding> Of(string? location, Machine machine, TimeProvider clock)
    {
        if (location is null)
            return [new Finding("archive", Grade.Well, "none is named (--archive or DRAGOMAN_ARCHIVE names one)")];
        try
        {
            using var archive = ReportArchive.Open(location, clock);
            return [.. Of(archive, archive.State(), clock.GetUtcNow()), .. DiskOf(location, machine)];
        }
        catch (ArchiveException failure)
        {
            return [Finding.OfMessage("archive", failure.Message, "Look at the archive's connection or file."), .. DiskOf(location, machine)];
        }
    }

    private static IEnumerable<Finding> Of(ReportArchive archive, ArchiveCondition condition, DateTimeOffset now)
    {
        yield return new("archive", Grade.Well, MachineChecks.Text($"{archive.Name}: {condition.Reports} reports, tables of version {condition.Tables}, {condition.Server}"));
        yield return condition.Waiting == 0
            ? new("incidents", Grade.Well, "up to date")
            : new("incidents", Grade.Well, MachineChecks.Text($"{condition.Waiting} claims wait to be put together; the next command that shows incidents does it"));
        if (condition.LastEntry is { } last && last > now + LargestLag)
            yield return new("log", Grade.Wrong, $"its last entry is of {MachineChecks.Time(last)}, and this clock says {MachineChecks.Time(now)}", "Set this machine's clock, and keep it by NTP: the log would go back in time.");
        if (condition.Clock is { } server && (server - now).Duration() > LargestLag)
            yield return new("server's clock", Grade.Warning, $"{MachineChecks.Time(server)}, and this machine's says {MachineChecks.Time(now)}", "Keep both by NTP.");
    }

    private static IEnumerable<Finding> DiskOf(string location, Machine machine) => Parse(location) is ArchiveLocation.SqliteFile(var path)
        ? [MachineChecks.Disk("disk of the archive", Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, machine)]
        : [];

    private static ArchiveLocation? Parse(string location)
    {
        try
        {
            return ArchiveLocation.Parse(location);
        }
        catch (ArchiveException)
        {
            return null;
        }
    }
}
