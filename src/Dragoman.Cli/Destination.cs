using System.Runtime.InteropServices;

namespace Dragoman.Cli;

/// <summary>
/// Where a result goes: a stream that is there, or a file that appears when it is complete. Until then the bytes stand in a hidden file beside it,
/// which goes away with the program, however it ends.
/// </summary>
internal sealed class Destination : IDisposable
{
    private readonly string? _path;
    private readonly string? _partial;
    private readonly List<PosixSignalRegistration> _signals = [];
    private bool _isComplete;

    private Destination(Stream stream) => Stream = stream;

    private Destination(string path)
    {
        _path = path;
        _partial = Path.Combine(Path.GetDirectoryName(path) ?? ".", $".{Path.GetFileName(path)}.{Environment.ProcessId}.partial");
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
            _signals.Add(PosixSignalRegistration.Create(signal, _ => File.Delete(_partial)));
        Stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    public Stream Stream { get; }

    /// <exception cref="OutputException">There can be no such file.</exception>
    public static Destination Open(string? path, Stream standard)
    {
        if (path is null or "-")
            return new Destination(standard);
        try
        {
            return Directory.Exists(path) ? throw new IOException("it is a folder") : OpenFile(Resolve(path));
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new OutputException($"{path}: cannot be written: there is no folder '{Path.GetDirectoryName(path)}'", missing);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputException($"{path}: cannot be written: {failure.Message}", failure);
        }
    }

    /// <exception cref="OutputException">The file can't take its name.</exception>
    public void Complete()
    {
        Stream.Flush();
        _isComplete = true;
        if (_partial is null || _path is null)
            return;
        try
        {
            Stream.Dispose();
            KeepMode(_path, _partial);
            File.Move(_partial, _path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _isComplete = false;
            throw new OutputException($"{_path}: cannot be written: {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        if (_partial is null)
            return;
        Discard();
        foreach (var signal in _signals)
            signal.Dispose();
    }

    private void Discard()
    {
        if (_isComplete)
            return;
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk; the bytes that it has no room for are the ones to be thrown away.
        }
        File.Delete(_partial!);
    }

    /// <summary>Devices and pipes have no place beside them, and must not be replaced by a file.</summary>
    private static Destination OpenFile(string path) => IsSpecial(path)
        ? new Destination(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0))
        : new Destination(path);

    private static bool IsSpecial(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return true;
        return File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0;
    }

    private static string Resolve(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);

    private static void KeepMode(string path, string partial)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
    }
}
