using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Places;

namespace Dragoman.Evaluation.Places;

/// <summary>"places": whether places are put where they lie, on reports of our own and on LGL and GeoVirus.</summary>
public sealed class PlacesCommand
{
    private readonly Option<string> _data = EvaluationData.Option();

    private readonly Option<string> _own = new("--own")
    {
        Description = "Reports of our own with their places marked.",
        DefaultValueFactory = _ => RepositoryRoot.PathOf("evaluation", "places", "reports.md"),
        HelpName = "file",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every place that isn't right." };
    private readonly Option<string?> _layers = LayersOption.Create();
    private readonly BaselineOptions _baseline = new("places.json");

    public static Command Create()
    {
        var places = new PlacesCommand();
        var command = new Command("places", "Scores the points of places.") { places._data, places._own, places._verbose, places._layers };
        places._baseline.AddTo(command);
        command.SetAction(places.Run);
        return command;
    }

    /// <summary>The shipped reader on the reports in a file like evaluation/places/reports.md.</summary>
    public static PlacesScore Own(string path) => Own(path, []);

    private static PlacesScore Own(string path, ImmutableArray<ImportedLayer> layers) =>
        PlacesExam.Run("own", MarkedReports.Read(File.ReadAllText(path)), Shipped.OpenReader(layers).Explain);

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var layers = LayersOption.Open(parsed.GetValue(_layers));
        ImmutableArray<PlacesScore> scores = [Own(parsed.GetRequiredValue(_own), layers), .. Gold(Path.Combine(parsed.GetRequiredValue(_data), "places", "gold"), layers, error)];
        if (parsed.GetValue(_verbose))
            foreach (var place in scores.SelectMany(score => score.Places).Where(place => place.Verdict != Verdict.Right))
                output.WriteLine(place);
        output.WriteLine("set        places accuracy    wrong  unlocated    AUC median km  ceiling  whole: P       R accuracy");
        foreach (var score in scores)
            output.WriteLine(score);
        foreach (var half in scores.Where(score => score.Ceiling is not null).SelectMany(score => new[] { score.Half(0), score.Half(1) }))
            output.WriteLine(half);
        return _baseline.Settle(parsed, [.. scores.SelectMany(score => score.Figures)]);
    }

    private static IEnumerable<PlacesScore> Gold(string folder, ImmutableArray<ImportedLayer> layers, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"gold sets skipped: there is no folder {Path.GetFullPath(folder)}; give the data with --data");
            yield break;
        }
        var finder = Shipped.OpenPlaceFinder(layers);
        var reader = Shipped.OpenReader(layers);
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
            yield return PlacesExam.RunOnGoldSpans(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), ToponymFile.Read(path), reader.Explain, finder);
    }
}
