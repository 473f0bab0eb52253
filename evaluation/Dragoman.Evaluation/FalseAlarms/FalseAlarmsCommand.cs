using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Evaluation.Baselines;
using Dragoman.Text;

namespace Dragoman.Evaluation.FalseAlarms;

/// <summary>"false-alarms": what the reader claims where nobody fights. Each paragraph is a report of its own.</summary>
public sealed class FalseAlarmsCommand
{
    private static readonly string[] Genres = ["reviews", "answers"];

    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<string> _own = new("--paragraphs") { Description = "Paragraphs of our own writing.", DefaultValueFactory = _ => RepositoryRoot.PathOf("evaluation", "peace", "paragraphs.txt"), HelpName = "file" };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every claim." };
    private readonly BaselineOptions _baseline = new("false-alarms.json");
    private readonly Func<Func<Report, Reading>> _openReader;

    private FalseAlarmsCommand(Func<Func<Report, Reading>> openReader) => _openReader = openReader;

    public static Command Create(Func<Func<Report, Reading>> openReader)
    {
        var alarms = new FalseAlarmsCommand(openReader);
        var command = new Command("false-alarms", "Counts the claims in paragraphs that tell of no violence: sport, business, culture, customers' reviews.") { alarms._data, alarms._own, alarms._verbose };
        alarms._baseline.AddTo(command);
        command.SetAction(alarms.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var read = _openReader();
        var verbose = parsed.GetValue(_verbose);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        figures.AddRange(Tell(output, "own", Own(parsed.GetRequiredValue(_own)), read, verbose));
        var treebanks = Treebanks(Path.Combine(parsed.GetRequiredValue(_data), "treebanks"));
        if (treebanks is []) error.WriteLine("false-alarms: no treebanks there; give the data with --data");
        else figures.AddRange(Tell(output, "treebanks", treebanks, read, verbose));
        return _baseline.Settle(parsed, figures.ToImmutable());
    }

    private static ImmutableArray<Paragraph> Own(string path)
    {
        using var reader = File.OpenText(path);
        return Paragraphs.ReadOwn(reader);
    }

    private static ImmutableArray<Paragraph> Treebanks(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var found = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var path in Directory.EnumerateFiles(folder, "*-dev.conllu", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(path);
            found.AddRange(Paragraphs.ReadTreebank(reader, Genres));
        }
        return found.ToImmutable();
    }

    private static ImmutableArray<Figure> Tell(TextWriter output, string set, ImmutableArray<Paragraph> paragraphs, Func<Report, Reading> read, bool verbose)
    {
        var (violent, other, alarmed, claiming) = (0, 0, 0, 0);
        output.WriteLine($"{set,-28} paragraphs  violent claims  other claims");
        foreach (var section in paragraphs.GroupBy(paragraph => paragraph.Section))
        {
            var readings = section.Select(paragraph => (Paragraph: paragraph, read(new Report(paragraph.Text)).Claims)).ToList();
            var claims = readings.SelectMany(reading => reading.Claims).ToList();
            var fierce = claims.Count(IsViolent);
            (violent, other) = (violent + fierce, other + claims.Count - fierce);
            (alarmed, claiming) = (alarmed + readings.Count(reading => reading.Claims.Any(IsViolent)), claiming + readings.Count(reading => !reading.Claims.IsEmpty));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {section.Key,-26} {section.Count(),10} {fierce,15} {claims.Count - fierce,13}"));
            if (!verbose) continue;
            foreach (var (paragraph, found) in readings)
                foreach (var claim in found)
                    output.WriteLine($"    {(IsViolent(claim) ? "! " : "  ")}{claim.Event.Class} by {claim.Because.Trigger}: \"{claim.Trigger.Of(paragraph.Text)}\" in \"{claim.Evidence.Of(paragraph.Text)}\"");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"all",-26} {paragraphs.Length,10} {violent,15} {other,13}   paragraphs without a violent claim {1 - ((double)alarmed / paragraphs.Length):P1}, without any {1 - ((double)claiming / paragraphs.Length):P1}"));
        return [new($"{set}.without-violent", 1 - ((double)alarmed / paragraphs.Length)), new($"{set}.without-any", 1 - ((double)claiming / paragraphs.Length))];
    }

    /// <summary>What PLOVER calls an assault, whatever its status.</summary>
    private static bool IsViolent(Claim claim) => claim.Event.Plover is "ASSAULT";
}
