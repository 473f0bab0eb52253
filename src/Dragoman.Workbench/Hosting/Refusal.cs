namespace Dragoman.Workbench.Hosting;

/// <summary>A request that can't be answered as it was asked: what is wrong, where, and what to do. Becomes problem details (RFC 9457).</summary>
internal sealed class Refusal(int status, string what) : Exception(what)
{
    public int Status => status;

    /// <summary>The parameter or the field that is wrong.</summary>
    public string? Where { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>In how many seconds it may be asked again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Further members of the problem, by name.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public static Refusal Missing(string kind, string id) => new(StatusCodes.Status404NotFound, $"there is no {kind} {id}") { Advice = "It may have been withdrawn or put together otherwise meanwhile; look at the list." };

    public static Refusal Wrong(string where, string what, string? advice = null) => new(StatusCodes.Status400BadRequest, $"{where}: {what}") { Where = where, Advice = advice };
}
