using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>Reads a report in a process of its own: what would take a machine along takes that process only.</summary>
internal static class ReadingApart
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <returns>Null where it was read; otherwise what became of the process.</returns>
    public static string? Try(Report report, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.jsonl");
            File.WriteAllText(file, LineOf(report));
            return Try(["read", file, "--format", "jsonl"], Longest, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same for any command.</summary>
    internal static string? Try(string[] command, TimeSpan longest, CancellationToken stop)
    {
        using var process = Process.Start(Of(command))!;
        // Nobody wants to know what it says, but it may not be kept from saying it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var killing = stop.Register(process.Kill);
        if (!process.WaitForExit(longest))
        {
            process.Kill();
            return string.Create(CultureInfo.InvariantCulture, $"a process of its own had not read it in {longest.TotalMinutes} minutes");
        }
        stop.ThrowIfCancellationRequested();
        return process.ExitCode == ExitCode.Well ? null : string.Create(CultureInfo.InvariantCulture, $"machines were lost while they read it, and a process of its own ended with {process.ExitCode}");
    }

    private static ProcessStartInfo Of(string[] command)
    {
        var (program, host) = OwnProgram.Command;
        var start = new ProcessStartInfo(program, [.. host, .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Half of the memory, in per cent and hexadecimal: it is to end before this one does.
        start.Environment["DOTNET_GCHeapHardLimitPercent"] = "32";
        return start;
    }

    private static string LineOf(Report report) => JsonSerializer.Serialize(new Dictionary<string, string?>
    {
        ["id"] = report.Reference,
        ["text"] = report.Text,
        ["title"] = report.Title,
        ["outlet"] = report.Outlet,
        ["url"] = report.Url,
        ["published"] = report.Published?.ToString("O", CultureInfo.InvariantCulture),
        ["language"] = report.Language,
        ["country"] = report.Country,
    }.Where(field => field.Value is not null).ToDictionary());
}
