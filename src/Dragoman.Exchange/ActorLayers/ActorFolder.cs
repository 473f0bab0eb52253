using System.Collections.Immutable;
using Dragoman.Actors;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>The folder of somebody's layers of actors: a file each.</summary>
public sealed class ActorFolder(string path)
{
    private const string Ending = ".actors";

    public string Path => path;

    /// <summary>The layers that are there, by their names.</summary>
    public ImmutableArray<string> Names => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, $"*{Ending}").Select(System.IO.Path.GetFileName).OfType<string>().Where(name => name.Length > Ending.Length && name[0] != '.').Select(name => name[..^Ending.Length]).Order(StringComparer.Ordinal)]
        : [];

    public string PathOf(string layer) => System.IO.Path.Combine(path, layer + Ending);

    /// <exception cref="ActorLayerException">It can't be opened.</exception>
    public ActorLayerFile Open(string layer) => ActorLayerFile.Read(PathOf(layer));

    /// <summary>All of them, for a <see cref="ActorRegister"/>.</summary>
    /// <exception cref="ActorLayerException">There is no such folder, or one of its layers can't be opened.</exception>
    public ImmutableArray<ActorLayer> OpenLayers() =>
        Directory.Exists(path) ? [.. Names.Select(name => Open(name).Layer)] : throw new ActorLayerException($"{path}: there is no such folder of layers; dragoman actors import makes one");

    /// <returns>False where there is none of that name.</returns>
    /// <exception cref="ActorLayerException">It can't be removed.</exception>
    public bool Remove(string layer)
    {
        if (!Names.Contains(layer))
            return false;
        try
        {
            File.Delete(PathOf(layer));
            File.Delete(ActorLayerFile.Unfinished(PathOf(layer)));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ActorLayerException($"{PathOf(layer)}: cannot be removed: {failure.Message}", failure);
        }
    }
}
