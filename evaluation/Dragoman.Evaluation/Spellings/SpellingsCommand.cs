using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Resources;

namespace Dragoman.Evaluation.Spellings;

/// <summary>"spellings": whether a name is found by a spelling that no list has, among all names of the world; how fast; and how often something is found that isn't there.</summary>
public sealed class SpellingsCommand
{
    /// <summary>Figures are held at these, though not what is answered wrongly, which is printed.</summary>
    private const double SureScore = 0.8;
    private const double SureMargin = 0.15;

    private readonly Option<string> _data = EvaluationData.Option();
    private readonly BaselineOptions _baseline = new("spellings.json");

    public static Command Create()
    {
        var spellings = new SpellingsCommand();
        var command = new Command("spellings", "Scores the search for names by other spellings.") { spellings._data };
        spellings._baseline.AddTo(command);
        command.SetAction(spellings.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.Combine(parsed.GetRequiredValue(_data), "places");
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"all skipped: there is no folder {Path.GetFullPath(folder)}; give the data with --data");
            return 0;
        }
        var shipped = Gazetteers.SpellingCosts();
        var exam = new ArabicExam(folder);
        var (hard, unmatched) = KenyaExam.Run(folder, shipped);
        var toponyms = PairExam.Run(folder, shipped);
        ImmutableArray<SpellingScore> scores = [.. exam.Alone(), exam.Beside(), hard, unmatched];
        output.Write(string.Join("", scores) + toponyms);
        foreach (var score in scores.Where(score => score != scores[1]))
            output.Write(score.Thresholds());
        return _baseline.Settle(parsed, [.. scores.Where(score => score != unmatched).SelectMany(Figures), .. toponyms.Figures, new("kenya.unmatched.left", 1 - unmatched.FalseAlarms(SureScore, SureMargin))]);
    }

    private static IEnumerable<Figure> Figures(SpellingScore score) =>
        [.. score.Figures, new($"{score.Name}.sure", score.Rightly(SureScore, SureMargin)), new($"{score.Name}.without_false_alarm", 1 - score.FalseAlarms(SureScore, SureMargin))];
}
