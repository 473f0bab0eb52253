using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>A layer's file, mapped into memory: nothing is read before it is asked for.</summary>
public sealed class LayerFile : IDisposable
{
    private readonly MappedStream _mapped;

    /// <exception cref="GazetteerException">It is no layer, or damaged.</exception>
    public LayerFile(string path)
    {
        Path = path;
        try
        {
            // Others may replace or remove the file while it is open: what is mapped stays.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
            if (file.Length < LayerFormat.HeaderBytes)
                throw new InvalidDataException($"{path}: is no layer of places; import it again");
            _mapped = new MappedStream(file);
            Places = new PlaceLayer(_mapped, path);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _mapped?.Dispose();
            throw new GazetteerException(failure is InvalidDataException ? failure.Message : $"{path}: cannot be read: {failure.Message}", failure);
        }
    }

    public string Path { get; }

    public PlaceLayer Places { get; }

    public string Name => Places.Facts.GetValueOrDefault("name") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Priority => int.TryParse(Places.Facts.GetValueOrDefault("priority"), System.Globalization.CultureInfo.InvariantCulture, out var priority) ? priority : ImportOrder.DumpPriority;

    public ImportedLayer Layer => new(Name, Priority, Places);

    /// <exception cref="GazetteerException">Its bytes aren't those that were written.</exception>
    public void Check()
    {
        try
        {
            Places.Check();
        }
        catch (InvalidDataException failure)
        {
            throw new GazetteerException(failure.Message, failure);
        }
    }

    public void Dispose() => _mapped.Dispose();
}
