namespace Dragoman.Workbench.Tests;

/// <summary>What /openapi/v1.json says there is.</summary>
internal static class Routes
{
    public static async Task<IReadOnlyList<(HttpMethod Method, string Path)>> Of(Bench bench)
    {
        var document = await bench.Get("/openapi/v1.json");
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => (new HttpMethod(operation.Key.ToUpperInvariant()), path.Key))];
    }
}
