using System.Text;
using Dragoman.Actors;
using Dragoman.Exchange.ActorLayers.Sources;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>Makes a layer of files of actors. It appears when it is complete.</summary>
public sealed class ActorImport(ActorImportOrder order, ActorKnowledge knowledge)
{
    private const int LinesBetweenTellings = 10_000;

    private readonly ActorFolder _folder = new(order.Folder);

    /// <summary>Told now and then which file is read and how far it is.</summary>
    public Action<string, long>? Progress { get; init; }

    /// <exception cref="ActorLayerException">There is no layer that could be made of these files.</exception>
    public ActorImportResult Run()
    {
        var name = order.Layer ?? LayerNames.OfFile(order.Paths[0], "actors");
        if (LayerNames.RefusalOf(name) is { } refusal)
            throw new ActorLayerException(refusal) { IsUsage = true };
        if (!order.Replaces && _folder.Names.Contains(name))
            throw new ActorLayerException($"there is a layer {name} already: give --replace to put this one in its stead, or --layer NAME to lay it beside it") { IsUsage = true };
        var assembly = new ActorAssembly(knowledge);
        var kinds = new HashSet<ActorSourceKind>();
        foreach (var path in order.Paths)
            Guarded(path, () => Read(path, assembly, kinds));
        var (actors, agents) = assembly.Complete();
        var errors = assembly.Errors;
        if (actors.IsEmpty && agents.IsEmpty)
            throw new ActorLayerException($"{string.Join(", ", order.Paths)}: no actor could be read{(errors is [var first, ..] ? $": {first.Where}: {first.What}" : ": nothing here names one")}");
        var priority = order.Priority ?? (kinds.SetEquals([ActorSourceKind.Own]) ? ActorImportOrder.OwnPriority : ActorImportOrder.DumpPriority);
        var layer = new ActorLayer(name, priority, actors, agents);
        Write(layer, kinds);
        return new(name, priority, actors.Length, actors.Count(actor => knowledge.Actor(actor.Id) is not null), actors.Sum(actor => actor.Names.Length), agents.Length, assembly.LeftOut, assembly.Bad, errors);
    }

    private void Read(string path, ActorAssembly assembly, HashSet<ActorSourceKind> kinds)
    {
        foreach (var source in ActorSourceFile.Open(path))
        {
            var lines = 0L;
            foreach (var item in source.Read(knowledge))
            {
                assembly.Add(source.Where, item);
                if (++lines % LinesBetweenTellings == 0)
                    Progress?.Invoke(source.Name, lines);
            }
            kinds.Add(source.Kind);
        }
    }

    private void Write(ActorLayer layer, HashSet<ActorSourceKind> kinds)
    {
        try
        {
            Directory.CreateDirectory(order.Folder);
            ActorLayerFile.Write(_folder.PathOf(layer.Name), layer, [("files", string.Join(", ", order.Paths.Select(path => Path.GetFileName(path)))), ("of", string.Join(", ", kinds.Order().Select(kind => kind.ToString().ToLowerInvariant())))]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ActorLayerException($"{order.Folder}: the layer {layer.Name} can't be made: {failure.Message}", failure);
        }
    }

    private static void Guarded(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ActorLayerException($"{path}: there is no such file", failure);
        }
        catch (RefusedException failure)
        {
            throw new ActorLayerException($"{path}: {failure.Message}", failure);
        }
        catch (DecoderFallbackException failure)
        {
            throw new ActorLayerException($"{path}: is no UTF-16, as it says of itself by its first bytes: convert it, for example by iconv -f UTF-16 -t UTF-8 OLD > NEW", failure);
        }
        catch (CsvHelper.CsvFormatException failure)
        {
            throw new ActorLayerException($"{path}: has a row that is no row of a table, or a quote that isn't closed: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or TableException or NotSupportedException)
        {
            throw new ActorLayerException($"{path}: {failure.Message}", failure);
        }
    }
}
