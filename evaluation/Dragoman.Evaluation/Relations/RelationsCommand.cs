using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;

namespace Dragoman.Evaluation.Relations;

/// <summary>"relations": whether what lies by another place ("20 km north of", "between", "on the road to") is put where coders of UCDP GED put it.</summary>
public sealed class RelationsCommand
{
    private static readonly (string Set, string Country)[] Sets = [("mexico", "MEX"), ("myanmar", "MMR")];

    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every relation of the half that rules are made on." };
    private readonly Option<string?> _layers = LayersOption.Create();
    private readonly BaselineOptions _baseline = new("relations.json");

    public static Command Create()
    {
        var relations = new RelationsCommand();
        var command = new Command("relations", "Scores the points of places that are told by way of another place.") { relations._data, relations._verbose, relations._layers };
        relations._baseline.AddTo(command);
        command.SetAction(relations.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.Combine(parsed.GetRequiredValue(_data), "places");
        var judged = Judge(folder, parsed.GetValue(_layers), error).ToList();
        if (parsed.GetValue(_verbose))
            foreach (var relation in judged.SelectMany(set => set.Relations).Where(IsForRules).OrderBy(relation => relation.Cue, StringComparer.Ordinal).ThenByDescending(relation => relation.BestOffKm))
                output.WriteLine(relation);
        output.WriteLine(RelationsScore.Heading);
        var scores = judged.SelectMany(set => ByKind(set.Set, set.Relations)).ToList();
        scores.ForEach(score => output.WriteLine(score));
        foreach (var (set, relations) in judged)
            foreach (var half in new[] { true, false })
                output.WriteLine(new RelationsScore(set, half ? "rules" : "held out", [.. relations.Where(relation => IsForRules(relation) == half)]));
        return _baseline.Settle(parsed, [.. scores.SelectMany(score => score.Figures)]);
    }

    /// <summary>Every second description; of the others only figures are looked at.</summary>
    private static bool IsForRules(JudgedRelation relation) => relation.Gold.Number % 2 == 0;

    private static IEnumerable<RelationsScore> ByKind(string set, ImmutableArray<JudgedRelation> relations) =>
        [.. RelationCue.Kinds.Select(kind => new RelationsScore(set, kind, [.. relations.Where(relation => relation.Cue == kind)])), new(set, "all", relations)];

    private static IEnumerable<(string Set, ImmutableArray<JudgedRelation> Relations)> Judge(string folder, string? layers, TextWriter error)
    {
        var explain = Shipped.OpenReader(LayersOption.Open(layers)).Explain;
        foreach (var (set, country) in Sets)
        {
            var file = Path.Combine(folder, $"ucdp-{set}", "events.csv");
            if (File.Exists(file))
                yield return (set, [.. RelationsExam.Run(DescribedPlace.Read(file, country), explain)]);
            else
                error.WriteLine($"{set} skipped: there is no file {Path.GetFullPath(file)}; give the data with --data");
        }
    }
}
