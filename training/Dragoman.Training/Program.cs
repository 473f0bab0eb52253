using System.CommandLine;
using Dragoman.Training.Gazetteer;
using Dragoman.Training.Nouns;
using Dragoman.Training.Syntax;

var root = new RootCommand("Trains Dragoman's models and packs them into its resources.")
{
    SyntaxTraining.Create(),
    GazetteerCommand.Create(),
    LayerCommand.Create(),
    NounCommand.Create(),
};
return root.Parse(args).Invoke();
