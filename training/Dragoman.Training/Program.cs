using System.CommandLine;
using Dragoman.Training.Contexts;
using Dragoman.Training.Gazetteer;
using Dragoman.Training.Muc;
using Dragoman.Training.Nouns;
using Dragoman.Training.Spellings;
using Dragoman.Training.Words;

var root = new RootCommand("Trains Dragoman's models and packs them into its resources.")
{
    GazetteerCommand.Create(),
    LayerCommand.Create(),
    NounCommand.Create(),
    WordsCommand.Create(),
    SpellingsCommand.Create(),
    ContextsCommand.Create(),
    MucCommand.Create(),
};
return root.Parse(args).Invoke();
