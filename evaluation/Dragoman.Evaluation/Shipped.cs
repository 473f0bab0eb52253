using System.Collections.Immutable;
using Dragoman.Attributions;
using Dragoman.Coreference;
using Dragoman.Exchange.Muc;
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

    /// <summary>The reader with all that led to a reading.</summary>
    public static Func<Report, Explanation> OpenExplainer() => Knowledge.OpenReader().Explain;

    /// <summary>The same with imported layers.</summary>
    public static Reader OpenReader(ImmutableArray<ImportedLayer> layers) => Knowledge.OpenReader(Knowledge.OpenLexicon, Knowledge.OpenSegmenter, () => Gazetteers.Open([], layers));

    /// <summary>What writes the templates of a report.</summary>
    public static Func<Report, string> OpenMucWriter()
    {
        var reader = Knowledge.OpenReader();
        return report => MucWriter.Write(reader.Explain(report));
    }

    public static PlaceFinder OpenPlaceFinder(ImmutableArray<ImportedLayer> layers) => new(Gazetteers.Open([], layers), Gazetteers.Words());

    public static Segmenter OpenSegmenter() => Knowledge.OpenSegmenter();

    public static Lexicon OpenLexicon() => Knowledge.OpenLexicon();

    public static IncidentBuilder OpenIncidentBuilder(LinkWeights weights) => Knowledge.OpenIncidentBuilder(Sources.Unrated, weights);

    public static CoreferenceFinder OpenCoreferenceFinder() => Knowledge.OpenCoreferenceFinder();

    public static AttributionFinder OpenAttributionFinder() => Knowledge.OpenAttributionFinder();

    public static SyntaxAnalyser OpenSyntax() => SyntaxModels.English;
}
