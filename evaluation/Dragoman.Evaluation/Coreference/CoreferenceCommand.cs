using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Coreference;
using Dragoman.Evaluation.Baselines;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Coreference;

/// <summary>"coreference": whether mentions that people put together are put together.</summary>
public sealed class CoreferenceCommand
{
    private readonly Argument<string[]> _files = new("files") { Description = "Files of chains; without any, those of the data's names/gum-coref/dev.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _rules = new("--rules") { Description = "Say how often each rule is right." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every mention that goes back to another, and whether people say so." };
    private readonly BaselineOptions _baseline = new("coreference.json");
    private readonly Func<CoreferenceFinder> _openFinder;
    private readonly Func<SyntaxAnalyser> _openSyntax;

    private CoreferenceCommand(Func<CoreferenceFinder> openFinder, Func<SyntaxAnalyser> openSyntax) => (_openFinder, _openSyntax) = (openFinder, openSyntax);

    public static Command Create(Func<CoreferenceFinder> openFinder, Func<SyntaxAnalyser> openSyntax)
    {
        var coreference = new CoreferenceCommand(openFinder, openSyntax);
        var command = new Command("coreference", "Scores chains of mentions against GUM's.") { coreference._files, coreference._data, coreference._rules, coreference._verbose };
        coreference._baseline.AddTo(command);
        command.SetAction(coreference.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var data = Path.GetFullPath(parsed.GetRequiredValue(_data));
        var named = parsed.GetValue(_files) is { Length: > 0 } files ? files : null;
        var documents = Open(named ?? Dev(data), Path.Combine(data, "treebanks"));
        if (documents is [])
        {
            error.WriteLine($"coreference skipped: no chains in {data}; give the data with --data");
            return 0;
        }
        var exam = new CoreferenceExam(documents, _openFinder());
        var figures = Tell(output, exam, documents.Count);
        if (parsed.GetValue(_rules)) TellRules(output, exam);
        if (parsed.GetValue(_verbose))
            foreach (var link in exam.Links()) output.WriteLine(link);
        return named is null ? _baseline.Settle(parsed, figures) : 0;
    }

    private static string[] Dev(string data) => Path.Combine(data, "names", "gum-coref", "dev") is var folder && Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.conll").Order(StringComparer.Ordinal)] : [];

    private List<CoreferenceDocument> Open(string[] files, string treebanks)
    {
        if (files is [] || !Directory.Exists(treebanks)) return [];
        var documents = CoreferenceDocument.Treebank(Directory.EnumerateFiles(treebanks, "*gum*.conllu", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        var syntax = _openSyntax();
        return [.. files.Select(file => Open(file, documents, syntax))];
    }

    private static CoreferenceDocument Open(string file, Dictionary<string, ImmutableArray<ConlluSentence>> treebank, SyntaxAnalyser syntax)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        using var reader = File.OpenText(file);
        return CoreferenceDocument.Open(name, GoldChains.Read(name, reader), treebank.TryGetValue(name, out var sentences) ? sentences : throw new InvalidDataException($"{name}: not in the treebank"), syntax.Analyse);
    }

    private static ImmutableArray<Figure> Tell(TextWriter output, CoreferenceExam exam, int documents)
    {
        var (chains, strings) = (exam.Score(), exam.ScoreSameStrings());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents, {exam.Mentions} mentions in {exam.Chains} chains, {100 * exam.MentionRecall():F1} % of them among ours (precision/recall/F)"));
        Tell(output, "chains", chains);
        Tell(output, "exact string match", strings);
        return [.. Figures("gum.chains", chains), .. Figures("gum.strings", strings)];
    }

    private static void Tell(TextWriter output, string name, CoreferenceScore score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} MUC {Tell(score.Muc)}  B3 {Tell(score.BCubed)}  CEAF-e {Tell(score.CeafE)}  CoNLL {100 * score.Conll:F2}"));

    private static string Tell(PrecisionRecall score) => string.Create(CultureInfo.InvariantCulture, $"{100 * score.Precision:F1}/{100 * score.Recall:F1}/{100 * score.F:F1}");

    private static IEnumerable<Figure> Figures(string name, CoreferenceScore score) =>
        [new($"{name}.muc", score.Muc.F), new($"{name}.b3", score.BCubed.F), new($"{name}.ceafe", score.CeafE.F), new($"{name}.conll", score.Conll)];

    private static void TellRules(TextWriter output, CoreferenceExam exam)
    {
        output.WriteLine("rule            right   wrong  one of them not marked");
        foreach (var links in exam.Links().GroupBy(link => link.Rule).OrderBy(links => links.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{links.Key,-14} {links.Count(link => link.Same is true),6} {links.Count(link => link.Same is false),7} {links.Count(link => link.Same is null),7}"));
    }
}
