using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dragoman.Attributions;
using Dragoman.Cli.Explaining;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Output;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman sources`: who says what in a report.</summary>
internal sealed class SourcesCommand(Host host, Messages messages)
{
    private const int WidestContent = 80;

    private readonly Argument<string?> _path = ReportPaths.One("FILE", "A report; - or nothing is the standard input");
    private readonly ReportOptions _report = new();

    private readonly Option<string> _format = FormatWord.Option(["table", "jsonl"], "table for people (the default), or one line of JSON for each attribution");

    public static string[] Examples => ["dragoman sources report.txt", "dragoman sources report.txt --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("sources", "Say who says what in a report: source, cue and content, one within another") { _path, _format };
        _report.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_path), host);
        if (paths is [])
            return Refuse("nothing to read: name a file, or pipe one in; see: dragoman sources --help");
        var engine = host.OpenEngine();
        if (_report.RefusalOf(line, engine) is { } refusal)
            return Refuse(refusal);
        var tally = new Tally();
        foreach (var item in host.Reports(paths, host.Input, _report.DefaultsOf(line)))
            if (item is InputItem.Bad(var error))
            {
                tally.Failed++;
                messages.Fail(error);
            }
            else if (item is InputItem.Good(var report))
            {
                Write(report, engine, line);
                tally.Count(report, []);
            }
        return tally.ExitCode;
    }

    private void Write(Report report, Engine engine, ParseResult line)
    {
        ImmutableArray<Parse> parses = [.. engine.Parse(report)];
        var passages = engine.Attributions(parses);
        var output = line.InvocationConfiguration.Output;
        if (line.GetRequiredValue(_format) is "jsonl")
            output.Write(Encoding.UTF8.GetString(AttributionJson.Lines(report, parses, passages).Span));
        else
            Columns.Write(output, Rows(report, parses, passages));
    }

    private static string[][] Rows(Report report, ImmutableArray<Parse> parses, ImmutableArray<AttributedPassage> passages)
    {
        string Tell(Stretch stretch) => OnOneLine(stretch.SpanIn(parses).Of(report.Text).ToString());
        return
        [
            ["NO", "SOURCE", "CUE", "CONTENT", "KIND", "WORDS", "UNDER"],
            .. passages.Select((passage, i) => new[]
            {
                TableOutput.Text(i),
                passage.Source is { } source ? Tell(source) + (passage.Antecedent is { } antecedent ? $" ({Tell(antecedent)})" : "") : "-",
                Tell(passage.Cue),
                Shortened(string.Join(" ... ", passage.Content.Select(Tell))),
                passage.Kind.ToString().ToLowerInvariant(),
                passage.Quotation.ToString().ToLowerInvariant(),
                passage.Under is { } under ? TableOutput.Text(under) : "",
            }),
        ];
    }

    /// <summary>On one line, however the report breaks it.</summary>
    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Beginning and end, cut between words.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= WidestContent) return text;
        var (head, tail) = (text.LastIndexOf(' ', WidestContent / 2), text.IndexOf(' ', text.Length - (WidestContent / 2)));
        return head > 0 && tail > 0 ? $"{text[..head]} [...] {text[(tail + 1)..]}" : text;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
