using System.CommandLine;
using Dragoman.Evaluation.Baselines;

namespace Dragoman.Evaluation.Times;

/// <summary>"times": how many time expressions of TimeML corpora are found, with TIMEX3's values and with the right days.</summary>
internal sealed class TimesCommand
{
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<int> _details = new("--details") { Description = "How many misses and mistakes of the intervals to show." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every error of TIMEX3, by class." };
    private readonly BaselineOptions _baseline = new("times.json");

    public static Command Create()
    {
        var times = new TimesCommand();
        var command = new Command("times", "Scores time expressions against TimeML corpora.") { times._data, times._details, times._verbose };
        times._baseline.AddTo(command);
        command.SetAction(times.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.Combine(parsed.GetRequiredValue(_data), "times");
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"evaluation: there is no folder {folder}: give the data with --data");
            return 1;
        }
        var figures = new List<Figure>();
        foreach (var corpus in Corpora.In(folder))
        {
            var score = TimexExam.Run(corpus.Name, corpus.Documents);
            if (parsed.GetValue(_verbose))
                Show(output, score);
            output.WriteLine(score);
            figures.AddRange(score.Figures);
        }
        figures.AddRange(Specifications(folder, parsed, output));
        output.WriteLine("intervals, on flat parses:");
        foreach (var corpus in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            if (Directory.EnumerateFiles(corpus, "*.tml", SearchOption.AllDirectories).Any())
                TimesEvaluation.Run(corpus, output, parsed.GetValue(_details));
        return _baseline.Settle(parsed, [.. figures]);
    }

    private IEnumerable<Figure> Specifications(string folder, ParseResult parsed, TextWriter output)
    {
        var path = Path.Combine(folder, "recognizers-specs", "DateTime", "DateTimeModel.json");
        if (!File.Exists(path))
            return [];
        var exam = SpecExam.Run(SpecCase.Read(path), TimexExam.Parses);
        if (parsed.GetValue(_verbose))
            foreach (var line in exam.Wrong)
                output.WriteLine($"  {line}");
        output.WriteLine(exam);
        return exam.Figures;
    }

    /// <summary>The largest classes first.</summary>
    private static void Show(TextWriter output, TimexScore score)
    {
        foreach (var kind in score.Errors.GroupBy(error => error.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()}");
            foreach (var shape in kind.GroupBy(error => error.Shape).OrderByDescending(shape => shape.Count()).ThenBy(shape => shape.Key, StringComparer.Ordinal))
                foreach (var line in shape)
                    output.WriteLine($"  {shape.Count()} {shape.Key} | {line.Values} | {line.Around}");
        }
    }
}

/// <summary>The TimeML corpora of a folder; one of several parts is scored by part and as a whole.</summary>
internal sealed record Corpora(string Name, IReadOnlyList<GoldDocument> Documents)
{
    public static IEnumerable<Corpora> In(string folder)
    {
        foreach (var corpus in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var parts = Directory.EnumerateDirectories(corpus).Order(StringComparer.Ordinal).Select(Read).Where(part => part.Documents is not []).ToList();
            var whole = Read(corpus);
            if (whole.Documents is [])
                continue;
            if (parts.Count > 1)
                foreach (var part in parts)
                    yield return part;
            yield return whole;
        }
    }

    private static Corpora Read(string folder) => new(
        Path.GetFileName(folder).ToLowerInvariant(),
        [.. Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(GoldDocument.Read)]);
}
