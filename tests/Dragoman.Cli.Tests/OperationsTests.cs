using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Archive.Local;

namespace Dragoman.Cli.Tests;

/// <summary>What those who run a workbench see of it, and what strangers don't.</summary>
public sealed class OperationsTests : IDisposable
{
    private const string Secret = "xylophone";

    private readonly Folder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metrics_and_health_are_at_their_own_address_and_no_words_of_reports_in_them()
    {
        Ran.InProcess("init", "--archive", _folder["a.dragoman"]);
        Ran.InProcess(host => host with { OpenEngine = Wiring.OpenEngine }, "add", _folder.Add($"{Secret}.txt", $"Rebels shelled Sirte, the {Secret} said."), "--archive", _folder["a.dragoman"]);
        await using var served = await Served.StartAsync(_folder["a.dragoman"], "--operations", "http://127.0.0.1:0", "--log-json");
        using var client = new HttpClient();
        var (workbench, operations) = (served.Addresses[1], served.Addresses[0]);
        await ReadyAsync(client, operations);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(workbench, "/health/live"), Stop)).StatusCode);
        Assert.Equal("ready\n", await client.GetStringAsync(new Uri(workbench, "/health/ready"), Stop));
        Assert.Contains(Secret, await client.GetStringAsync(new Uri(workbench, $"/api/v1/reports?words={Secret}"), Stop), StringComparison.Ordinal);

        var metrics = await client.GetStringAsync(new Uri(operations, "/metrics"), Stop);
        Assert.Contains("http_server_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("dragoman_incidents_refresh_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("dragoman_", await (await client.GetAsync(new Uri(workbench, "/metrics"), Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var log = await served.EndAsync();
        Assert.Contains(log, line => (string?)line["event"] == "answered" && (string?)line["route"] == "/api/v1/reports" && (int?)line["status"] == 200);
        Assert.DoesNotContain(log, line => line.ToJsonString().Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_was_turned_to_this_machine_is_refused()
    {
        Ran.InProcess("init", "--archive", _folder["a.dragoman"]);
        await using var served = await Served.StartAsync(_folder["a.dragoman"], "--operations", "http://127.0.0.1:0", "--log-json");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Addresses[0], "/metrics")) { Headers = { Host = "attacker.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("http://metrics.example:1")]
    [InlineData("here")]
    public void An_address_that_is_none_is_refused(string address)
    {
        var ran = Ran.InProcess("serve", "--archive", _folder["a.dragoman"], "--operations", address);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("is no address to listen at", ran.Error, StringComparison.Ordinal);
    }

    private static async Task ReadyAsync(HttpClient client, Uri operations)
    {
        Assert.Equal("live\n", await client.GetStringAsync(new Uri(operations, "/health/live"), Stop));
        while ((await client.GetAsync(new Uri(operations, "/health/ready"), Stop)).StatusCode is HttpStatusCode.ServiceUnavailable)
            await Task.Delay(20, Stop);
    }

    /// <summary>`serve` in this process, with what it said as lines of JSON.</summary>
    private sealed class Served(Told error, Task<int> running, CancellationTokenSource stop) : IAsyncDisposable
    {
        public Uri[] Addresses { get; private init; } = [];

        public static async Task<Served> StartAsync(string archive, params string[] args)
        {
            var (error, stop) = (new Told(), new CancellationTokenSource());
            var running = Task.Run(() => Program.Run(
                ["serve", "--archive", archive, "--urls", "http://127.0.0.1:0", .. args],
                Ran.HostOver(Stream.Null, error) with { Stop = stop.Token, OpenTools = _ => Wiring.OpenTools(LocalNames.None) }));
            Uri[] addresses = [];
            while (addresses.Length < 2 && !running.IsCompleted)
            {
                await Task.Delay(20, Stop);
                addresses = [.. error.ToString().Split(' ', '"').Where(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)).Select(word => new Uri(word))];
            }
            return new Served(error, running, stop) { Addresses = addresses };
        }

        public async Task<JsonNode[]> EndAsync()
        {
            await stop.CancelAsync();
            Assert.Equal(ExitCode.Well, await running);
            return [.. error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await running;
            stop.Dispose();
            await error.DisposeAsync();
        }
    }

    /// <summary>Written to by one thread while another looks.</summary>
    private sealed class Told : StringWriter
    {
        private readonly Lock _turn = new();

        public override void Write(string? value)
        {
            lock (_turn)
                base.Write(value);
        }

        public override string ToString()
        {
            lock (_turn)
                return base.ToString();
        }
    }
}
