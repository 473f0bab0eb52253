using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Evaluation.Baselines;
using Dragoman.Text;

namespace Dragoman.Evaluation.Muc;

/// <summary>"muc": templates of incidents as MUC-4 had them, by its rules and by those of later work.</summary>
public sealed class MucCommand
{
    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<string> _sets = new("--sets") { Description = "Which sets, with commas between.", DefaultValueFactory = _ => "tst1,tst2", HelpName = "names" };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say of each report which templates answer to which, and where they differ." };
    private readonly BaselineOptions _baseline = new("muc.json");
    private readonly Func<Func<Report, string>> _openWriter;

    private MucCommand(Func<Func<Report, string>> openWriter) => _openWriter = openWriter;

    /// <param name="openWriter">What writes a report's templates.</param>
    public static Command Create(Func<Func<Report, string>> openWriter)
    {
        var muc = new MucCommand(openWriter);
        var command = new Command("muc", "Scores templates of incidents against the keys of MUC-3 and MUC-4.") { muc._data, muc._sets, muc._verbose };
        muc._baseline.AddTo(command);
        command.SetAction(muc.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.Combine(Path.GetFullPath(parsed.GetRequiredValue(_data)), "events", "muc");
        var sets = parsed.GetRequiredValue(_sets).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (sets.FirstOrDefault(set => !Directory.Exists(Path.Combine(folder, set))) is { } missing)
        {
            error.WriteLine($"muc skipped: no {Path.Combine(folder, missing)}; give the data with --data");
            return 0;
        }
        var messages = Read([.. sets.SelectMany(set => MucSets.Open(folder, set))]);
        var figures = Tell(output, messages, string.Join('+', sets));
        if (parsed.GetValue(_verbose))
            foreach (var message in messages) MucDifferences.Tell(output, message);
        return _baseline.Settle(parsed, figures);
    }

    private ImmutableArray<MucMessage> Read(ImmutableArray<(Report Report, ImmutableArray<MucTemplate> Keys)> reports)
    {
        var write = _openWriter();
        return [.. reports.AsParallel().AsOrdered().Select(pair => new MucMessage(pair.Report.Reference!, pair.Report.Text, Answers(write(pair.Report)), pair.Keys))];
    }

    private static ImmutableArray<MucTemplate> Answers(string written) => [.. MucTemplate.Read(new StringReader(written)).Select(answer => answer.Template).OfType<MucTemplate>()];

    private static ImmutableArray<Figure> Tell(TextWriter output, ImmutableArray<MucMessage> messages, string name)
    {
        var (score, ceaf, templates) = (MucScore.Of(messages), MucEntities.Ceaf(messages), MucEntities.Templates(messages));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {messages.Length} reports, {messages.Sum(message => message.Keys.Length)} templates in the key, {messages.Sum(message => message.Answers.Length)} in the answer"));
        output.WriteLine($"{"slot",-20} {"pos",6} {"act",6} {"cor",6} {"par",6} {"inc",6} {"spu",6} {"mis",6}    rec   pre     F");
        Tell(output, "template-id", score.Templates);
        foreach (var (slot, called) in MucSlots.Scored) Tell(output, called, score.Slots[slot]);
        Tell(output, "MATCHED ONLY", score.MatchedOnly);
        Tell(output, "MATCHED/MISSING", score.MatchedMissing);
        Tell(output, "ALL TEMPLATES", score.All);
        foreach (var (role, tally) in ceaf) Tell(output, $"CEAF-REE {role}", tally);
        Tell(output, "template F (GTT)", templates);
        return [new($"{name}.all", score.All.F), new($"{name}.matched-missing", score.MatchedMissing.F), new($"{name}.ceaf-ree", ceaf[^1].Tally.F), new($"{name}.template-f", templates.F)];
    }

    private static void Tell(TextWriter output, string name, MucTally tally) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20} {tally.Possible,6} {tally.Actual,6} {tally.Correct,6} {tally.Partial,6} {tally.Incorrect,6} {tally.Spurious,6} {tally.Missing,6}  {100 * tally.Recall,5:F1} {100 * tally.Precision,5:F1} {100 * tally.F,5:F1}"));

    private static void Tell(TextWriter output, string name, EntityTally tally) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20} {tally.Keys,6} {tally.Answers,6} {tally.Found,6} {"",27}  {100 * tally.Recall,5:F1} {100 * tally.Precision,5:F1} {100 * tally.F,5:F1}"));
}
