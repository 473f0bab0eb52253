using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dragoman.Archive.Decisions;

namespace Dragoman.Workbench.Tests;

/// <summary>Coders who judge, correct, put together, take apart and take over, until the server is gone.</summary>
internal sealed class CoderWork(HttpClient client, string[] reports, ConcurrentBag<Acknowledged> acknowledged)
{
    private static readonly string[] Verdicts = ["accepted", "rejected", "unreviewed", "corrected"];
    private static readonly string[] Statuses = ["occurred", "unconfirmed", "possible", "denied"];

    private readonly ConcurrentDictionary<string, JsonNode> _claims = new(StringComparer.Ordinal);

    /// <param name="name">Of the coder; no other has it.</param>
    public async Task RunAsync(string name, Random random)
    {
        try
        {
            foreach (var report in reports)
                foreach (var claim in JsonNode.Parse(await client.GetStringAsync($"reports/{report}", Bench.Stop))!["claims"]!.AsArray())
                    _claims.TryAdd((string)claim!["id"]!, claim);
            for (var turn = 0; ; turn++)
                await DecideAsync(random, $"{name}.{turn}");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed: what it hadn't acknowledged may be there or not.
        }
    }

    private Task DecideAsync(Random random, string reason) => random.Next(10) switch
    {
        < 5 => JudgeAsync(random, reason),
        5 => JudgeManyAsync(random, reason),
        6 or 7 => AssignAsync(random, reason),
        8 => LinkAsync("merge", DecisionKind.Merged, (a, b) => new { claims = new[] { a, b }, reason }, random, reason),
        _ => LinkAsync("split", DecisionKind.Split, (a, b) => new { groups = new[] { new[] { a }, [b] }, reason }, random, reason),
    };

    private async Task JudgeAsync(Random random, string reason)
    {
        var (id, verdict) = (Pick(random), Verdicts[random.Next(Verdicts.Length)]);
        var (seen, corrected) = (_claims[id], verdict is "corrected" ? _claims[id]["claim"]!.DeepClone() : null);
        if (corrected is not null)
            corrected["status"] = Statuses[random.Next(Statuses.Length)];
        var (status, answer) = await SendAsync(HttpMethod.Put, $"claims/{id}/verdict", new { verdict, claim = corrected, version = (long)seen["version"]!, reason });
        if (status is HttpStatusCode.Conflict && answer["current"] is { } current)
            _claims[id] = current.DeepClone();
        if (status is not HttpStatusCode.OK)
            return;
        acknowledged.Add(new Acknowledged(id, DecisionKind.Reviewed, reason, verdict));
        _claims[id] = answer;
    }

    private async Task JudgeManyAsync(Random random, string reason)
    {
        string[] ids = [.. Enumerable.Range(0, 3).Select(_ => Pick(random)).Distinct()];
        var items = ids.Select(id => new { id, version = (long)_claims[id]["version"]! });
        var (status, answer) = await SendAsync(HttpMethod.Post, "claims/verdicts", new { items, verdict = "accepted", reason });
        if (status is HttpStatusCode.OK)
            foreach (var id in answer["done"]!.AsArray())
                acknowledged.Add(new Acknowledged((string)id!, DecisionKind.Reviewed, reason, "accepted"));
    }

    private async Task AssignAsync(Random random, string reason)
    {
        var report = reports[random.Next(reports.Length)];
        var (status, _) = await SendAsync(HttpMethod.Put, $"reports/{report}/assignment", new { assignee = reason, state = "open", reason });
        if (status is HttpStatusCode.OK)
            acknowledged.Add(new Acknowledged(Assignment.SubjectOf(report), DecisionKind.Assigned, reason));
    }

    private async Task LinkAsync(string path, DecisionKind kind, Func<string, string, object> body, Random random, string reason)
    {
        var (a, b) = (Pick(random), Pick(random));
        if (a == b)
            return;
        var (status, _) = await SendAsync(HttpMethod.Post, $"incidents/{path}", body(a, b));
        if (status is HttpStatusCode.OK)
            acknowledged.Add(new Acknowledged(a, kind, reason));
    }

    private string Pick(Random random) => _claims.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(_claims.Count));

    private async Task<(HttpStatusCode, JsonNode)> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Bench.Stop);
        var text = await answer.Content.ReadAsStringAsync(Bench.Stop);
        Assert.True((int)answer.StatusCode is < 500 or 503, $"{method} {path}: {answer.StatusCode}: {text}");
        return (answer.StatusCode, JsonNode.Parse(text)!);
    }
}
