using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Satp;

/// <summary>"satp": rows of incidents made of their summaries, beside those of human coders.</summary>
public sealed class SatpCommand
{
    private const int Step = 5;

    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _all = new("--all") { Description = "Read every row, not every fifth." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List our rows beside the coders' where they differ, and on the stream of errors the summaries." };
    private readonly BaselineOptions _baseline = new("satp.json");
    private readonly Func<Func<Report, Reading>> _openReader;

    private SatpCommand(Func<Func<Report, Reading>> openReader) => _openReader = openReader;

    public static Command Create(Func<Func<Report, Reading>> openReader)
    {
        var satp = new SatpCommand(openReader);
        var command = new Command("satp", "Scores perpetrators, actions and counts of incidents against SATP summaries coded by hand.") { satp._data, satp._all, satp._verbose };
        satp._baseline.AddTo(command);
        command.SetAction(satp.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var file = Path.Combine(Path.GetFullPath(parsed.GetRequiredValue(_data)), "events", "satp", "incidents.csv");
        if (!File.Exists(file))
        {
            error.WriteLine($"satp skipped: there is no {file}; give the data with --data");
            return 0;
        }
        try
        {
            var (all, exam) = (parsed.GetValue(_all), Open(file, parsed.GetValue(_all)));
            Tell(output, exam);
            if (parsed.GetValue(_verbose)) SatpErrors.Tell(output, error, exam);
            return _baseline.Settle(parsed, Figures(all ? "all" : "sample", exam));
        }
        catch (InvalidDataException problem)
        {
            error.WriteLine(problem.Message);
            return 1;
        }
    }

    private SatpExam Open(string file, bool all)
    {
        using var stream = File.OpenRead(file);
        return SatpExam.Of(GoldIncident.Read(file, stream).Where((_, i) => all || i % Step == 0), _openReader());
    }

    private static void Tell(TextWriter output, SatpExam exam)
    {
        output.WriteLine($"{exam.Pairs.Length} summaries               all    odd   even");
        foreach (var (name, value) in Measures(exam))
        {
            var (odd, even) = (Measures(exam.Half(0)).First(other => other.Name == name), Measures(exam.Half(1)).First(other => other.Name == name));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {100 * value,6:F1} {100 * odd.Value,6:F1} {100 * even.Value,6:F1}"));
        }
        foreach (var action in SatpExam.Actions)
            if (exam.OfActions(action) is var score)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {action,-24} precision {100 * score.Precision:F1}, recall {100 * score.Recall:F1}, F {100 * score.F:F1}"));
    }

    private static ImmutableArray<Figure> Figures(string set, SatpExam exam) => [.. Measures(exam).Select(measure => new Figure($"{set}.{measure.Name.Replace(' ', '-')}", measure.Value))];

    private static IEnumerable<(string Name, double Value)> Measures(SatpExam exam) =>
    [
        ("perpetrator", exam.Perpetrator), ("actions", exam.AllActions.F), ("deaths", exam.Deaths), ("injured", exam.Injured), ("arrested", exam.Arrested), ("abducted", exam.Abducted),
        ("surrendered", exam.Surrendered), ("within 10 km", exam.Within(new Kilometres(10))), ("within 50 km", exam.Within(new Kilometres(50))),
    ];
}
