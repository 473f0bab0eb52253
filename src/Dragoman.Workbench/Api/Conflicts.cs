using Dragoman.Archive;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>Somebody else was faster: what holds now, and by whom, so that nothing of either is lost.</summary>
internal static class Conflicts
{
    public static Refusal Of(StaleException stale, object current) => new(StatusCodes.Status409Conflict, stale.Message)
    {
        Advice = "Look at what holds now, and decide again.",
        More = new Dictionary<string, object?> { ["current"] = current, ["by"] = stale.Last?.Decision.Who, ["at"] = stale.Last?.Decision.At },
    };
}
