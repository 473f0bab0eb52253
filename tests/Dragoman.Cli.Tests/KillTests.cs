using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Archive;

namespace Dragoman.Cli.Tests;

public sealed class SqliteKillTests : KillTests<KillTests.Files>;

public sealed class PostgresKillTests : KillTests<KillTests.Schemas>;

/// <summary>The program is killed while it adds, again and again: what it told of is there, whole, and nothing else is. DRAGOMAN_KILLS says how often.</summary>
public abstract class KillTests<TPlaces> where TPlaces : KillTests.Places, new()
{
    private const int Reports = 60;

    [Fact]
    public void No_report_that_was_told_of_is_lost_and_none_is_half_there()
    {
        using var folder = new Folder();
        using var places = new TPlaces();
        var kills = int.Parse(Environment.GetEnvironmentVariable("DRAGOMAN_KILLS") ?? "4", CultureInfo.InvariantCulture);
        var (input, random, told) = (folder.Add("reports.jsonl", Lines()), new Random(7), new HashSet<string>());
        for (var (kill, round) = (0, 0); kill < kills; kill++)
        {
            var archive = places[round];
            // Makes it, or finds it as it is.
            ReportArchive.Create(archive, TimeProvider.System).Dispose();
            AddAndKill(input, archive, random, told);
            places.WaitForRest(round);
            Check(archive, told, isWhole: false);
            if (told.Count < Reports * 3 / 4)
                continue;
            Finish(input, archive);
            Check(archive, told, isWhole: true);
            told.Clear();
            round++;
        }
    }

    /// <summary>Lets it tell of a few, and then kills it after a moment.</summary>
    private static void AddAndKill(string input, string archive, Random random, HashSet<string> told)
    {
        using var process = Start(input, archive);
        var few = random.Next(0, 8);
        while (few-- > 0 && process.StandardOutput.ReadLine() is { } line)
            told.Add(ReportOf(line));
        process.WaitForExit(random.Next(few < 0 ? 40 : 1500));
        process.Kill();
        // What had reached the pipe had been told of. The last line may be cut short.
        foreach (var line in process.StandardOutput.ReadToEnd().Split('\n').SkipLast(1))
            told.Add(ReportOf(line));
        process.WaitForExit();
    }

    private static void Finish(string input, string archive)
    {
        using var process = Start(input, archive);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Well, process.ExitCode);
    }

    private static void Check(string archive, HashSet<string> told, bool isWhole)
    {
        using var opened = ReportArchive.Open(archive, TimeProvider.System);
        Assert.Empty(opened.Check());
        var there = opened.Reports().Select(report => report.Id).ToHashSet();
        Assert.Empty(told.Except(there));
        Assert.Equal(there.Order(StringComparer.Ordinal), opened.Log().Select(entry => entry.Decision.Subjects[0]).Order(StringComparer.Ordinal));
        if (isWhole)
            Assert.Equal(Enumerable.Range(0, Reports).Select(i => $"k{i}"), opened.Reports().Select(report => report.Reference));
    }

    private static string ReportOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("report").GetString()!;
    }

    private static Process Start(string input, string archive) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "add", input, "--archive", archive, "--format", "jsonl", "--threads", "2"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string Lines() => string.Concat(Enumerable.Range(0, Reports).Select(i =>
        $$"""{"id":"k{{i}}","published":"2020-06-04","text":"Rebels shelled the town of Tarhuna on Wednesday, wounding {{i + 2}} soldiers. Police arrested {{i + 3}} protesters in Tripoli. A bomb killed {{i + 4}} people at market number {{i}} in Sirte."}""" + "\n"));
}
