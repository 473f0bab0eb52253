using System.Text;
using Dragoman.Actors;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Resources;

namespace Dragoman.Exchange.Tests.ActorLayers;

/// <summary>Files of actors in a folder that goes with the test, and what an import made of them.</summary>
internal sealed class Importing : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-actors-");

    public static ActorKnowledge Shipped { get; } = new(Knowledge.OpenLexicon(), Knowledge.OpenCameo());

    public ActorFolder Layers => new(Path.Combine(_folder.FullName, "layers"));

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public ActorLayer Layer => Layers.Open(Layers.Names.Single()).Layer;

    /// <summary>The errors of the import without their folder: "a.csv:3: has no name".</summary>
    public string[] Errors { get; private set; } = [];

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public ActorImportResult Import(string name, string text) => Import(Add(name, text));

    public ActorImportResult Import(params string[] paths)
    {
        var result = new ActorImport(new([.. paths], Layers.Path) { Replaces = true }, Shipped).Run();
        Errors = [.. result.Errors.Select(error => $"{Path.GetFileName(error.Where)}: {error.What}")];
        return result;
    }

    /// <summary>"id country sector: Name from-to, Other Name"</summary>
    public string[] Actors => [.. Layer.Actors.Select(actor => $"{actor.Id} {actor.Country} {actor.Sector}: {string.Join(", ", actor.Names.Select(Text))}")];

    public string Refused(string name, byte[] bytes) => Assert.Throws<ActorLayerException>(() => Import(Add(name, bytes))).Message.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public string Refused(string name, string text) => Refused(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Text(ImportedName name) => name.IsDated ? $"{name.Text} {name.From}-{name.To}" : name.Text;
}
