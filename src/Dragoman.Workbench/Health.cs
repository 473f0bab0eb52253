namespace Dragoman.Workbench;

/// <summary>Whether requests are to be sent to a server that runs.</summary>
/// <param name="What">In words that say nothing of what it serves.</param>
public sealed record Health(bool IsReady, string What)
{
    public static Health Ready { get; } = new(true, "ready");

    public static Health Starting { get; } = new(false, "starting");
}
