using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Dragoman.Benchmarks;

/// <summary>How long a workbench lets its clients wait: several at once, each asking for one thing after the other; without a pause, as no people do, unless one is asked for.</summary>
public static class WorkbenchSpeed
{
    private const int Tries = 20;

    private static readonly string[] Filters =
    [
        "", "", "", "country=LBY", "country=SYR", "class=shelling", "class=ASSAULT", "actor=police", "actor=rebels", "from=2019-01-01&to=2019-12-31", "from=2020-03-01&to=2020-03-31",
        "words=market", "disputed=true", "box=10,25,20,35", "place=32.89,13.19,100",
    ];
    private static readonly string[] Charts = ["side", "class", "country", "outlet"];
    private static readonly string[] Names = ["al", "tri", "san", "wefaq", "police", "kh", "turk", "gov"];

    /// <param name="pause">Seconds between two verdicts of somebody who judges meanwhile; 0 where nobody does.</param>
    /// <param name="think">Seconds between an answer and the next question of a client.</param>
    public static async Task Run(Uri workbench, int clients, int seconds, double pause, double think, TextWriter output)
    {
        using var http = new HttpClient { BaseAddress = new Uri(workbench, "/api/v1/"), Timeout = TimeSpan.FromMinutes(10) };
        var (ids, reports) = (await Ids(http, "incidents?limit=200"), await Ids(http, "reports?limit=200"));
        foreach (var (name, _) in Questions(new Random(1), ids, reports))
            await First(http, name, ids, reports, output);
        var times = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        var judging = pause > 0 ? Task.Run(async () =>
        {
            for (var i = 0; clock.Elapsed.TotalSeconds < seconds; i++)
            {
                if (await Judge(http, reports[i % reports.Length], i) is { } time)
                    times.GetOrAdd("verdict", _ => []).Add(time);
                await Task.Delay(TimeSpan.FromSeconds(pause));
            }
        }) : Task.CompletedTask;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var random = new Random(client);
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var all = Questions(random, ids, reports);
                var (name, address) = all[random.Next(all.Length)];
                times.GetOrAdd(name, _ => []).Add(await Ask(http, address));
                if (think > 0)
                    await Task.Delay(TimeSpan.FromSeconds(think));
            }
        })));
        await judging;
        output.WriteLine(FormattableString.Invariant($"{clients} clients, {times.Values.Sum(bag => bag.Count) / clock.Elapsed.TotalSeconds:F0} answers a second"));
        foreach (var (name, bag) in times.OrderBy(pair => pair.Key, StringComparer.Ordinal).Append(new("all", [.. times.Values.SelectMany(bag => bag)])))
            output.WriteLine(Line(name, [.. bag.Order()]));
    }

    private static (string Name, string Address)[] Questions(Random random, string[] ids, string[] reports)
    {
        var filter = Filters[random.Next(Filters.Length)];
        var (z, name) = (random.Next(2, 8), Names[random.Next(Names.Length)]);
        return
        [
            ("incidents", $"incidents?limit=50&{filter}"),
            ("incident", $"incidents/{ids[random.Next(ids.Length)]}"),
            ("timeline", $"timeline?by=month&{filter}"),
            ("charts", $"charts?by={Charts[random.Next(Charts.Length)]}&{filter}"),
            ("map", $"map?{filter}"),
            ("tile", $"tiles/{z}/{random.Next(1 << z)}/{random.Next(1 << z)}?{filter}"),
            ("reports", "reports?limit=50"),
            ("report", $"reports/{reports[random.Next(reports.Length)]}"),
            ("actors", $"actors?q={name}"),
            ("places", $"places?q={name}"),
        ];
    }

    /// <summary>One client alone, who asks for the first time and again.</summary>
    private static async Task First(HttpClient http, string name, string[] ids, string[] reports, TextWriter output)
    {
        var (random, times) = (new Random(7), new List<double>());
        for (var i = 0; i < Tries; i++)
            times.Add(await Ask(http, Questions(random, ids, reports).First(question => question.Name == name).Address));
        output.WriteLine(FormattableString.Invariant($"{name,-10} alone: first {times[0],7:F1} ms, median {times.Order().ElementAt(Tries / 2),7:F1} ms, slowest {times.Max(),7:F1} ms"));
    }

    private static async Task<double> Ask(HttpClient http, string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await http.GetAsync(address);
        var body = await answer.Content.ReadAsByteArrayAsync();
        // An incident has another id when a smaller claim joins it, which happens where reports are added meanwhile.
        var isAnswer = answer.IsSuccessStatusCode || (answer.StatusCode == System.Net.HttpStatusCode.NotFound && address.StartsWith("incidents/", StringComparison.Ordinal));
        return isAnswer ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}, {body.Length} bytes");
    }

    /// <summary>Reads a claim, and judges it; the time is that of the judging. Null where the report has none.</summary>
    private static async Task<double?> Judge(HttpClient http, string report, int number)
    {
        using var read = JsonDocument.Parse(await http.GetStringAsync($"reports/{report}"));
        var claims = read.RootElement.GetProperty("claims");
        if (claims.GetArrayLength() == 0)
            return null;
        var claim = claims[0];
        var clock = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"claims/{claim.GetProperty("id").GetString()}/verdict")
        {
            Content = JsonContent.Create(new { verdict = number % 2 == 0 ? "accepted" : "rejected", version = claim.GetProperty("version").GetInt64() }),
        };
        request.Headers.Add("X-Dragoman", "1");
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<string[]> Ids(HttpClient http, string address)
    {
        using var answer = JsonDocument.Parse(await http.GetStringAsync(address));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    private static string Line(string name, double[] ordered) => FormattableString.Invariant(
        $"{name,-10} {ordered.Length,6} answers, median {ordered[ordered.Length / 2],7:F1} ms, p95 {ordered[ordered.Length * 95 / 100],7:F1} ms, p99 {ordered[ordered.Length * 99 / 100],7:F1} ms, slowest {ordered[^1],7:F1} ms");
}
