using System.CommandLine;
using Dragoman;
using Dragoman.Evaluation;
using Dragoman.Evaluation.Attributions;
using Dragoman.Evaluation.Claims;
using Dragoman.Evaluation.Coreference;
using Dragoman.Evaluation.FalseAlarms;
using Dragoman.Evaluation.Merge;
using Dragoman.Evaluation.Muc;
using Dragoman.Evaluation.Names;
using Dragoman.Evaluation.Peers;
using Dragoman.Evaluation.Places;
using Dragoman.Evaluation.Plover;
using Dragoman.Evaluation.Relations;
using Dragoman.Evaluation.Satp;
using Dragoman.Evaluation.Spellings;
using Dragoman.Evaluation.Times;
using Dragoman.Evaluation.Treebanks;

var root = new RootCommand("Measures Dragoman against gold sets, and holds the figures to committed baselines.")
{
    ClaimsCommand.Create(folder => Shipped.OpenReader(LayersOption.Open(folder)).Read),
    TreebankCommand.Create(Shipped.OpenSyntax, Shipped.OpenSegmenter),
    NamesCommand.Create(Shipped.OpenSyntax, Shipped.OpenSegmenter, Shipped.OpenLexicon),
    AttributionCommand.Create(Shipped.OpenAttributionFinder, Shipped.OpenSegmenter, Shipped.OpenSyntax),
    CoreferenceCommand.Create(Shipped.OpenCoreferenceFinder, Shipped.OpenSyntax),
    TimesCommand.Create(),
    PlacesCommand.Create(),
    SpellingsCommand.Create(),
    RelationsCommand.Create(),
    PeersCommand.Create(),
    MucCommand.Create(Shipped.OpenMucWriter),
    MergeCommand.Create(Shipped.OpenReader, Shipped.OpenIncidentBuilder),
    FalseAlarmsCommand.Create(Shipped.OpenReader),
    PloverCommand.Create(Shipped.OpenExplainer, Shipped.OpenLexicon),
    SatpCommand.Create(Shipped.OpenReader),
};
return root.Parse(args).Invoke();
