using Dragoman.Exchange.ActorLayers;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Text;

namespace Dragoman.Cli.Doctoring;

/// <summary>Whether what reading needs is there and whole: it is opened, and reads a sentence.</summary>
internal static class ReaderChecks
{
    private const string Reinstall = "Install dragoman anew: what ships with it is damaged.";

    private static readonly Report Sample = new("Rebels shelled the town of Tarhuna on Wednesday, killing three civilians, a medic said.") { Published = new DateOnly(2020, 6, 4), Country = "LBY", Language = "en" };

    /// <param name="open">Opens the engine with these layers.</param>
    public static IEnumerable<Finding> Of(Func<Engine> open, string? places, string? actors)
    {
        var layers = (Finding[])[Layers("gazetteer layers", places, "--gazetteer or DRAGOMAN_GAZETTEER", PlaceLayers), Layers("actor layers", actors, "--actors or DRAGOMAN_ACTORS", ActorLayers)];
        if (layers.Any(layer => layer.Grade is Grade.Wrong))
            return [.. layers, new Finding("reader", Grade.Wrong, "can't be opened with these layers", "Mend the layers first.")];
        var engine = new Lazy<Engine>(open);
        return
        [
            Try("gazetteer", () => engine.Value.Places("Tarabulus").Count() is var found and > 0
                ? new("gazetteer", Grade.Well, MachineChecks.Text($"opens; {found} places are called Tarabulus"))
                : new("gazetteer", Grade.Wrong, "has no place called Tarabulus", Reinstall)),
            .. layers,
            Try("models and tables", () => engine.Value.Read(Sample) is { Claims.Length: var claims and > 0 }
                ? new("models and tables", Grade.Well, MachineChecks.Text($"open; a sentence was read, with {claims} claims"))
                : new("models and tables", Grade.Wrong, "read a sentence of an attack, and found no claim", Reinstall)),
        ];
    }

    private static Finding Layers(string check, string? folder, string names, Func<string, string> open) => folder is null
        ? new(check, Grade.Well, $"none are asked for ({names} names a folder)")
        : Try(check, () => new(check, Grade.Well, $"{folder}: {open(folder)}"));

    private static string PlaceLayers(string path)
    {
        var folder = new GazetteerFolder(path);
        var (opened, unfinished) = (folder.OpenLayers(), folder.UnfinishedNames);
        return Names(opened.Select(layer => layer.Name)) + (unfinished.IsEmpty ? "" : $"; imports that aren't done: {string.Join(", ", unfinished)}");
    }

    private static string ActorLayers(string path) => Names(new ActorFolder(path).OpenLayers().Select(layer => layer.Name));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "no layers";

    private static Finding Try(string check, Func<Finding> find)
    {
        try
        {
            return find();
        }
        catch (Exception failure) when (failure is GazetteerException or ActorLayerException)
        {
            return Finding.OfMessage(check, failure.Message, "Import the layer again.");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new Finding(check, Grade.Wrong, $"{failure.GetType().Name}: {failure.Message}", Reinstall);
        }
    }
}
