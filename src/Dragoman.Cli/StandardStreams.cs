using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dragoman.Cli;

/// <summary>The streams of the process, in UTF-8 whatever the locale says.</summary>
internal static class StandardStreams
{
    private const int BrokenPipe = 32;

    public static StreamWriter OpenError() => new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    /// <summary>
    /// The console's stream swallows a broken pipe, and the program would read on for nobody. A file stream reports it, but writes to a regular file
    /// at offsets of its own, over what other programs of the same shell wrote; so each gets what is right for it.
    /// </summary>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        FileStream direct;
        try
        {
            direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    public static Screen? Screen()
    {
        if (Console.IsOutputRedirected)
            return null;
        var width = Console.WindowWidth;
        var isPlain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb" or null;
        return new Screen(width > 0 ? width : 80, !isPlain);
    }

    /// <summary>A line from the terminal that isn't shown there.</summary>
    public static string? ReadSecret()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key is not ConsoleKey.Enter)
            if (key is { Key: ConsoleKey.Backspace })
                typed.Length -= Math.Min(1, typed.Length);
            else if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control })
                return null;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        return typed.ToString();
    }

    public static bool IsBrokenPipe(IOException failure) => failure.HResult == BrokenPipe;
}
