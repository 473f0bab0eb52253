using System.CommandLine;
using Dragoman.Training.Gazetteer;
using Dragoman.Training.Nouns;
using Dragoman.Training.Syntax;
using Dragoman.Training.Words;

var root = new RootCommand("Trains Dragoman's models and packs them into its resources.")
{
    SyntaxTraining.Create(),
    GazetteerCommand.Create(),
    LayerCommand.Create(),
    NounCommand.Create(),
    WordsCommand.Create(),
};
return root.Parse(args).Invoke();
