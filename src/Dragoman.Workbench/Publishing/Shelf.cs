using System.Collections.Immutable;
using System.Security.Cryptography;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Workbench.Publishing;

/// <summary>The files of publications, in a folder beside the archive: a folder each, which is there when it is complete.</summary>
internal sealed class Shelf(WorkbenchOptions options)
{
    private string Folder => ArchiveLocation.Parse(options.Archive) switch
    {
        ArchiveLocation.SqliteFile(var path) => Path.GetFullPath(path) + ".published",
        var server => Path.GetFullPath(string.Concat(server.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'))) + ".published",
    };

    public static ReleasedFile FileOf(string name, byte[] bytes) => new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <exception cref="WorkbenchException">They can't be written, and none of them is there.</exception>
    public void Put(string release, ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        var (place, partial) = (PlaceOf(release), PlaceOf($".{release}.{Environment.ProcessId}.partial"));
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(partial, name), bytes);
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
            Directory.Move(partial, place);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{place}: can't be written: {failure.Message} (check the room on the disk and the folder's permissions)", failure);
        }
    }

    /// <summary>Null where the file is gone, or isn't as it went out.</summary>
    public byte[]? Read(Release release, string name)
    {
        if (release.Files.FirstOrDefault(file => file.Name == name) is not { } known || Path.Combine(PlaceOf(release.Id), known.Name) is var path && !File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path);
        return FileOf(name, bytes) == known ? bytes : null;
    }

    private string PlaceOf(string release) => Path.Combine(Folder, release);
}
