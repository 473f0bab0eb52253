using System.CommandLine;
using System.Globalization;
using Dragoman.Evaluation.Muc;
using Dragoman.Exchange.Muc;
using Dragoman.Resources;

namespace Dragoman.Training.Muc;

/// <summary>"muc": writes how likely phrases of a report are fills of its templates, from the keys of MUC's training set.</summary>
internal static class MucCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--muc") { Description = "The folder of MUC, of whose set dev is learned.", Required = true, HelpName = "dir" };
        var output = new Option<string>("--out") { Description = "The table to write.", DefaultValueFactory = _ => "src/Dragoman.Exchange/Muc/weights.tsv", HelpName = "file" };
        var command = new Command("muc", "Writes how likely phrases are fills of MUC's templates.") { data, output };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(data), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Write(string folder, string path)
    {
        var reader = Knowledge.OpenReader();
        List<MucExample> examples = [.. MucSets.Open(folder, "dev").AsParallel().AsOrdered().Select(pair => reader.Explain(pair.Report) is var explanation ? new MucExample(explanation, MucReader.Drafts(explanation), pair.Keys) : null!)];
        var learned = MucLearning.Learn(examples);
        using (var table = new StreamWriter(path)) learned.Whole.Write(table);
        Console.Error.WriteLine($"{path}: learned from {examples.Count} reports; of each part by weights that were learned of the others:");
        Tell(examples, learned);
    }

    /// <summary>How well it does on reports that it wasn't learned from, a part at a time.</summary>
    private static void Tell(IReadOnlyList<MucExample> examples, MucLearned learned)
    {
        List<MucMessage> messages = [.. examples.Index().AsParallel().AsOrdered().Select(pair => pair.Item.Answer(MucReader.Read(pair.Item.Explanation, pair.Item.Drafts, learned.For(pair.Index))))];
        Console.Error.WriteLine($"all slots {F(MucScore.Of(messages).All.F)}, template-id {F(MucScore.Of(messages).Templates.F)}, template F {F(MucEntities.Templates([.. messages]).F)}");
        foreach (var (slot, name) in MucSlots.Scored) Console.Error.WriteLine($"  {name,-20} {F(MucScore.Of(messages).Slots[slot].Recall)} {F(MucScore.Of(messages).Slots[slot].Precision)}");
        foreach (var (role, tally) in MucEntities.Ceaf([.. messages])) Console.Error.WriteLine($"CEAF-REE {role,-10} {F(tally.Recall)} {F(tally.Precision)} {F(tally.F)}");
    }

    private static string F(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
