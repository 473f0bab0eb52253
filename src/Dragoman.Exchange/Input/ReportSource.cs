namespace Dragoman.Exchange.Input;

/// <summary>Reads reports from files, folders and the standard input. Nothing here throws for what is in a file; every trouble is an item.</summary>
public static class ReportSource
{
    /// <summary>Reads lazily and in order.</summary>
    /// <param name="paths">
    /// Files; folders, of which *.txt, *.jsonl and *.ndjson are read, with their subfolders and in ordinal order;
    /// "-" for <paramref name="stdin"/>. What is neither .txt nor JSON Lines by its name is told by its first line.
    /// </param>
    public static IEnumerable<InputItem> Read(IEnumerable<string> paths, Stream stdin, ReportDefaults defaults) =>
        Read(paths, stdin, defaults, InputLimits.LargestReport);

    /// <inheritdoc cref="Read(IEnumerable{string}, Stream, ReportDefaults)"/>
    /// <param name="largestReport">In bytes of UTF-8.</param>
    public static IEnumerable<InputItem> Read(IEnumerable<string> paths, Stream stdin, ReportDefaults defaults, int largestReport)
    {
        foreach (var path in paths)
            foreach (var item in path == "-"
                ? Guarded("stdin", () => ReadByContent(Source.Of("stdin", "stdin", stdin), defaults, largestReport))
                : Directory.Exists(path) ? ReadFolder(path, defaults, largestReport) : ReadFile(path, defaults, largestReport))
                yield return item;
    }

    private static IEnumerable<InputItem> ReadFolder(string folder, ReportDefaults defaults, int limit)
    {
        var isEmpty = true;
        foreach (var found in Folder.FilesIn(folder))
        {
            isEmpty = false;
            foreach (var item in found.Error is { } error ? [new InputItem.Bad(error)] : ReadFile(found.Path, defaults, limit))
                yield return item;
        }
        if (isEmpty)
            yield return InputItem.Refuse(folder, "no reports in this folder", "Reports are files with the endings .txt, .jsonl or .ndjson.");
    }

    private static IEnumerable<InputItem> ReadFile(string path, ReportDefaults defaults, int limit) => Guarded(path, () => ReadOpened(path, defaults, limit));

    private static IEnumerable<InputItem> ReadOpened(string path, ReportDefaults defaults, int limit)
    {
        using var file = File.OpenRead(path);
        var source = Source.Of(path, Path.GetFileName(path), file);
        foreach (var item in Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" => JsonLinesInput.Read(source, defaults, limit),
            ".TXT" => [TextInput.Read(source, defaults, limit)],
            _ => ReadByContent(source, defaults, limit),
        })
            yield return item;
    }

    /// <summary>JSON Lines if the first line that isn't blank is a JSON object, else text.</summary>
    private static IEnumerable<InputItem> ReadByContent(Source source, ReportDefaults defaults, int limit) =>
        BeginsWithObject(source.Stream, limit) ? JsonLinesInput.Read(source, defaults, limit) : [TextInput.Read(source, defaults, limit)];

    private static bool BeginsWithObject(HeadStream stream, int limit)
    {
        for (var length = 1 << 12; ; length = (int)Math.Min(length * 4L, limit))
        {
            var head = stream.Peek(length);
            var start = head.IndexOfAnyExcept(" \t\r\n"u8);
            if (start >= 0 && head[start] != '{')
                return false;
            var end = start < 0 ? -1 : head[start..].IndexOf((byte)'\n');
            if (end >= 0 || head.Length < length || length >= limit)
                return start >= 0 && JsonLinesInput.IsObject(head[start..(end < 0 ? head.Length : start + end)].ToArray());
        }
    }

    /// <summary>Turns what goes wrong while reading into a last item.</summary>
    private static IEnumerable<InputItem> Guarded(string where, Func<IEnumerable<InputItem>> read)
    {
        IEnumerator<InputItem>? items = null;
        try
        {
            while (Next(where, read, ref items) is { } next)
            {
                yield return next.Item;
                if (next.IsLast)
                    break;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    private static (InputItem Item, bool IsLast)? Next(string where, Func<IEnumerable<InputItem>> read, ref IEnumerator<InputItem>? items)
    {
        try
        {
            items ??= read().GetEnumerator();
            return items.MoveNext() ? (items.Current, false) : null;
        }
        catch (Exception error) when (Trouble.IsExpected(error))
        {
            return (new InputItem.Bad(Trouble.Of(where, error)), true);
        }
    }
}
