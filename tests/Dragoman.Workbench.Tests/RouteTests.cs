using System.Net;
using System.Net.Http.Json;

namespace Dragoman.Workbench.Tests;

public sealed class RouteTests(Bench bench) : IClassFixture<Bench>
{
    /// <summary>Whoever sits at the machine may do everything: no route is refused, none is missing, none breaks on a body that says nothing.</summary>
    [Fact]
    public async Task Every_route_answers_in_local_mode()
    {
        var routes = await Routes.Of(bench);
        Assert.True(routes.Count > 20);
        foreach (var (method, path) in routes)
        {
            var filled = await Filled(path);
            using var request = new HttpRequestMessage(method, filled) { Content = BodyOf(method, path) };
            var answer = await bench.Client.SendAsync(request, Bench.Stop);
            var text = await answer.Content.ReadAsStringAsync(Bench.Stop);
            Assert.True((int)answer.StatusCode < 500 && answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed), $"{method} {path}: {answer.StatusCode}: {text}");
            if (method == HttpMethod.Get && !filled.Contains('{', StringComparison.Ordinal))
                Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode}: {text}");
            if (!answer.IsSuccessStatusCode)
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Every_route_has_a_name_and_says_what_it_is()
    {
        var document = await bench.Get("/openapi/v1.json");
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!)).ToArray();
        Assert.All(operations, operation => Assert.False(string.IsNullOrEmpty((string?)operation["operationId"]) || string.IsNullOrEmpty((string?)operation["summary"])));
        Assert.Equal(operations.Length, operations.Select(operation => (string)operation["operationId"]!).Distinct().Count());
    }

    private static HttpContent? BodyOf(HttpMethod method, string path) =>
        method == HttpMethod.Get ? null : path.EndsWith("/reports", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent(""), "text" } } : JsonContent.Create(new { });

    private async Task<string> Filled(string path)
    {
        if (path.Contains("/claims/{id}", StringComparison.Ordinal))
            return path.Replace("{id}", (string)(await bench.Claims(0))[0]!["id"]!, StringComparison.Ordinal);
        if (path.Contains("/reports/{id}", StringComparison.Ordinal))
            return path.Replace("{id}", Bench.Reports[0].Id, StringComparison.Ordinal);
        if (path.Contains("/incidents/{id}", StringComparison.Ordinal))
            return path.Replace("{id}", (string)(await bench.Get("incidents"))["items"]![0]!["id"]!, StringComparison.Ordinal);
        return path.Replace("{z}/{x}/{y}", "0/0/0", StringComparison.Ordinal);
    }
}
