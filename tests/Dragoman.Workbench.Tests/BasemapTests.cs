using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Archive.Local;
using Dragoman.Cli;
using Dragoman.Workbench.Tiles;

namespace Dragoman.Workbench.Tests;

public sealed class BasemapTests : IDisposable
{
    private static readonly Lazy<Tools> Tools = new(() => Wiring.OpenTools(LocalNames.None));

    private static readonly Dictionary<(int, int, int), byte[]> Some = new()
    {
        [(0, 0, 0)] = "whole"u8.ToArray(),
        [(1, 0, 0)] = "north west"u8.ToArray(),
        [(1, 1, 1)] = "south east"u8.ToArray(),
        [(5, 17, 11)] = "far down"u8.ToArray(),
    };

    private static Dictionary<ulong, byte[]> Numbered => Some.ToDictionary(tile => HilbertTile.Of(tile.Key.Item1, tile.Key.Item2, tile.Key.Item3)!.Value, tile => tile.Value);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-");

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(2, 0, 0, 5)]
    [InlineData(12, 3423, 1763, 19078479)]
    public void Tiles_are_numbered_along_a_curve(int zoom, int column, int row, long number) => Assert.Equal((ulong)number, HilbertTile.Of(zoom, column, row));

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(3, -1, 0)]
    [InlineData(-1, 0, 0)]
    [InlineData(27, 0, 0)]
    public void There_are_no_tiles_outside_of_the_world(int zoom, int column, int row) => Assert.Null(HilbertTile.Of(zoom, column, row));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task An_archive_s_tiles_are_given_out(bool packed, bool withLeaves)
    {
        var path = Write(MadeTiles.Archive(Numbered, 5, 1, """{"attribution":"<a href=\"https://example.org\">A &amp; B</a>","vector_layers":[{"id":"water"}]}""", packed, withLeaves));
        await using var server = await Start(path);
        using var client = Client(server);
        foreach (var ((zoom, column, row), bytes) in Some)
            Assert.Equal(bytes, await client.GetByteArrayAsync($"api/v1/basemap/{zoom}/{column}/{row}", Bench.Stop));
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("api/v1/basemap/1/1/0", Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("api/v1/basemap/30/0/0", Bench.Stop)).StatusCode);
        var me = JsonNode.Parse(await client.GetStringAsync("api/v1/me", Bench.Stop))!["basemap"]!;
        Assert.Equal(("vector", "A & B", 0, 5, "water"), ((string)me["kind"]!, (string)me["attribution"]!, (int)me["min_zoom"]!, (int)me["max_zoom"]!, (string)me["layers"]![0]!));
    }

    [Fact]
    public async Task What_is_packed_is_sent_as_it_is_to_those_who_can_unpack_it()
    {
        await using var server = await Start(Write(MadeTiles.Archive(Numbered, 5, 2, "{}", packed: true)));
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/basemap/0/0/0");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request, Bench.Stop);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(MadeTiles.Gzip(Some[(0, 0, 0)]), await answer.Content.ReadAsByteArrayAsync(Bench.Stop));
    }

    [Fact]
    public async Task An_address_widens_the_policy_for_its_server_alone()
    {
        await using var server = await Start("https://tiles.example:8443/maps/{z}/{x}/{y}.png?key=1", "Somebody");
        using var client = Client(server);
        using var answer = await client.GetAsync("api/v1/me", Bench.Stop);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("connect-src 'self' https://tiles.example:8443;", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: blob: https://tiles.example:8443;", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("Somebody", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Bench.Stop))!["basemap"]!["attribution"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("api/v1/basemap/0/0/0", Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task Without_one_nothing_is_widened()
    {
        await using var server = await Start(null);
        using var client = Client(server);
        using var answer = await client.GetAsync("api/v1/me", Bench.Stop);
        Assert.Contains("connect-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Bench.Stop))!["basemap"]);
    }

    [Theory]
    [InlineData("https://tiles.example/{z}/{x}.png", "{z}, {x} and {y}")]
    [InlineData("https://tiles.example/{z}/{x}/{y}{r}.png", "no other parts")]
    [InlineData("https://{s}.tiles.example/{z}/{x}/{y}.png", "no address")]
    [InlineData("ftp://tiles.example/{z}/{x}/{y}.png", "no address")]
    [InlineData("javascript://tiles.example/{z}/{x}/{y}", "no address")]
    [InlineData("https://anna:word@tiles.example/{z}/{x}/{y}.png", "no address")]
    [InlineData("no/such/file.pmtiles", "can't be read")]
    public void What_is_no_basemap_is_refused(string given, string why) => Assert.Contains(why, Refusal(given), StringComparison.Ordinal);

    [Fact]
    public void A_bad_file_is_refused_and_says_why()
    {
        var good = MadeTiles.Archive(Numbered, 5, 1, "{}");
        Assert.Contains("no PMTiles archive", Refusal(Write("a picture"u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("no PMTiles archive", Refusal(Write([])), StringComparison.Ordinal);
        Assert.Contains("version 2", Refusal(Write([.. good[..7], 2, .. good[8..]])), StringComparison.Ordinal);
        Assert.Contains("cut short", Refusal(Write(good[..^4])), StringComparison.Ordinal);
        Assert.Contains("packed", Refusal(Write([.. good[..97], 4, .. good[98..]])), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Write([.. good[..130], 0xff, 0xff, 0xff, .. good[133..]])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_make_it_fall_over()
    {
        var good = MadeTiles.Archive(Numbered, 5, 1, """{"vector_layers":[{"id":"water"}]}""", packed: true, withLeaves: true);
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = good.ToArray();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            try
            {
                using var tiles = PmTiles.Open(Write(bytes));
                foreach (var (zoom, column, row) in Some.Keys)
                    tiles.Tile(zoom, column, row);
            }
            catch (WorkbenchException)
            {
                // Said in words.
            }
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "some.pmtiles");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Refusal(string given) => Assert.Throws<WorkbenchException>(() => BasemapSource.Open(given, null)).Message;

    private async Task<WorkbenchServer> Start(string? basemap, string? attribution = null)
    {
        var location = Path.Combine(_folder.FullName, "reports.dragoman");
        using (Archive.ReportArchive.Create(location, Clock.Instance))
        {
        }
        var server = await WorkbenchServer.StartAsync(
            new WorkbenchOptions { Archive = location, Addresses = [new ListeningAddress(IPAddress.Loopback, 0)], User = "anna", Version = "dragoman 0.0.0", Clock = Clock.Instance, Basemap = basemap, BasemapAttribution = attribution },
            _ => Tools.Value, stop: Bench.Stop);
        await server.Ready;
        return server;
    }

    private static HttpClient Client(WorkbenchServer server) => new() { BaseAddress = server.Addresses[0] };
}
