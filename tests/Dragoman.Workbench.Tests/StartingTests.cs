using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Archive.Reports;
using Dragoman.Cli;

namespace Dragoman.Workbench.Tests;

/// <summary>A workbench listens at once, and says how far it is with putting claims together.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    private string Location => Path.Combine(_folder, "starting.dragoman");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Pages_come_at_once_and_the_interface_says_how_far_it_is()
    {
        var tools = Wiring.OpenTools(Archive.Local.LocalNames.None);
        Fill(tools, 3);
        using var gate = new ManualResetEventSlim();
        await using var server = await WorkbenchServer.StartAsync(
            new WorkbenchOptions { Archive = Location, Addresses = [new ListeningAddress(IPAddress.Loopback, 0)], User = "anna", Version = "dragoman 0.0.0" },
            _ =>
            {
                gate.Wait(Bench.Stop);
                return tools;
            },
            stop: Bench.Stop);
        using var client = new HttpClient { BaseAddress = server.Addresses[0] };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/incidents", Bench.Stop)).StatusCode);
        var answer = await client.GetAsync("/api/v1/reports", Bench.Stop);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        var problem = await Bench.Read(answer, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(("the archive is being opened", 0, 0), ((string)problem["detail"]!, (int)problem["done"]!, (int)problem["all"]!));
        gate.Set();
        await server.Ready.WaitAsync(TimeSpan.FromMinutes(1), Bench.Stop);
        Assert.Equal(3, (int)(await Bench.Read(await client.GetAsync("/api/v1/reports", Bench.Stop), HttpStatusCode.OK))["total"]!);
    }

    [Fact]
    public async Task Ended_while_it_puts_claims_together_it_ends_well_and_nothing_is_broken()
    {
        var (tools, claims) = (Wiring.OpenTools(Archive.Local.LocalNames.None), 0L);
        Fill(tools, 240);
        using (var served = await Served.StartAsync(Location))
        {
            // Amidst it, where the machine is slow enough to see that.
            while (await Problem(served) is { } problem && (long)problem["all"]! == 0)
                await Task.Delay(20, Bench.Stop);
            var (code, after) = await served.TerminateAsync();
            Assert.Equal(ExitCode.Well, code);
            Assert.True(after < TimeSpan.FromSeconds(20), $"it ended after {after}");
        }
        using (var archive = Archive.ReportArchive.Open(Location, TimeProvider.System))
        {
            Assert.Empty(archive.Check());
            var incidents = archive.Incidents(tools.Kit(tools.SourcesOf([])));
            incidents.Refresh();
            claims = incidents.Claims(Archive.Searching.ClaimQuery.All).Length;
            Assert.Equal(claims, archive.IncidentRows().Page(new() { Limit = 500 }).Rows.Sum(row => row.Claims));
        }
        Assert.True(claims > 240);
    }

    private static async Task<JsonNode?> Problem(Served served)
    {
        using var answer = await served.Client.GetAsync("me", Bench.Stop);
        return answer.StatusCode is HttpStatusCode.ServiceUnavailable ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(Bench.Stop)) : null;
    }

    private void Fill(Tools tools, int count)
    {
        using var archive = Archive.ReportArchive.Create(Location, TimeProvider.System);
        for (var i = 0; i < count; i++)
        {
            var report = Bench.Report(FormattableString.Invariant($"Rebels shelled Sirte on Monday, killing {i + 2} civilians.\n\nGunmen attacked a police station in Sabha on Tuesday, wounding {i + 3} policemen, residents of street {i} said.\n"), $"Outlet {i}");
            archive.Add(new Arrival(report), tools.Read(report), "test 1", "anna");
        }
    }
}
