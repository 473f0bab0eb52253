using System.Collections.Immutable;

namespace Dragoman.Cli.Archiving;

/// <summary>Where a public page goes: a folder, or a file where the path ends in ".zip". It appears when it is complete; until then it stands beside its place under a hidden name.</summary>
internal sealed class PageDestination : IDisposable
{
    private readonly string _shown;
    private readonly string _place;
    private readonly string _partial;
    private readonly bool _replaces;

    private PageDestination(string shown, bool replaces)
    {
        (_shown, _replaces) = (shown, replaces);
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        _partial = Beside("partial");
    }

    public bool IsZip => _place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="OutputException">Something is there already that isn't to be replaced, or there can't be anything.</exception>
    public static PageDestination Open(string path, bool replaces)
    {
        var destination = new PageDestination(path, replaces);
        destination.Guard();
        return destination;
    }

    /// <exception cref="OutputException">They can't be written.</exception>
    public void Write(ImmutableArray<(string Name, byte[] Bytes)> files, byte[] zip) => Guarded(() =>
    {
        if (IsZip)
        {
            File.WriteAllBytes(_partial, zip);
            return;
        }
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(_partial, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    });

    /// <summary>Puts it where it belongs; what was there before goes away.</summary>
    /// <exception cref="OutputException">It can't be put there.</exception>
    public void Complete()
    {
        Guard();
        Guarded(() =>
        {
            if (IsZip)
                File.Move(_partial, _place, overwrite: true);
            else
                PutFolder();
        });
    }

    public void Dispose()
    {
        if (File.Exists(_partial))
            File.Delete(_partial);
        if (Directory.Exists(_partial))
            Directory.Delete(_partial, recursive: true);
    }

    private void PutFolder()
    {
        var before = Beside("before");
        var isThere = Directory.Exists(_place);
        if (isThere)
            Directory.Move(_place, before);
        try
        {
            Directory.Move(_partial, _place);
        }
        catch when (isThere)
        {
            Directory.Move(before, _place);
            throw;
        }
        if (isThere)
            Directory.Delete(before, recursive: true);
    }

    // Only a page that dragoman made is ever replaced: a slip of the keyboard must not take a folder of work away.
    private void Guard()
    {
        if (IsZip ? Directory.Exists(_place) : File.Exists(_place))
            throw new OutputException($"{_shown}: cannot be written: {(IsZip ? "it is a folder" : "it is a file")}");
        if (IsZip && File.Exists(_place) && !_replaces)
            throw new OutputException($"{_shown}: is there already: give another path, or --replace");
        if (IsZip || !Directory.Exists(_place) || !Directory.EnumerateFileSystemEntries(_place).Any())
            return;
        if (!_replaces)
            throw new OutputException($"{_shown}: the folder is not empty: give another one, or --replace");
        if (!File.Exists(Path.Combine(_place, "index.html")) || !File.Exists(Path.Combine(_place, "data", "incidents.js")))
            throw new OutputException($"{_shown}: the folder holds something else than a public page, and is not replaced: empty it, or give another one");
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{_shown}: cannot be written: {failure.Message}", failure);
        }
    }

    private string Beside(string kind) => Path.Combine(Path.GetDirectoryName(_place) ?? _place, $".{Path.GetFileName(_place)}.{Environment.ProcessId}.{kind}");
}
