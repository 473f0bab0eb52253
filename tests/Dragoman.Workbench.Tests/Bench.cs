using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Archive.Reports;
using Dragoman.Cli;
using Dragoman.Exchange.Fetch;
using Dragoman.Text;

namespace Dragoman.Workbench.Tests;

/// <summary>A workbench over an archive of its own, on a free port of this machine, gone with the test.</summary>
public class Bench : IAsyncLifetime
{
    /// <summary>The shipped reader and tables; opening them takes a while.</summary>
    private static readonly Lazy<Tools> Shipped = new(() => Wiring.OpenTools(Archive.Local.LocalNames.None));

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
    private WorkbenchServer? _server;

    public string Location => Path.Combine(_folder, "reports.dragoman");

    public HttpClient Client { get; } = new();

    public Uri Address => _server!.Addresses[0];

    public static Report Report(string text, string outlet) => new(text) { Outlet = outlet, Published = new DateOnly(2020, 6, 4), Reference = outlet + ".txt", Language = "en" };

    public virtual async ValueTask InitializeAsync()
    {
        using (var archive = Open(create: true))
            Fill(archive);
        _server = await WorkbenchServer.StartAsync(
            With(new WorkbenchOptions
            {
                Archive = Location,
                Addresses = [new ListeningAddress(IPAddress.Loopback, 0)],
                User = "anna",
                Version = "dragoman 0.0.0",
                Clock = Clock.Instance,
                Fetching = new FetchOptions { Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(5) },
                OnDefect = failure => Console.Error.WriteLine(failure),
            }),
            local => local.Actors.IsEmpty && local.Places.IsEmpty ? Shipped.Value : Wiring.OpenTools(local));
        await _server.Ready;
        Client.BaseAddress = new Uri(Address, "/api/v1/");
        Client.DefaultRequestHeaders.Add("X-Dragoman", "1");
    }

    /// <summary>What is there before it is opened.</summary>
    protected virtual void Fill(Archive.ReportArchive archive)
    {
        foreach (var report in Reports)
            archive.Add(new Arrival(report), Shipped.Value.Read(report), "test 1", "anna");
    }

    protected virtual WorkbenchOptions With(WorkbenchOptions options) => options;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    public Archive.ReportArchive Open(bool create = false) =>
        create ? Archive.ReportArchive.Create(Location, Clock.Instance) : Archive.ReportArchive.Open(Location, Clock.Instance);

    /// <summary>What a route answers, which has to be well.</summary>
    public async Task<JsonNode> Get(string path) => await Read(await Client.GetAsync(path, Stop), HttpStatusCode.OK);

    public Task<JsonNode> Put(string path, object body, HttpStatusCode status = HttpStatusCode.OK) => Send(HttpMethod.Put, path, body, status);

    public Task<JsonNode> Post(string path, object body, HttpStatusCode status = HttpStatusCode.OK) => Send(HttpMethod.Post, path, body, status);

    public static async Task<JsonNode> Read(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The claims of the n-th report, in the order of the text.</summary>
    public async Task<JsonArray> Claims(int report) => (await Get($"reports/{Reports[report].Id}"))["claims"]!.AsArray();

    /// <summary>An incident of a class that two tell of, each claim of which was accepted.</summary>
    public async Task<string> Reviewed(string type)
    {
        var id = (string)(await Get($"incidents?class={type}&corroborated=true"))["items"]![0]!["id"]!;
        await Accept((await Get($"incidents/{id}"))["claim_states"]!.AsArray());
        return id;
    }

    public Task<JsonNode> Accept(JsonArray claims) =>
        Post("claims/verdicts", new { Items = claims.Select(claim => new { Id = (string)claim!["id"]!, Version = (long)claim["version"]! }), Verdict = "accepted" });

    private async Task<JsonNode> Send(HttpMethod method, string path, object body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? JsonContent.Create(body, options: Snake) };
        return await Read(await Client.SendAsync(request, Stop), status);
    }

    internal static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Of our own writing: two tell of one shelling and don't agree, one of something else.</summary>
    public static Report[] Reports { get; } =
    [
        Report("Forces of the Libyan National Army shelled the Abu Salim district of Tripoli on Wednesday, killing three civilians, a medic said.\n\nThe Government of National Accord said its forces captured Tarhuna on Thursday.\n", "Maghreb Wire"),
        Report("The Libyan National Army shelled Abu Salim in Tripoli on Wednesday, killing seven civilians, the health ministry said.\n", "Coast Radio"),
        Report("Gunmen attacked a police station in Sabha on Tuesday, wounding two policemen, residents said.\n", "Desert Post"),
    ];
}

internal sealed class Clock : TimeProvider
{
    public static readonly Clock Instance = new();

    public override DateTimeOffset GetUtcNow() => new(2020, 6, 5, 12, 30, 15, 123, TimeSpan.Zero);
}
