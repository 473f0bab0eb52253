using System.Collections.Immutable;
using System.CommandLine;

namespace Dragoman.Evaluation.Baselines;

/// <summary>What every command that measures does with its figures: it holds them to a committed file.</summary>
public sealed class BaselineOptions
{
    private readonly Option<string> _file;
    private readonly Option<bool> _update = new("--update-baseline") { Description = "Write figures that are new or higher." };
    private readonly Option<string?> _force = new("--force") { Description = "With --update-baseline: write lower figures too, and why.", HelpName = "reason" };

    /// <param name="name">The file's name in evaluation/baselines.</param>
    public BaselineOptions(string name) => _file = new("--baseline")
    {
        Description = "The figures to hold.",
        DefaultValueFactory = _ => RepositoryRoot.PathOf("evaluation", "baselines", name),
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_update);
        command.Add(_force);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_force) is not null && string.IsNullOrWhiteSpace(result.GetValue(_force)))
                result.AddError("--force needs a reason.");
            if (result.GetResult(_force) is not null && !result.GetValue(_update))
                result.AddError("--force goes with --update-baseline.");
        });
    }

    /// <returns>The exit code: 1 where a figure fell and nobody gave a reason.</returns>
    public int Settle(ParseResult parsed, ImmutableArray<Figure> measured)
    {
        var (path, reason, error) = (parsed.GetRequiredValue(_file), parsed.GetValue(_force), parsed.InvocationConfiguration.Error);
        var baseline = BaselineFile.Read(path);
        var comparison = baseline.Compare(measured);
        Tell(error, comparison, path);
        if (parsed.GetValue(_update))
            BaselineFile.Write(path, reason is null ? baseline.Raise(measured) : baseline.Replace(measured, reason));
        return comparison.Lower is [] || reason is not null ? 0 : 1;
    }

    private static void Tell(TextWriter error, Comparison comparison, string path)
    {
        foreach (var drop in comparison.Lower)
            error.WriteLine($"below the baseline: {drop}");
        if (comparison.New is not [])
            error.WriteLine($"not in {Path.GetFileName(path)} yet: {string.Join(", ", comparison.New)}");
        if (comparison.NotMeasured is not [])
            error.WriteLine($"not compared, not measured here: {string.Join(", ", comparison.NotMeasured)}");
    }
}
