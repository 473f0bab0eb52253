using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Output;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli.Explaining;

/// <summary>An explanation as plain text.</summary>
internal static class ExplanationText
{
    public static void WriteAll(TextWriter output, Explanation explained)
    {
        WriteTitle(output, explained.Reading);
        for (var i = 0; i < explained.Scenes.Length; i++)
            Write(output, explained, i);
    }

    /// <param name="sentence">Counted from 0.</param>
    public static void WriteOne(TextWriter output, Explanation explained, int sentence)
    {
        WriteTitle(output, explained.Reading);
        Write(output, explained, sentence);
    }

    private static void WriteTitle(TextWriter output, Reading reading)
    {
        output.WriteLine(Plain.Line(reading.Report.Reference ?? reading.Report.Id));
        output.WriteLine();
    }

    private static void Write(TextWriter output, Explanation explained, int number)
    {
        var (scene, events, reading) = (explained.Scenes[number], explained.Events[number], explained.Reading);
        var (report, span) = (reading.Report, scene.Parse.Sentence.Span);
        output.WriteLine($"Sentence {Text(number + 1)}: {Plain.Line(span.Of(report.Text).ToString())}");
        output.WriteLine();
        WriteParse(output, scene.Parse);
        Write(output, "Mentions", MentionCells.Of(scene), mention => [mention.Kind, Quote(report, mention.Span), mention.Meaning]);
        Write(output, "Triggers that fired", events.Events, trigger => Cells(scene.Parse, trigger));
        Write(output, "Triggers that did not", events.Rejections, trigger => [trigger.Trigger.Id, Quote(report, trigger.Span), trigger.Reason]);
        Write(output, "Claims", [.. reading.Claims.Where(claim => span.Covers(claim.Trigger))], Cells);
    }

    private static void WriteParse(TextWriter output, Parse parse) =>
        Columns.Write(output, [.. Enumerable.Range(0, parse.Count).Select(i => Cells(parse[i]))]);

    private static string[] Cells(Word word) =>
    [
        Text(word.Index + 1), word.Form, word.Lemma, word.Upos.ToName(), word.Xpos,
        word.IsRoot ? "0" : Text(word.Head.Index + 1), word.Relation.ToName(), word.IsRoot ? "" : "of " + word.Head.Form,
    ];

    private static string[] Cells(Parse parse, EventMention fired) =>
    [
        fired.Trigger.Id, "by " + ContractWords.Of(fired.Construction),
        $"\"{string.Join(' ', fired.Core.Select(token => parse[token].Form))}\"",
        string.Join(", ", fired.Arguments.Select(argument => $"{ContractWords.Of(argument.Role)} \"{parse[argument.Token].Form}\"")),
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
