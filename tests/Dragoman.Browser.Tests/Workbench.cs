using System.Diagnostics;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>The demo as a process of its own, over an archive of its own, and Debian's Chromium that looks at it.</summary>
public class Workbench : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("DRAGOMAN_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Nothing that asks the network, and WebGL without a graphics card.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public string Address { get; private set; } = "";

    /// <summary>Whether there is a browser and a client; tests say what is missing when they open a window.</summary>
    public bool IsThere => _missing is null;

    private string Archive => Path.Combine(_folder, "demo.dragoman");

    /// <summary>How it is started.</summary>
    protected virtual string[] Command => ["demo"];

    /// <summary>What is done before it is started.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>Where pictures go: artifacts/screenshots of the repository.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            _missing = $"there is no {Chromium} (apt-get install chromium, or name one in DRAGOMAN_CHROMIUM)";
            return;
        }
        await Prepare();
        await Start(Command, "http://127.0.0.1:0");
        if (_missing is not null)
            return;
        Assertions.SetDefaultExpectTimeout((float)TimeSpan.FromSeconds(30).TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>Kills the server, as a machine that loses its power does; windows stay open.</summary>
    public async Task Kill()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    /// <summary>Starts it again at the same address.</summary>
    public Task Restart() => Start(["serve"], Address);

    private async Task Start(string[] command, string url)
    {
        _server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), .. command, "--archive", Archive, "--urls", url, "--no-browser"])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        Address = await AddressOf(_server);
        // It listens before it has put claims together.
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        while ((await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode is System.Net.HttpStatusCode.ServiceUnavailable)
            await Task.Delay(50);
    }

    /// <summary>Runs another command over the archive, as another person at another machine does.</summary>
    public Task Run(string command, params string[] arguments) => RunWith("", command, arguments);

    /// <param name="input">What the command reads.</param>
    protected async Task RunWith(string input, string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), command, .. arguments, "--archive", Archive])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = await process.StandardError.ReadToEndAsync();
        await said;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dragoman {command}: {wrong}");
    }

    /// <summary>Another workbench over the same archive, with options of its own; its address and what ends it.</summary>
    public async Task<(string Address, IAsyncDisposable Ending)> Serve(params string[] options)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var server = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "serve", "--archive", Archive, "--urls", "http://127.0.0.1:0", "--no-browser", .. options])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        return (await AddressOf(server), new Ending(server));
    }

    private sealed class Ending(Process server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
    }

    /// <summary>A window by itself; what goes wrong in its pages is an error of the test.</summary>
    public async Task<Window> Open(ColorScheme scheme = ColorScheme.Light, int width = 1400, int height = 900, bool scripts = true)
    {
        if (_missing is not null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(_missing);
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "UTC",
            AcceptDownloads = true,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)TimeSpan.FromSeconds(60).TotalMilliseconds);
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> AddressOf(Process server)
    {
        var said = new List<string>();
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Split("the workbench is at ") is [_, var rest])
            {
                // It says right behind it whether it has pages.
                var next = await server.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(1)).ContinueWith(read => read.IsCompletedSuccessfully ? read.Result : null, TaskScheduler.Default);
                if (next?.Contains("has no pages", StringComparison.Ordinal) == true)
                    _missing = "this build has no pages (src/Dragoman.Workbench/build-client makes them; then build again)";
                return rest.Split(' ')[0];
            }
        }
        throw new InvalidOperationException("the demo ended: " + string.Join(Environment.NewLine, said));
    }

    protected static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
