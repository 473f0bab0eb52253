namespace Dragoman.Cli;

internal static class Versions
{
    /// <summary>"dragoman 0.1.0"</summary>
    public static string Name { get; } = "dragoman " + typeof(Versions).Assembly.GetName().Version?.ToString(3);
}
