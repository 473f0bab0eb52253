using System.CommandLine;
using Dragoman.Resources;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Syntax;

/// <summary>"syntax FILE ...": scores of CoNLL-U files.</summary>
public static class SyntaxCommand
{
    /// <summary>From gold tokens only.</summary>
    public static Command Create() => Create([]);

    /// <summary>From gold tokens, and from raw text as the segmenter cuts it.</summary>
    public static Command Create(Func<Report, Document> segment) => Create([segment]);

    private static Command Create(Func<Report, Document>[] segmenters)
    {
        var files = new Argument<FileInfo[]>("files") { Description = "CoNLL-U files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("syntax", "Scores tags, lemmas and trees against treebanks.") { files };
        command.SetAction(parsed =>
        {
            foreach (var file in parsed.GetRequiredValue(files))
                Report(file, segmenters, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static void Report(FileInfo file, Func<Report, Document>[] segmenters, TextWriter output)
    {
        var treebank = Read(file);
        output.WriteLine($"{file.Name}, gold tokens: {SyntaxExam.Run(treebank, SyntaxModels.English)}");
        foreach (var segment in segmenters)
            output.WriteLine($"{file.Name}, raw text:    {SyntaxExam.Run(treebank, SyntaxModels.English, segment)}");
    }

    private static ConlluSentence[] Read(FileInfo file)
    {
        using var reader = file.OpenText();
        return [.. Conllu.Read(reader)];
    }
}
