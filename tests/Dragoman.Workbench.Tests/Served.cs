using System.Diagnostics;
using System.Net;

namespace Dragoman.Workbench.Tests;

/// <summary>`dragoman serve` as a process of its own, which can be ended and killed.</summary>
internal sealed class Served : IDisposable
{
    private const string Here = "the workbench is at ";

    private readonly Process _process;
    private readonly Task<string> _said;

    private Served(Process process, Uri address)
    {
        // Whatever else it says is read, so that it never waits for a reader.
        (_process, _said) = (process, process.StandardError.ReadToEndAsync(CancellationToken.None));
        Client = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromMinutes(1) };
        Client.DefaultRequestHeaders.Add("X-Dragoman", "1");
    }

    public HttpClient Client { get; }

    public static async Task<Served> StartAsync(string archive)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "serve", "--archive", archive, "--urls", "http://127.0.0.1:0", "--no-browser"])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        while (await process.StandardError.ReadLineAsync(Bench.Stop) is { } line)
            if (line.Split(Here) is [_, var rest])
                return new Served(process, new Uri(rest.Split(' ')[0]));
        throw new InvalidOperationException("the workbench ended before it listened");
    }

    /// <summary>Waits until claims are put together.</summary>
    public async Task ReadyAsync()
    {
        while ((await Client.GetAsync("me", Bench.Stop)).StatusCode is HttpStatusCode.ServiceUnavailable)
            await Task.Delay(50, Bench.Stop);
    }

    /// <summary>SIGKILL: it can do nothing about it.</summary>
    /// <returns>What it had to tell people.</returns>
    public string Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        return _said.GetAwaiter().GetResult();
    }

    /// <summary>SIGTERM, as a machine that is shut down sends it.</summary>
    /// <returns>The exit code, and how long it took.</returns>
    public async Task<(int Code, TimeSpan After)> TerminateAsync()
    {
        var clock = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(Bench.Stop);
        return (_process.ExitCode, clock.Elapsed);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        Client.Dispose();
    }
}
