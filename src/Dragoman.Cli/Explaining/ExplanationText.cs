using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli.Explaining;

/// <summary>An explanation as plain text.</summary>
internal static class ExplanationText
{
    public static void WriteAll(TextWriter output, ExplainedReport explained)
    {
        WriteTitle(output, explained.Reading);
        for (var i = 0; i < explained.Sentences.Length; i++)
            Write(output, explained, i);
    }

    /// <param name="sentence">Counted from 0.</param>
    public static void WriteOne(TextWriter output, ExplainedReport explained, int sentence)
    {
        WriteTitle(output, explained.Reading);
        Write(output, explained, sentence);
    }

    private static void WriteTitle(TextWriter output, Reading reading)
    {
        output.WriteLine(Plain.Line(reading.Report.Reference ?? reading.Report.Id));
        output.WriteLine();
    }

    private static void Write(TextWriter output, ExplainedReport explained, int number)
    {
        var sentence = explained.Sentences[number];
        var (report, span) = (explained.Reading.Report, sentence.Parse.Sentence.Span);
        output.WriteLine($"Sentence {Text(number + 1)}: {Plain.Line(span.Of(report.Text).ToString())}");
        output.WriteLine();
        WriteParse(output, sentence.Parse);
        Write(output, "Mentions", sentence.Mentions, mention => [mention.Kind, Quote(report, mention.Span), mention.Meaning]);
        Write(output, "Triggers that fired", sentence.Fired, trigger => Cells(report, trigger));
        Write(output, "Triggers that did not", sentence.Unfired, trigger => [trigger.Trigger, Quote(report, trigger.Span), trigger.Why]);
        Write(output, "Claims", [.. explained.Reading.Claims.Where(claim => span.Covers(claim.Trigger))], Cells);
    }

    private static void WriteParse(TextWriter output, Parse parse) =>
        Columns.Write(output, [.. Enumerable.Range(0, parse.Count).Select(i => Cells(parse[i]))]);

    private static string[] Cells(Word word) =>
    [
        Text(word.Index + 1), word.Form, word.Lemma, word.Upos.ToName(), word.Xpos,
        word.IsRoot ? "0" : Text(word.Head.Index + 1), word.Relation.ToName(), word.IsRoot ? "" : "of " + word.Head.Form,
    ];

    private static string[] Cells(Report report, FiredTrigger trigger) =>
    [
        trigger.Trigger, "by " + ContractWords.Of(trigger.Construction), Quote(report, trigger.Span),
        string.Join(", ", trigger.Arguments.Select(argument => $"{argument.Role} {Quote(report, argument.Span)}")),
    ];

    private static string[] Cells(Claim claim) =>
    [
        claim.Id, claim.Event.Class, ContractWords.Of(claim.Status), Names(claim.Actors) + " > " + Names(claim.Recipients),
        claim.Place?.Name ?? "-", claim.Time is { } time ? ContractWords.Of(time.From) : "-",
        claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string Names(ImmutableArray<ClaimActor> actors) => actors.IsEmpty ? "?" : string.Join(" + ", actors.Select(actor => actor.Actor.Id));

    private static void Write<T>(TextWriter output, string title, ImmutableArray<T> items, Func<T, string[]> cells)
    {
        output.WriteLine(items.IsEmpty ? $"{title}: none" : title);
        Columns.Write(output, [.. items.Select(cells)]);
    }

    private static string Quote(Report report, TextSpan span) => $"\"{Plain.Line(span.Of(report.Text).ToString())}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
