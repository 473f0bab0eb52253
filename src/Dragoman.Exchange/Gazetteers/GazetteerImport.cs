using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dragoman.Exchange.Gazetteers.Packing;
using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>
/// Makes a layer of files of places, of any number of places in little memory: reads the files into parts by id, finishes and sorts each part, merges them into the layer. The
/// layer appears when it is complete. One that was ended in the middle goes on where it was when the same is asked for again.
/// </summary>
public sealed class GazetteerImport(ImportOrder order, PlaceLinker linker)
{
    private readonly GazetteerFolder _folder = new(order.Folder);

    /// <summary>Told now and then what is being done and how far it is: "LY.txt", lines.</summary>
    public Action<string, long>? Progress { get; init; }

    /// <summary>After how many lines it notes how far it is; what is read between a note and the end of the process is read again.</summary>
    public int LinesBetweenNotes { get; init; } = 500_000;

    /// <exception cref="GazetteerException">There is no layer that could be made of these files.</exception>
    public ImportResult Run()
    {
        var sources = Open();
        var layer = order.Layer ?? LayerNames.Of(order.Paths, sources);
        if (LayerNames.RefusalOf(layer) is { } refusal)
            throw new GazetteerException(refusal) { IsUsage = true };
        if (!order.Replaces && _folder.Names.Contains(layer))
            throw new GazetteerException($"there is a layer {layer} already: give --replace to put this one in its stead, or --layer NAME to lay it beside it") { IsUsage = true };
        var work = _folder.WorkOf(layer);
        try
        {
            Directory.CreateDirectory(work);
            ImportResult result;
            using (WorkLock.Take(work, layer))
                result = Run(sources, layer, work);
            Directory.Delete(work, recursive: true);
            return result;
        }
        catch (InvalidDataException failure)
        {
            // The files are wrong; there is nothing to go on with.
            Directory.Delete(work, recursive: true);
            throw new GazetteerException(failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException($"{order.Folder}: the layer {layer} can't be made: {failure.Message} (what is done is kept; run the same again to go on)", failure);
        }
    }

    private ImportResult Run(SourceFile[] sources, string layer, string work)
    {
        var job = JobOf(layer);
        var reading = new PartReading(sources, work, job, linker.CountryOf) { Progress = Progress, ItemsBetweenNotes = LinesBetweenNotes };
        var read = reading.Run();
        var parts = new PartFinishing(work, job, new Completion(linker, order.Country, PartNames.Load(work)), read.Good) { Progress = Progress };
        parts.Run();
        var kinds = reading.Kinds.Distinct().Order().ToArray();
        var priority = order.Priority ?? (kinds is [SourceKind.Own] ? ImportOrder.OwnPriority : ImportOrder.DumpPriority);
        var errors = PartErrors.Load(work, [.. sources.Select(source => source.Where)]);
        using var writer = new LayerWriter(work, linker) { Progress = Progress };
        foreach (var place in parts.Sorted())
            writer.Add(place);
        if (writer.Count == 0)
            throw new InvalidDataException($"{string.Join(", ", order.Paths)}: no place could be read{(errors.First is [var first, ..] ? $": {first.Where}: {first.What}" : ": nothing here names one")}");
        var built = writer.Complete(FactsOf(layer, priority, sources, kinds));
        var bytes = new FileInfo(built).Length;
        File.Move(built, _folder.PathOf(layer), overwrite: true);
        return new(layer, priority, writer.Count, writer.NameCount, bytes, writer.LinkedCount, read.LeftOut, errors.Count, errors.First);
    }

    private SourceFile[] Open()
    {
        var sources = order.Paths.SelectMany(Open).ToArray();
        if (!sources.Any(source => source.IsOfPlaces))
            throw new GazetteerException("codes and alternate names belong to a dump: name that (LY.txt, allCountries.txt) in the same command") { IsUsage = true };
        // Codes first, so that units are called as they have it, whatever stands first on the command line.
        return [.. sources.OrderBy(source => source.IsCodes ? 0 : 1)];
    }

    private static IEnumerable<SourceFile> Open(string path)
    {
        try
        {
            return SourceFile.Open(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GazetteerException($"{path}: there is no such file", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new GazetteerException($"{path}: {failure.Message}", failure);
        }
    }

    /// <summary>What would make another layer: another file, another order, another gazetteer to link with.</summary>
    private string JobOf(string layer)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"2|{layer}|{order.Country}|{linker.Fingerprint}"));
        foreach (var path in order.Paths)
            text.Append(CultureInfo.InvariantCulture, $"|{Path.GetFullPath(path)}|{new FileInfo(path).Length}|{File.GetLastWriteTimeUtc(path).Ticks}");
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static ImmutableArray<(string Key, string Value)> FactsOf(string layer, int priority, SourceFile[] sources, SourceKind[] kinds) =>
    [
        ("name", layer),
        ("priority", priority.ToString(CultureInfo.InvariantCulture)),
        ("files", string.Join(", ", sources.Select(source => source.Name))),
        ("licences", string.Join("; ", kinds.Select(LicenceOf))),
    ];

    private static string LicenceOf(SourceKind kind) => kind switch
    {
        SourceKind.GeoNames => GeoNames.Licence,
        SourceKind.OpenStreetMap => OpenStreetMapTags.Licence,
        SourceKind.Pcodes => PcodeUnit.Licence,
        _ => "one's own",
    };
}
