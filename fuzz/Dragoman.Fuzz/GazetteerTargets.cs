using Dragoman.Exchange.Gazetteers;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Fuzz;

/// <summary>Files of places: a layer that can be opened, or a refusal in words.</summary>
internal static class GazetteerTargets
{
    private static readonly Lazy<PlaceLinker> Linker = new(() =>
    {
        var packed = Gazetteers.OpenPacked();
        return new PlaceLinker(packed, Gazetteers.Layers(packed));
    });

    /// <param name="name">Tells the format.</param>
    public static Action<byte[]> Named(string name) => bytes =>
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-fuzz-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            Import(path, Path.Combine(folder.FullName, "layers"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    };

    private static void Import(string path, string layers)
    {
        try
        {
            var result = new GazetteerImport(new([path], layers) { Layer = "fuzz" }, Linker.Value).Run();
            if (result.Errors.Any(error => error.Where.Length == 0 || error.What.Length == 0))
                throw new FuzzException("an error without words");
            if (result.Places == 0) throw new FuzzException("a layer without places");
        }
        catch (GazetteerException)
        {
        }
    }
}
