using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Attributions;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Coreference;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>"attribution": sources, cues and contents against those that people marked in PolNeAR (Newell, Margolin and Ruths 2018).</summary>
public sealed class AttributionCommand
{
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<string> _part = new("--part") { Description = "The part of the corpus: dev, which has a baseline, or train.", DefaultValueFactory = _ => "dev", HelpName = "name" };
    private readonly Option<int> _every = new("--every") { Description = "Read every so many texts only.", DefaultValueFactory = _ => 1, HelpName = "n" };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List what was missed, what nobody marked, and spans that differ." };
    private readonly BaselineOptions _baseline = new("attribution.json");
    private readonly Func<AttributionFinder> _openFinder;
    private readonly Func<Segmenter> _openSegmenter;
    private readonly Func<SyntaxAnalyser> _openSyntax;

    private AttributionCommand(Func<AttributionFinder> openFinder, Func<Segmenter> openSegmenter, Func<SyntaxAnalyser> openSyntax) => (_openFinder, _openSegmenter, _openSyntax) = (openFinder, openSegmenter, openSyntax);

    public static Command Create(Func<AttributionFinder> openFinder, Func<Segmenter> openSegmenter, Func<SyntaxAnalyser> openSyntax)
    {
        var attribution = new AttributionCommand(openFinder, openSegmenter, openSyntax);
        var command = new Command("attribution", "Scores sources, cues and contents against PolNeAR's.") { attribution._data, attribution._part, attribution._every, attribution._verbose };
        attribution._baseline.AddTo(command);
        attribution._every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--every must be 1 or more.");
        });
        command.SetAction(attribution.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error, part) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetRequiredValue(_part));
        var folder = Path.Combine(Path.GetFullPath(parsed.GetRequiredValue(_data)), "events", "polnear", part);
        if (!Directory.Exists(Path.Combine(folder, "attributions")))
        {
            error.WriteLine($"attribution skipped: no attributions in {folder}; give the data with --data");
            return 0;
        }
        var (exam, texts) = (OpenExam(), 0);
        foreach (var document in AttributionDocument.Open(folder).Where((_, i) => i % parsed.GetRequiredValue(_every) == 0))
        {
            texts++;
            foreach (var line in exam.Add(document))
                if (parsed.GetValue(_verbose)) output.WriteLine(line);
        }
        Tell(output, exam, texts, part);
        return part is "dev" && parsed.GetRequiredValue(_every) == 1 ? _baseline.Settle(parsed, Figures(exam.Score)) : 0;
    }

    private AttributionExam OpenExam()
    {
        var (finder, segmenter, syntax) = (_openFinder(), _openSegmenter(), _openSyntax());
        return new AttributionExam(report => [.. segmenter.Segment(report).Sentences.Select(syntax.Analyse)], finder.Find);
    }

    private static ImmutableArray<Figure> Figures(AttributionScore score) =>
    [
        new("polnear.found", score.Paired.F),
        .. Enum.GetValues<SpanRole>().SelectMany(role => new Figure[] { new($"polnear.{Name(role)}.exact", score.Of(role).Exact.F), new($"polnear.{Name(role)}.overlap", score.Of(role).Overlap.F) }),
    ];

    private static string Name(SpanRole role) => role.ToString().ToLowerInvariant();

    private static void Tell(TextWriter output, AttributionExam exam, int texts, string part)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"polnear {part}, {texts} texts (precision/recall/F)"));
        Tell(output, "ours", exam.Score);
        if (exam.People.Paired.F > 0) Tell(output, "people among themselves", exam.People);
        output.WriteLine("of people's attributions     all  answered");
        foreach (var (sort, all, answered) in exam.Misses.Rows) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sort,-34} {all,6} {answered,6} {100.0 * answered / all,6:F1} %"));
    }

    private static void Tell(TextWriter output, string who, AttributionScore score)
    {
        output.WriteLine($"{who,-24} attributions {Tell(score.Paired)}");
        foreach (var role in Enum.GetValues<SpanRole>()) output.WriteLine($"{"",-24} {Name(role),-8} exact {Tell(score.Of(role).Exact)}  overlap {Tell(score.Of(role).Overlap)}");
    }

    private static string Tell(PrecisionRecall score) => string.Create(CultureInfo.InvariantCulture, $"{100 * score.Precision:F1}/{100 * score.Recall:F1}/{100 * score.F:F1}");
}
