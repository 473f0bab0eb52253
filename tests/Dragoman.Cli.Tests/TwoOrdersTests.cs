using System.Diagnostics;
using System.Text.Json;
using Dragoman.Archive;

namespace Dragoman.Cli.Tests;

/// <summary>The same thousand reports, brought in by two programs in different orders, one of them killed on its way: what comes out is the same to the byte.</summary>
public sealed class TwoOrdersTests
{
    private const int Reports = 1000;

    private static readonly string[][] Exports =
    [
        ["export", "--layout", "acled", "--format", "csv"], ["export", "--layout", "ucdp", "--format", "parquet", "--without-deaths"], ["export", "--layout", "polecat", "--format", "jsonl"],
        ["export", "--layout", "hxl", "--format", "xlsx"], ["export", "--layout", "acled", "--format", "geojson"], ["export", "--format", "package"], ["incidents", "--format", "jsonl"],
    ];

    [Fact]
    public void Whatever_came_first_and_whatever_broke_off_the_exports_are_the_same()
    {
        using var folder = new Folder();
        var (lines, one, other) = (MadeReports.Lines(Reports), folder["one.dragoman"], folder["other.dragoman"]);
        foreach (var archive in new[] { one, other })
            ReportArchive.Create(archive, TimeProvider.System).Dispose();
        Add(folder.Add("one.jsonl", lines.InOrder), one, kills: []);
        Add(folder.Add("other.jsonl", lines.Shuffled(5)), other, kills: [100, 600]);
        foreach (var export in Exports)
        {
            var (mine, theirs) = (Run(folder["mine"], one, export), Run(folder["theirs"], other, export));
            Assert.True(mine.Length > 1000 && mine.AsSpan().SequenceEqual(theirs), $"{string.Join(' ', export)}: {mine.Length} and {theirs.Length} bytes, which aren't the same");
        }
        foreach (var archive in new[] { one, other })
            using (var opened = ReportArchive.Open(archive, TimeProvider.System))
                Assert.Empty(opened.Check());
    }

    /// <summary>Lets it tell of so many and kills it, then begins anew; the last run goes to its end.</summary>
    private static void Add(string input, string archive, int[] kills)
    {
        foreach (var kill in kills)
        {
            using var killed = Start("add", input, "--archive", archive, "--format", "jsonl");
            for (var told = 0; told < kill && killed.StandardOutput.ReadLine() is { } line; told++)
                Assert.StartsWith("r-", JsonDocument.Parse(line).RootElement.GetProperty("report").GetString(), StringComparison.Ordinal);
            Assert.False(killed.HasExited);
            killed.Kill();
            killed.WaitForExit();
        }
        using var last = Start("add", input, "--archive", archive, "--format", "jsonl");
        last.StandardOutput.ReadToEnd();
        last.WaitForExit();
        Assert.Equal(ExitCode.Well, last.ExitCode);
    }

    private static byte[] Run(string file, string archive, string[] args)
    {
        using var process = Start([.. args, "--archive", archive, "--out", file]);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Well, process.ExitCode);
        return File.ReadAllBytes(file);
    }

    private static Process Start(params string[] args)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        // Nobody reads what people are told; a full pipe would stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
