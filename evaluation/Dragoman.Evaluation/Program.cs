using System.CommandLine;
using Dragoman;
using Dragoman.Evaluation;
using Dragoman.Evaluation.Claims;
using Dragoman.Evaluation.Coreference;
using Dragoman.Evaluation.Merge;
using Dragoman.Evaluation.Names;
using Dragoman.Evaluation.Peers;
using Dragoman.Evaluation.Places;
using Dragoman.Evaluation.Times;
using Dragoman.Evaluation.Treebanks;

var root = new RootCommand("Measures Dragoman against gold sets, and holds the figures to committed baselines.")
{
    ClaimsCommand.Create(folder => Shipped.OpenReader(LayersOption.Open(folder)).Read),
    TreebankCommand.Create(Shipped.OpenSyntax, Shipped.OpenSegmenter),
    NamesCommand.Create(Shipped.OpenSyntax, Shipped.OpenSegmenter, Shipped.OpenLexicon),
    CoreferenceCommand.Create(Shipped.OpenCoreferenceFinder, Shipped.OpenSyntax),
    TimesCommand.Create(),
    PlacesCommand.Create(),
    PeersCommand.Create(),
    MergeCommand.Create(Shipped.OpenReader, Shipped.OpenIncidentBuilder),
};
return root.Parse(args).Invoke();
