using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Syntax;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Treebanks;

/// <summary>"syntax": analyses treebanks, from their tokens and from their raw text, and says how well.</summary>
public sealed class TreebankCommand
{
    private readonly Argument<string[]> _files = new("files") { Description = "CoNLL-U files; without any, those of the data's treebanks that end in -dev.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly BaselineOptions _baseline = new("syntax.json");
    private readonly Func<SyntaxAnalyser> _openSyntax;
    private readonly Func<Segmenter> _openSegmenter;

    private TreebankCommand(Func<SyntaxAnalyser> openSyntax, Func<Segmenter> openSegmenter) => (_openSyntax, _openSegmenter) = (openSyntax, openSegmenter);

    public static Command Create(Func<SyntaxAnalyser> openSyntax, Func<Segmenter> openSegmenter)
    {
        var treebanks = new TreebankCommand(openSyntax, openSegmenter);
        var command = new Command("syntax", "Scores tags, lemmas and trees against treebanks.") { treebanks._files, treebanks._data };
        treebanks._baseline.AddTo(command);
        command.SetAction(treebanks.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var files = Files(parsed);
        var (syntax, segmenter) = (_openSyntax(), _openSegmenter());
        var output = parsed.InvocationConfiguration.Output;
        var figures = files.SelectMany(file => Score(file, syntax, segmenter, output)).ToImmutableArray();
        return _baseline.Settle(parsed, figures);
    }

    private string[] Files(ParseResult parsed)
    {
        if (parsed.GetValue(_files) is { Length: > 0 } named)
            return named;
        var folder = Path.GetFullPath(Path.Combine(parsed.GetRequiredValue(_data), "treebanks"));
        var found = Directory.Exists(folder) ? Directory.GetFiles(folder, "*-dev.conllu", SearchOption.AllDirectories) : [];
        if (found is [])
            parsed.InvocationConfiguration.Error.WriteLine($"treebanks skipped: no *-dev.conllu in {folder}");
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<Figure> Score(string file, SyntaxAnalyser syntax, Segmenter segmenter, TextWriter output)
    {
        using var reader = File.OpenText(file);
        ConlluSentence[] treebank = [.. Conllu.Read(reader)];
        var name = Path.GetFileNameWithoutExtension(file);
        var (given, raw) = (SyntaxExam.Run(treebank, syntax), SyntaxExam.Run(treebank, syntax, segmenter.Segment));
        output.WriteLine($"{name}, gold tokens: {given}");
        output.WriteLine($"{name}, raw text:    {raw}");
        var rough = ImmutableArray.CreateBuilder<Figure>();
        foreach (var (manner, rewrite) in RoughText.Manners)
        {
            var scores = SyntaxExam.Run(treebank.Select(rewrite), syntax);
            output.WriteLine($"{name}, {manner}: {scores}");
            rough.Add(new($"{name}.{manner}.las", scores.Las / 100));
        }
        return
        [
            .. Figures($"{name}.gold", given),
            .. Figures($"{name}.raw", raw),
            new($"{name}.raw.tokens", raw.Tokens / 100),
            new($"{name}.raw.sentences", raw.Sentences / 100),
            .. rough,
        ];
    }

    private static IEnumerable<Figure> Figures(string name, SyntaxScores scores) =>
    [
        new($"{name}.upos", scores.Upos / 100),
        new($"{name}.xpos", scores.Xpos / 100),
        new($"{name}.lemmas", scores.Lemmas / 100),
        new($"{name}.uas", scores.Uas / 100),
        new($"{name}.las", scores.Las / 100),
    ];
}
