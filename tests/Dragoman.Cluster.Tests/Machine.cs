using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Cluster.Tests;

/// <summary>`dragoman cluster join` as a process of its own at an address of its own, which can be killed.</summary>
internal sealed class Machine : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<string> _name = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Machine(string archive, int number)
    {
        _process = Start("cluster", "join", "--archive", archive, "--listen", AddressOf(number), "--threads", "1", "--lease", "6");
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>By which the others know it, when it has joined.</summary>
    public Task<string> Name => _name.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>SIGKILL: it can do nothing about it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM: it ends what it is at.</summary>
    public async Task LeaveAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{_process.Id}")]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    public static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private void Hear(string? line)
    {
        if (line is null)
        {
            _name.TrySetException(new InvalidOperationException($"it ended before it joined: {Said}"));
            return;
        }
        lock (_said)
            _said.AppendLine(line);
        if (line.Contains(" has joined", StringComparison.Ordinal))
            _name.TrySetResult(line.Split(' ')[1]);
    }

    /// <summary>"127.0.0.2:34567", at a port that nobody had a moment ago.</summary>
    private static string AddressOf(int number)
    {
        using var listener = new TcpListener(new IPAddress([127, 0, 0, (byte)number]), 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
