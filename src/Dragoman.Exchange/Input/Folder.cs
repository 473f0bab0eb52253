namespace Dragoman.Exchange.Input;

/// <summary>The reports in a folder and its subfolders.</summary>
internal static class Folder
{
    /// <summary>In ordinal order of their names, folder by folder; a folder that can't be read is an error. Links to folders aren't followed.</summary>
    public static IEnumerable<(string Path, InputError? Error)> FilesIn(string folder)
    {
        var (entries, error) = Entries(folder);
        if (error is not null)
            yield return (folder, error);
        foreach (var entry in entries)
            if (entry is DirectoryInfo)
                foreach (var found in FilesIn(Path.Combine(folder, entry.Name)))
                    yield return found;
            else if (FormatFinder.Endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                yield return (Path.Combine(folder, entry.Name), null);
    }

    private static (FileSystemInfo[] Entries, InputError? Error) Entries(string folder)
    {
        try
        {
            return ([.. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry is FileInfo || !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception error) when (Trouble.IsExpected(error))
        {
            return ([], Trouble.Of(folder, error));
        }
    }
}
