using System.Globalization;
using System.Text.Json;
using Dragoman.Workbench.Archives;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Workbench.Hosting;

/// <summary>
/// Answers that many ask for and that only a decision changes: lists, maps, timelines and charts. Each is worked out once for a moment of the archive;
/// a browser that has it already hears that nothing changed.
/// </summary>
internal sealed class KeptAnswers(ArchivePool archives, Freshness freshness, WorkbenchOptions options, IOptions<JsonOptions> json)
{
    private const long MostBytes = 64 << 20;
    private const string Json = "application/json; charset=utf-8";

    // Another build may answer otherwise.
    private static readonly string Build = typeof(KeptAnswers).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..8];

    private sealed record Kept(ReadOnlyMemory<byte> Bytes, string? Type);

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];
    private readonly Dictionary<string, Kept> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private (long, long) _moment;
    private long _bytes;

    public async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response, stop) = (context.HttpContext.Request, context.HttpContext.Response, context.HttpContext.RequestAborted);
        var moment = await archives.Ask(archive =>
        {
            freshness.Of(archive);
            return archive.Moment;
        }, stop);
        // What a team may see stays on no machine on which somebody signed out.
        if (options.Team is null)
            response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Build}-{moment.Decision}-{moment.Sighting}\"");
        if (request.GetTypedHeaders().IfNoneMatch.Contains(tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var key = request.Path + request.QueryString;
        var answer = Find(moment, key) ?? await WorkOut(moment, key, context, next, stop);
        return TypedResults.Bytes(answer.Bytes, answer.Type, entityTag: tag);
    }

    /// <summary>Who asks for the same at the same time waits for the first.</summary>
    private async Task<Kept> WorkOut((long, long) moment, string key, EndpointFilterInvocationContext context, EndpointFilterDelegate next, CancellationToken stop)
    {
        var turn = _turns[(uint)string.GetHashCode(key, StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(stop);
        try
        {
            if (Find(moment, key) is { } known)
                return known;
            var answer = await next(context) is var said && said is FileContentHttpResult file
                ? new Kept(file.FileContents, file.ContentType)
                : new Kept(JsonSerializer.SerializeToUtf8Bytes(said, json.Value.SerializerOptions), Json);
            Keep(moment, key, answer);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    private Kept? Find((long, long) moment, string key)
    {
        lock (_answers)
            return moment == _moment ? _answers.GetValueOrDefault(key) : null;
    }

    private void Keep((long, long) moment, string key, Kept answer)
    {
        lock (_answers)
        {
            // One that was worked out for a moment before takes nothing away.
            if (moment.CompareTo(_moment) < 0)
                return;
            if (moment != _moment)
            {
                _answers.Clear();
                _order.Clear();
                (_moment, _bytes) = (moment, 0);
            }
            if (!_answers.TryAdd(key, answer))
                return;
            _order.Enqueue(key);
            _bytes += answer.Bytes.Length;
            while (_bytes > MostBytes && _order.TryDequeue(out var oldest) && _answers.Remove(oldest, out var dropped))
                _bytes -= dropped.Bytes.Length;
        }
    }
}

internal static class KeptAnswersExtensions
{
    /// <summary>Its answer hangs on the archive and on the address alone, and is kept until something is decided.</summary>
    public static RouteHandlerBuilder Kept(this RouteHandlerBuilder route) => route.AddEndpointFilter((context, next) =>
        context.HttpContext.RequestServices.GetRequiredService<KeptAnswers>().Answer(context, next));
}
