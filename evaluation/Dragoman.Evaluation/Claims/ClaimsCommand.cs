using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>"claims": reads reports that experts have read too, and says how well.</summary>
public sealed class ClaimsCommand
{
    private readonly Option<string> _data = EvaluationData.Option();

    private readonly Option<string> _samples = new("--samples")
    {
        Description = "The folder of sample reports, with expected/ in it.",
        DefaultValueFactory = _ => RepositoryRoot.PathOf("samples"),
        HelpName = "dir",
    };

    private readonly Option<string> _reports = new("--reports")
    {
        Description = "The folder of reports written for the evaluation: development/ and held-out/, each with expected/ in it.",
        DefaultValueFactory = _ => RepositoryRoot.PathOf("evaluation", "reports"),
        HelpName = "dir",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write figures as JSON." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every claim and what became of it, and the event classes." };
    private readonly BaselineOptions _baseline = new("claims.json");
    private readonly Option<string?> _layers = LayersOption.Create();
    private readonly Func<string?, Func<Report, Reading>> _open;

    private ClaimsCommand(Func<string?, Func<Report, Reading>> open) => _open = open;

    /// <param name="open">Opens the reader, with the layers of a folder if one is named, once and only where there is something to read.</param>
    public static Command Create(Func<string?, Func<Report, Reading>> open)
    {
        var claims = new ClaimsCommand(open);
        var command = new Command("claims", "Scores the reader's claims against expert readings.") { claims._data, claims._samples, claims._reports, claims._json, claims._verbose, claims._layers };
        claims._baseline.AddTo(command);
        command.SetAction(claims.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var sets = Open(parsed, error);
        if (sets is [])
            return 2;
        var read = _open(parsed.GetValue(_layers));
        var scored = sets.Select(set => set.Score(read)).ToImmutableArray();
        Write(output, scored, parsed);
        var ungrounded = scored.Sum(set => set.Total.GroundingErrors);
        if (ungrounded > 0)
            error.WriteLine($"{ungrounded} values rest on no words of their report");
        return Math.Max(_baseline.Settle(parsed, [.. scored.SelectMany(set => set.Figures)]), Math.Min(1, ungrounded));
    }

    private ImmutableArray<GoldSet> Open(ParseResult parsed, TextWriter error)
    {
        // The seed lies beside the data: gold/ and reports/.
        var beside = Path.Combine(parsed.GetRequiredValue(_data), "..");
        var samples = parsed.GetRequiredValue(_samples);
        var reports = parsed.GetRequiredValue(_reports);
        return
        [
            .. Open("seed", Path.Combine(beside, "gold"), Path.Combine(beside, "reports"), error),
            .. Open("samples", Path.Combine(samples, "expected"), samples, error),
            .. Open("development", Path.Combine(reports, "development", "expected"), Path.Combine(reports, "development"), error),
            .. Open("held-out", Path.Combine(reports, "held-out", "expected"), Path.Combine(reports, "held-out"), error),
        ];
    }

    private static IEnumerable<GoldSet> Open(string name, string gold, string texts, TextWriter error)
    {
        if (GoldSet.Open(name, gold, texts) is { } set)
            return [set];
        error.WriteLine($"{name} skipped: no gold claims in {Path.GetFullPath(gold)}, or no reports in {Path.GetFullPath(texts)}");
        return [];
    }

    private void Write(TextWriter output, ImmutableArray<ScoredSet> sets, ParseResult parsed)
    {
        if (parsed.GetValue(_json))
        {
            output.WriteLine(ClaimScoreJson.Write(sets));
            return;
        }
        foreach (var set in sets)
        {
            if (parsed.GetValue(_verbose))
                WriteDetails(output, set);
            ClaimTable.Write(output, set);
            output.WriteLine();
        }
    }

    private static void WriteDetails(TextWriter output, ScoredSet set)
    {
        foreach (var score in set.Scores)
            ClaimFindings.Write(output, score);
        ClaimTable.WriteClasses(output, set);
    }
}
