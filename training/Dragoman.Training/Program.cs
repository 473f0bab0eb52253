using System.CommandLine;
using Dragoman.Training.Gazetteer;
using Dragoman.Training.Nouns;
using Dragoman.Training.Words;

var root = new RootCommand("Trains Dragoman's models and packs them into its resources.")
{
    GazetteerCommand.Create(),
    LayerCommand.Create(),
    NounCommand.Create(),
    WordsCommand.Create(),
};
return root.Parse(args).Invoke();
