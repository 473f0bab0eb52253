using System.ComponentModel;
using System.Diagnostics;

namespace Dragoman.Exchange.Tests.Tools;

/// <summary>A program of others that people open our files with. Where it isn't installed the test is skipped, and says what to install.</summary>
internal static class Tool
{
    public static string Run(string program, string install, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : Missing(program, install, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Assert.Skip($"NOT CHECKED: {program} isn't installed; {install}");
            throw;
        }
    }

    // Programs with modules start also where the module is missing.
    private static string Missing(string program, string install, string error)
    {
        if (error.Contains("Cannot find module", StringComparison.Ordinal))
            Assert.Skip($"NOT CHECKED: {program} lacks a module; {install}");
        throw new InvalidOperationException($"{program}: {error}");
    }
}
