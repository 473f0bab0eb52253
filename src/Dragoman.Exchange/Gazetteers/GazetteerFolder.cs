using System.Collections.Immutable;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>The folder of somebody's layers: a file each, and a hidden folder for each import that isn't done.</summary>
public sealed class GazetteerFolder(string path)
{
    private const string Ending = ".layer";
    private const string Unfinished = ".importing";

    public string Path => path;

    /// <summary>The layers that are there, by their names.</summary>
    public ImmutableArray<string> Names => Of(Directory.EnumerateFiles, Ending, "");

    /// <summary>Layers whose import was ended in the middle, or is going on.</summary>
    public ImmutableArray<string> UnfinishedNames => Of(Directory.EnumerateDirectories, Unfinished, ".");

    public string PathOf(string layer) => System.IO.Path.Combine(path, layer + Ending);

    public string WorkOf(string layer) => System.IO.Path.Combine(path, $".{layer}{Unfinished}");

    /// <summary>Opens all of them.</summary>
    /// <exception cref="GazetteerException">One can't be opened.</exception>
    public ImmutableArray<LayerFile> Open()
    {
        var opened = ImmutableArray.CreateBuilder<LayerFile>();
        foreach (var name in Names)
            opened.Add(new LayerFile(PathOf(name)));
        return opened.ToImmutable();
    }

    /// <summary>The same for a <see cref="Gazetteer"/>.</summary>
    /// <exception cref="GazetteerException">There is no such folder, or one of its layers can't be opened.</exception>
    public ImmutableArray<ImportedLayer> OpenLayers() =>
        Directory.Exists(path) ? [.. Open().Select(file => file.Layer)] : throw new GazetteerException($"{path}: there is no such folder of layers; dragoman gazetteer import makes one");

    /// <summary>Also what an unfinished import left.</summary>
    /// <returns>False where there is neither.</returns>
    /// <exception cref="GazetteerException">It is being imported, or can't be removed.</exception>
    public bool Remove(string layer)
    {
        var (file, work) = (PathOf(layer), WorkOf(layer));
        if (!Names.Contains(layer) && !UnfinishedNames.Contains(layer))
            return false;
        try
        {
            if (Directory.Exists(work))
            {
                using (WorkLock.Take(work, layer)) { }
                Directory.Delete(work, recursive: true);
            }
            File.Delete(file);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException($"{file}: cannot be removed: {failure.Message}", failure);
        }
    }

    private ImmutableArray<string> Of(Func<string, string, IEnumerable<string>> list, string ending, string beginning) => Directory.Exists(path)
        ? [.. list(path, $"{beginning}*{ending}").Select(System.IO.Path.GetFileName).OfType<string>().Where(name => name.Length > beginning.Length + ending.Length && (beginning.Length > 0 || name[0] != '.'))
            .Select(name => name[beginning.Length..^ending.Length]).Order(StringComparer.Ordinal)]
        : [];
}
