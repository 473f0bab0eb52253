using System.Collections.Immutable;
using Dragoman.Coreference;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Resources;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman;

/// <summary>What ships, opened: all that examinations and benchmarks take from Dragoman.Resources.</summary>
public static class Shipped
{
    public static Func<Report, Reading> OpenReader() => Knowledge.OpenReader().Read;

    /// <summary>The same with imported layers.</summary>
    public static Reader OpenReader(ImmutableArray<ImportedLayer> layers) => Knowledge.OpenReader(Knowledge.OpenLexicon, Knowledge.OpenSegmenter, () => Gazetteers.Open([], layers));

    public static PlaceFinder OpenPlaceFinder(ImmutableArray<ImportedLayer> layers) => new(Gazetteers.Open([], layers), Gazetteers.Words());

    public static Segmenter OpenSegmenter() => Knowledge.OpenSegmenter();

    public static Lexicon OpenLexicon() => Knowledge.OpenLexicon();

    public static IncidentBuilder OpenIncidentBuilder(LinkWeights weights) => Knowledge.OpenIncidentBuilder(Sources.Unrated, weights);

    public static CoreferenceFinder OpenCoreferenceFinder() => Knowledge.OpenCoreferenceFinder();

    public static SyntaxAnalyser OpenSyntax() => SyntaxModels.English;
}
