namespace Dragoman.Cli;

/// <summary>What runs: a library that "dotnet" was told to run, or one file that has all in it.</summary>
internal static class OwnProgram
{
    private static readonly string Library = System.IO.Path.Combine(AppContext.BaseDirectory, typeof(OwnProgram).Assembly.GetName().Name + ".dll");

    private static bool IsHosted => System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";

    public static string Path => IsHosted ? Library : Environment.ProcessPath!;

    /// <summary>What a second process of it is started with.</summary>
    public static (string Program, string[] Before) Command => (Environment.ProcessPath!, IsHosted ? [Library] : []);
}
