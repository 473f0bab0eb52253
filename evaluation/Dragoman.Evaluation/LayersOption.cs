using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Places;

namespace Dragoman.Evaluation;

/// <summary>A folder of imported layers that reports are read with.</summary>
public static class LayersOption
{
    public static Option<string?> Create() => new("--gazetteer") { Description = "Read with the layers of this folder too (dragoman gazetteer import).", HelpName = "dir" };

    public static ImmutableArray<ImportedLayer> Open(string? folder) => folder is null ? [] : new GazetteerFolder(folder).OpenLayers();
}
