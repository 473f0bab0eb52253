using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Coreference;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Evaluation.Merge;

/// <summary>"merge": how well claims about one happening are put together.</summary>
public sealed class MergeCommand
{
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _fit = new("--fit") { Description = "Fit the weights to the parts for tuning, print them and score with them; the held-out parts stay closed." };
    private readonly BaselineOptions _baseline = new("merge.json");
    private readonly Func<Func<Report, Reading>> _openReader;
    private readonly Func<LinkWeights, IncidentBuilder> _openBuilder;

    private MergeCommand(Func<Func<Report, Reading>> openReader, Func<LinkWeights, IncidentBuilder> openBuilder) => (_openReader, _openBuilder) = (openReader, openBuilder);

    public static Command Create(Func<Func<Report, Reading>> openReader, Func<LinkWeights, IncidentBuilder> openBuilder)
    {
        var merge = new MergeCommand(openReader, openBuilder);
        var command = new Command("merge", "Scores how claims are put together into incidents, on ECB+ and on UCDP's headlines of Syria.") { merge._data, merge._fit };
        merge._baseline.AddTo(command);
        command.SetAction(merge.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = parsed.GetRequiredValue(_data);
        var documents = EcbPlus.Read(Path.Combine(folder, "events", "ecbplus"));
        var events = Path.Combine(folder, "places", "ucdp-syria", "events.csv");
        if (documents.IsEmpty) error.WriteLine($"ECB+ skipped: it isn't in {Path.Combine(folder, "events", "ecbplus")}");
        if (!File.Exists(events)) error.WriteLine($"UCDP skipped: there is no {events}");
        if (documents.IsEmpty && !File.Exists(events)) return 2;
        var read = Tolerant(_openReader(), error);
        if (parsed.GetValue(_fit)) return Fit(output, documents, events, read);
        var builder = _openBuilder(LinkWeights.Default);
        return _baseline.Settle(parsed, [.. Ecb(output, documents, read, builder), .. Ucdp(output, events, read, builder)]);
    }

    /// <summary>A report that a rule of the reader breaks on has no claims, as in a batch.</summary>
    private static Func<Report, Reading> Tolerant(Func<Report, Reading> read, TextWriter error) => report =>
    {
        try
        {
            return read(report);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            error.WriteLine($"{report.Reference ?? report.Id}: the reader broke, {failure.GetType().Name}: {failure.Message}");
            return new Reading(report, [], []);
        }
    };

    private static IEnumerable<Figure> Ecb(TextWriter output, ImmutableArray<EcbDocument> documents, Func<Report, Reading> read, IncidentBuilder builder)
    {
        var topics = new EcbExam(read).Topics(documents);
        if (topics.IsEmpty) return [];
        output.WriteLine($"ECB+: the reader's triggers on annotated actions, clustered over the documents of a topic");
        return [.. Ecb(output, "ecb.tuning", [.. topics.Where(IsForTuning)], builder), .. Ecb(output, "ecb.heldout", [.. topics.Where(topic => !IsForTuning(topic))], builder)];
    }

    private static bool IsForTuning(ImmutableArray<EcbExam.Mention> topic) => topic.IsEmpty || topic[0].Topic <= EcbExam.LastTuningTopic;

    private static ImmutableArray<Figure> Ecb(TextWriter output, string name, ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, IncidentBuilder builder)
    {
        var (ours, lemmas, clusters) = (EcbExam.Score(topics, builder), EcbExam.ScoreLemmas(topics), EcbExam.ScoreLemmasOfClusters(topics));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {topics.Sum(topic => topic.Length)} mentions in {topics.Length} topics"));
        Write(output, "incidents", ours);
        Write(output, "same lemma in a topic", lemmas);
        Write(output, "same lemma, true clusters", clusters);
        return [new Figure($"{name}.conll", ours.Conll), new Figure($"{name}.b3", ours.BCubed.F), new Figure($"{name}.muc", ours.Muc.F), new Figure($"{name}.ceafe", ours.CeafE.F)];
    }

    private static void Write(TextWriter output, string name, CoreferenceScore score) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"    {name,-26} CoNLL {score.Conll:P1}   MUC {score.Muc.Precision:P1}/{score.Muc.Recall:P1}/{score.Muc.F:P1}   B3 {score.BCubed.Precision:P1}/{score.BCubed.Recall:P1}/{score.BCubed.F:P1}   CEAF-e {score.CeafE.Precision:P1}/{score.CeafE.Recall:P1}/{score.CeafE.F:P1}"));

    private static IEnumerable<Figure> Ucdp(TextWriter output, string events, Func<Report, Reading> read, IncidentBuilder builder)
    {
        if (!File.Exists(events)) return [];
        output.WriteLine("UCDP Syria: headlines of one event against headlines of different events of one week and province (known: words, date of publication, outlet, country)");
        return [.. Ucdp(output, "ucdp.tuning", new HeadlineExam(UcdpHeadlines.ForTuning(events), read), builder), .. Ucdp(output, "ucdp.heldout", new HeadlineExam(UcdpHeadlines.HeldOut(events), read), builder)];
    }

    private static ImmutableArray<Figure> Ucdp(TextWriter output, string name, HeadlineExam exam, IncidentBuilder builder)
    {
        var (asked, incidents) = (exam.Headlines, exam.Build(builder));
        return [
            .. Ucdp(output, name + ".multisource", exam.ScoreAlone(builder, asked.MultiSource)),
            .. Ucdp(output, name + ".amongall", exam.Score(incidents, asked.MultiSource)),
            .. Ucdp(output, name + ".againstall", exam.Score(incidents, asked.AgainstAll)),
            .. Ucdp(output, name, exam.Score(incidents, asked.All)),
            .. Ucdp(output, name + ".located", exam.Score(incidents, exam.LocatedPairs)),
        ];
    }

    private static ImmutableArray<Figure> Ucdp(TextWriter output, string name, HeadlineScore score)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name}: {score.Pairs} pairs, {score.Same} of one event, {score.Unread} of these unread   precision {score.All.Precision:P1}   recall {score.All.Recall:P1} (of those read {score.RecallOfRead:P1}); of the wrong pairs {score.Near:P1} are of one place within two days"));
        return [new Figure($"{name}.precision", score.All.Precision), new Figure($"{name}.recall", score.All.Recall)];
    }

    private int Fit(TextWriter output, ImmutableArray<EcbDocument> documents, string events, Func<Report, Reading> read)
    {
        ImmutableArray<ImmutableArray<EcbExam.Mention>> topics = [.. new EcbExam(read).Topics(documents).Where(IsForTuning)];
        var headlines = File.Exists(events) ? new HeadlineExam(UcdpHeadlines.ForTuning(events), read) : null;
        var weights = MergeTuning.Fit(topics, headlines, _openBuilder);
        foreach (var feature in Enum.GetValues<LinkFeature>())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        (LinkFeature.{feature}, {weights[LinkSetting.Within, feature]}, {weights[LinkSetting.Undated, feature]}, {weights[LinkSetting.Dated, feature]}),"));
        Ecb(output, "ecb.tuning", topics, _openBuilder(weights));
        if (headlines is not null) Ucdp(output, "ucdp.tuning", headlines, _openBuilder(weights));
        return 0;
    }
}
