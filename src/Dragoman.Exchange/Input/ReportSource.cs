using Dragoman.Exchange.Input.Json;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Exchange.Input;

/// <summary>Reads reports from files, folders and the standard input. Nothing here throws for what is in a file; every trouble is an item.</summary>
public static class ReportSource
{
    /// <summary>Reads lazily and in order.</summary>
    /// <param name="paths">
    /// Files; folders, of which the known formats are read, with their subfolders and in ordinal order; "-" for <paramref name="stdin"/>.
    /// Text and JSON Lines are told by their names, other formats by their first bytes, then by their names.
    /// </param>
    public static IEnumerable<InputItem> Read(IEnumerable<string> paths, Stream stdin, ReportDefaults defaults) =>
        Read(paths, stdin, defaults, InputLimits.LargestReport);

    /// <inheritdoc cref="Read(IEnumerable{string}, Stream, ReportDefaults)"/>
    /// <param name="largestReport">In bytes of UTF-8.</param>
    public static IEnumerable<InputItem> Read(IEnumerable<string> paths, Stream stdin, ReportDefaults defaults, int largestReport)
    {
        var settings = new ReadSettings(defaults, largestReport);
        foreach (var path in paths)
            foreach (var item in path == "-"
                ? Formats.Read(Source.Of("stdin", "stdin", stdin, OriginMethod.StandardInput), settings)
                : Directory.Exists(path) ? ReadFolder(path, settings) : ReadFile(path, isFromFolder: false, settings))
                yield return item;
    }

    /// <summary>Files one after the other, as those of a folder or as if each were named.</summary>
    internal static IEnumerable<InputItem> ReadFiles(IEnumerable<string> paths, bool isFromFolder, ReportDefaults defaults) =>
        paths.SelectMany(path => ReadFile(path, isFromFolder, new ReadSettings(defaults, InputLimits.LargestReport)));

    /// <summary>Lines of a file of JSON Lines.</summary>
    internal static IEnumerable<InputItem> ReadLines(string path, LineRange range, ReportDefaults defaults) => Guarded.Items(path, () => ReadRange(path, range, defaults));

    private static IEnumerable<InputItem> ReadRange(string path, LineRange range, ReportDefaults defaults)
    {
        using var part = new RangeStream(path, range.From, range.Bytes);
        foreach (var item in JsonLinesInput.Read(Source.Of(path, Path.GetFileName(path), part, OriginMethod.File), new ReadSettings(defaults, InputLimits.LargestReport), range.FirstLine))
            yield return InputLimits.Bounded(path, item);
    }

    /// <summary>Reads what somebody sent, in any format.</summary>
    /// <param name="name">Of the file that it was: its ending tells the format where its first bytes don't.</param>
    public static IEnumerable<InputItem> Read(string name, Stream content, ReportDefaults defaults) =>
        Formats.Read(Source.Of(name, Path.GetFileName(name), content, OriginMethod.File), new ReadSettings(defaults, InputLimits.LargestReport));

    private static IEnumerable<InputItem> ReadFolder(string folder, ReadSettings settings)
    {
        var isEmpty = true;
        foreach (var found in Folder.FilesIn(folder))
        {
            isEmpty = false;
            foreach (var item in found.Error is { } error ? [new InputItem.Bad(error)] : ReadFile(found.Path, isFromFolder: true, settings))
                yield return item;
        }
        if (isEmpty)
            yield return InputItem.Refuse(folder, "no reports in this folder", $"Reports are files with the endings {string.Join(", ", FormatFinder.Endings)}.");
    }

    private static IEnumerable<InputItem> ReadFile(string path, bool isFromFolder, ReadSettings settings) =>
        Guarded.Items(path, () => ReadOpened(path, isFromFolder, settings));

    private static IEnumerable<InputItem> ReadOpened(string path, bool isFromFolder, ReadSettings settings)
    {
        using var file = File.OpenRead(path);
        var source = Source.Of(path, Path.GetFileName(path), file, OriginMethod.File) with { IsFromFolder = isFromFolder, File = file };
        foreach (var item in Formats.Read(source, settings))
            yield return item;
    }
}
