using System.Net;
using System.Text;

namespace Dragoman.Workbench.Tests;

public sealed class TileTests(Bench bench) : IClassFixture<Bench>
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Each_incident_is_on_one_tile_of_a_zoom(int zoom)
    {
        var total = (int)(await bench.Get("map"))["total"]!;
        var counted = 0;
        foreach (var x in Enumerable.Range(0, 1 << zoom).Where(x => zoom < 6 || x is >= 32 and < 36))
            foreach (var y in Enumerable.Range(0, 1 << zoom).Where(y => zoom < 6 || y is >= 24 and < 32))
                counted += (await Features($"tiles/{zoom}/{x}/{y}")).Sum(feature => feature.TryGetValue("count", out var count) ? (int)(ulong)count : 1);
        Assert.Equal(total, counted);
    }

    [Fact]
    public async Task Tiles_share_the_filters_of_the_map()
    {
        Assert.Empty(await Features("tiles/0/0/0?from=2021-01-01"));
        var alone = Assert.Single(await Features("tiles/0/0/0?words=police%20station"));
        var points = (await bench.Get("map?words=police%20station"))["points"]!;
        Assert.Equal(((string)points["id"]![0]!, "2020-06-02"), ((string)alone["id"], (string)alone["day"]));
        // Where the world has 512 pixels, a pixel at the equator is 78 km wide, and less towards the poles.
        var pixels = (double)points["radius_km"]![0]! / (40_075.017 / 512 * Math.Cos(double.DegreesToRadians((double)points["lat"]![0]!)));
        Assert.Equal(pixels, (ulong)alone["reach"] / 100_000.0, 4);
    }

    [Theory]
    [InlineData("tiles/0/1/0")]
    [InlineData("tiles/23/0/0")]
    [InlineData("tiles/0/0/0?from=soon")]
    public async Task Tiles_that_there_are_not_are_refused(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await bench.Client.GetAsync(path, Bench.Stop)).StatusCode);

    private async Task<List<Dictionary<string, object>>> Features(string path)
    {
        var answer = await bench.Client.GetAsync(path, Bench.Stop);
        Assert.Equal("application/vnd.mapbox-vector-tile", answer.Content.Headers.ContentType?.MediaType);
        var layers = Fields(await answer.Content.ReadAsByteArrayAsync(Bench.Stop)).Select(field => Fields((byte[])field.Value)).ToArray();
        if (layers is [])
            return [];
        var layer = Assert.Single(layers);
        Assert.Equal("incidents", Encoding.UTF8.GetString((byte[])layer.Single(field => field.Number == 1).Value));
        string[] keys = [.. layer.Where(field => field.Number == 3).Select(field => Encoding.UTF8.GetString((byte[])field.Value))];
        object[] values = [.. layer.Where(field => field.Number == 4).Select(field => Fields((byte[])field.Value)[0]).Select(value => value.Number == 1 ? Encoding.UTF8.GetString((byte[])value.Value) : value.Value)];
        return [.. layer.Where(field => field.Number == 2).Select(field => Fields((byte[])field.Value)).Select(feature =>
        {
            Assert.Equal(1UL, feature.Single(field => field.Number == 3).Value);
            Assert.Equal(3, Numbers((byte[])feature.Single(field => field.Number == 4).Value).Count);
            return Numbers((byte[])feature.Single(field => field.Number == 2).Value).Chunk(2).ToDictionary(pair => keys[pair[0]], pair => values[pair[1]]);
        })];
    }

    private static List<(int Number, object Value)> Fields(byte[] bytes)
    {
        var (fields, at) = (new List<(int, object)>(), 0);
        while (at < bytes.Length)
        {
            var tag = Number(bytes, ref at);
            var value = Number(bytes, ref at);
            if ((tag & 7) == 0)
            {
                fields.Add(((int)(tag >> 3), value));
                continue;
            }
            Assert.Equal(2UL, tag & 7);
            fields.Add(((int)(tag >> 3), bytes[at..(at + (int)value)]));
            at += (int)value;
        }
        return fields;
    }

    private static List<ulong> Numbers(byte[] bytes)
    {
        var (numbers, at) = (new List<ulong>(), 0);
        while (at < bytes.Length)
            numbers.Add(Number(bytes, ref at));
        return numbers;
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            number |= (ulong)(bytes[at] & 0x7f) << shift;
            if ((bytes[at++] & 0x80) == 0)
                return number;
        }
    }
}
