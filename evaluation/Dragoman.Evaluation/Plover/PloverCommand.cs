using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Coreference;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>"plover": events of single sentences in the code book's categories, beside those of human coders.</summary>
public sealed class PloverCommand
{
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List our codings beside the coders' categories, and on the stream of errors the sentences." };
    private readonly BaselineOptions _baseline = new("plover.json");
    private readonly Func<Func<Report, Explanation>> _openReader;
    private readonly Func<Lexicon> _openLexicon;

    private PloverCommand(Func<Func<Report, Explanation>> openReader, Func<Lexicon> openLexicon) => (_openReader, _openLexicon) = (openReader, openLexicon);

    public static Command Create(Func<Func<Report, Explanation>> openReader, Func<Lexicon> openLexicon)
    {
        var plover = new PloverCommand(openReader, openLexicon);
        var command = new Command("plover", "Scores events of sentences against the PLOVER gold standard and the root types of marked sentences.") { plover._data, plover._verbose };
        plover._baseline.AddTo(command);
        command.SetAction(plover.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.Combine(Path.GetFullPath(parsed.GetRequiredValue(_data)), "events", "plover");
        var (gold, marked) = (Path.Combine(folder, "gsr_half.json"), Path.Combine(folder, "plv_train.tsv"));
        if (!File.Exists(gold) || !File.Exists(marked))
        {
            error.WriteLine($"plover skipped: {folder} has no gsr_half.json and plv_train.tsv; give the data with --data");
            return 0;
        }
        try
        {
            return _baseline.Settle(parsed, Examine(parsed, gold, marked));
        }
        catch (InvalidDataException problem)
        {
            error.WriteLine(problem.Message);
            return 1;
        }
    }

    private ImmutableArray<Figure> Examine(ParseResult parsed, string gold, string marked)
    {
        var (output, explain) = (parsed.InvocationConfiguration.Output, _openReader());
        using var stream = File.OpenRead(gold);
        using var reader = File.OpenText(marked);
        var standard = new GoldStandardExam(GoldRecords.Read(gold, stream), explain);
        var roots = MarkedExam.Of(MarkedSentence.Read(marked, reader), explain, _openLexicon().Events);
        PloverTable.Tell(output, standard, roots);
        if (parsed.GetValue(_verbose)) PloverTable.TellConfusions(output, parsed.InvocationConfiguration.Error, standard, roots);
        return [.. Figures("gold.category", standard.Score(GoldDemand.Category)), .. Figures("gold.countries", standard.Score(GoldDemand.Countries)), .. Figures("gold.sectors", standard.Score(GoldDemand.Sectors)),
            new("marked.text.macro", MarkedExam.MacroF(roots.FromText)), new("marked.given.macro", MarkedExam.MacroF(roots.Given))];
    }

    private static IEnumerable<Figure> Figures(string name, PrecisionRecall score) => [new($"{name}.precision", score.Precision), new($"{name}.recall", score.Recall), new($"{name}.f", score.F)];
}
