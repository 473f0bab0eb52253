using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Cli;
using Dragoman.Text;

namespace Dragoman.Workbench.Tests;

/// <summary>The server is killed while several coders work, again and again: every decision that it acknowledged is in the archive, once. DRAGOMAN_KILLS says how often.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Coders = 4;

    private static readonly string[] Towns = ["Tripoli", "Sirte", "Sabha", "Misrata", "Derna", "Zuwara"];

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
    private readonly Random _random = new(11);

    private string Location => Path.Combine(_folder, "killed.dragoman");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_acknowledged_is_in_the_archive_however_often_the_server_is_killed()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("DRAGOMAN_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var reports = Fill();
        var acknowledged = new ConcurrentBag<Acknowledged>();
        for (var kill = 0; kill < kills; kill++)
        {
            using var served = await Served.StartAsync(Location);
            await served.ReadyAsync();
            var work = new CoderWork(served.Client, reports, acknowledged);
            var coders = Enumerable.Range(0, Coders).Select(coder => work.RunAsync($"{kill}.{coder}", new Random((kill * Coders) + coder))).ToArray();
            // After so many decisions, and amidst another.
            for (var (before, few) = (acknowledged.Count, _random.Next(1, 60)); acknowledged.Count < before + few && !coders.Any(coder => coder.IsCompleted);)
                await Task.Delay(_random.Next(1, 8), Bench.Stop);
            var said = served.Kill();
            // Nothing of it was a defect, which it would have told with its trace.
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            await Task.WhenAll(coders);
            Check(acknowledged);
        }
    }

    private void Check(ConcurrentBag<Acknowledged> acknowledged)
    {
        using var archive = Archive.ReportArchive.Open(Location, TimeProvider.System);
        Assert.Empty(archive.Check());
        foreach (var decision in acknowledged)
        {
            var entries = archive.LogOf(decision.Subject).Where(entry => entry.Decision.Reason == decision.Reason).ToArray();
            Assert.True(entries.Length == 1, $"{decision} stands {entries.Length} times in the log");
            Assert.Equal(decision.Kind, entries[0].Decision.Kind);
            if (decision.Verdict is { } verdict)
                Assert.Equal(verdict, (string)JsonNode.Parse(entries[0].Decision.After!)!["verdict"]!);
        }
    }

    private string[] Fill()
    {
        var tools = Wiring.OpenTools(Archive.Local.LocalNames.None);
        using var archive = Archive.ReportArchive.Create(Location, TimeProvider.System);
        return [.. Enumerable.Range(0, 24).Select(i => Bench.Report(
                FormattableString.Invariant($"Rebels shelled {Towns[i % 6]} on Monday, killing {i + 2} civilians, a medic said.\n\nGunmen attacked a police station in {Towns[(i + 1) % 6]} on Tuesday, wounding {i + 3} policemen, residents of street {i} said.\n"),
                $"Outlet {i}"))
            .Select(report => Add(archive, tools, report))];
    }

    private static string Add(Archive.ReportArchive archive, Tools tools, Report report)
    {
        archive.Add(new Arrival(report), tools.Read(report), "test 1", "anna");
        return report.Id;
    }
}

/// <summary>A decision that the server said it had taken.</summary>
/// <param name="Reason">No other decision has it.</param>
internal sealed record Acknowledged(string Subject, DecisionKind Kind, string Reason, string? Verdict = null);
