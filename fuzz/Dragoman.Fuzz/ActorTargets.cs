using Dragoman.Exchange.ActorLayers;
using Dragoman.Lexicons;
using Dragoman.Resources;

namespace Dragoman.Fuzz;

/// <summary>Files of actors: a layer that is read as it was written, or a refusal in words.</summary>
internal static class ActorTargets
{
    private static readonly Lazy<Lexicon> Shipped = new(Knowledge.OpenLexicon);
    private static readonly Lazy<ActorKnowledge> Known = new(() => new(Shipped.Value, Knowledge.OpenCameo()));

    /// <param name="name">Tells the format.</param>
    public static Action<byte[]> Named(string name) => bytes =>
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-fuzz-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            Import(path, new ActorFolder(Path.Combine(folder.FullName, "layers")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    };

    private static void Import(string path, ActorFolder layers)
    {
        try
        {
            var result = new ActorImport(new([path], layers.Path) { Layer = "fuzz" }, Known.Value).Run();
            if (result.Errors.Any(error => error.Where.Length == 0 || error.What.Length == 0 || error.Advice.Length == 0))
                throw new FuzzException("an error without words");
            var read = layers.Open("fuzz");
            if (read.Layer.Actors.Length != result.Actors || read.NameCount != result.Names || read.Layer.Agents.Length != result.Agents)
                throw new FuzzException("a layer that isn't read as it was written");
            Shipped.Value.Actors.With([read.Layer]);
        }
        catch (ActorLayerException)
        {
        }
    }
}
