using System.CommandLine;
using Dragoman;
using Dragoman.Evaluation.Claims;
using Dragoman.Evaluation.Coreference;
using Dragoman.Evaluation.Merge;
using Dragoman.Evaluation.Places;
using Dragoman.Evaluation.Times;
using Dragoman.Evaluation.Treebanks;

var root = new RootCommand("Measures Dragoman against gold sets, and holds the figures to committed baselines.")
{
    ClaimsCommand.Create(Shipped.OpenReader),
    TreebankCommand.Create(Shipped.OpenSyntax, Shipped.OpenSegmenter),
    CoreferenceCommand.Create(Shipped.OpenCoreferenceFinder, Shipped.OpenSyntax),
    TimesCommand.Create(),
    PlacesCommand.Create(),
    MergeCommand.Create(Shipped.OpenReader, Shipped.OpenIncidentBuilder),
};
return root.Parse(args).Invoke();
