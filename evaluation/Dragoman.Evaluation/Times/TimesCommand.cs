using System.CommandLine;

namespace Dragoman.Evaluation.Times;

/// <summary>"times": how many time expressions of TimeML corpora are found, and with the right days.</summary>
internal static class TimesCommand
{
    public static Command Create()
    {
        var data = EvaluationData.Option();
        var details = new Option<int>("--details") { Description = "How many misses and mistakes to show." };
        var command = new Command("times", "Scores time expressions against TimeML corpora.") { data, details };
        command.SetAction(result => Run(Path.Combine(result.GetRequiredValue(data), "times"), result.GetValue(details)));
        return command;
    }

    private static int Run(string folder, int details)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"evaluation: there is no folder {folder}: give the data with --data");
            return 1;
        }
        foreach (var corpus in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            if (Directory.EnumerateFiles(corpus, "*.tml", SearchOption.AllDirectories).Any())
                TimesEvaluation.Run(corpus, Console.Out, details);
        return 0;
    }
}
