using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dragoman.Cli.Explaining;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Output;
using Dragoman.Text;
using Dragoman.Times;
using Dragoman.Times.TimeMl;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman times`: the time expressions of a report as TIMEX3.</summary>
internal sealed class TimesCommand(Host host, Messages messages)
{
    private readonly Argument<string?> _path = ReportPaths.One("FILE", "A report, or a TimeML document, whose own annotation is left aside; - or nothing is the standard input");
    private readonly ReportOptions _report = new();

    private readonly Option<string> _format = FormatWord.Option(["table", "timeml", "jsonl"], "table for people (the default), a TimeML document, or one line of JSON for each expression");

    public static string[] Examples => ["dragoman times report.txt --published 2020-06-04", "dragoman times report.txt --published 2020-06-04 --format timeml"];

    public Command ToCommand()
    {
        var command = new Command("times", "Find the time expressions of a report and say what they mean, as TIMEX3") { _path, _format };
        _report.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_path), host);
        if (paths is [])
            return Refuse("nothing to read: name a file, or pipe one in; see: dragoman times --help");
        var engine = host.OpenEngine();
        if (_report.RefusalOf(line, engine) is { } refusal)
            return Refuse(refusal);
        return Run(host.Reports(paths, host.Input, _report.DefaultsOf(line)), engine, line);
    }

    private int Run(IEnumerable<InputItem> items, Engine engine, ParseResult line)
    {
        var tally = new Tally();
        foreach (var item in items)
        {
            if (item is InputItem.Bad(var error))
            {
                tally.Failed++;
                messages.Fail(error);
            }
            else if (item is InputItem.Good(var report))
            {
                if (tally.Good > 0 && line.GetRequiredValue(_format) is "timeml")
                    return Refuse("a TimeML document is one report, and here are several: give one, or take --format jsonl");
                Write(report, engine, line);
                tally.Count(report, []);
            }
        }
        return tally.ExitCode;
    }

    private void Write(Report report, Engine engine, ParseResult line)
    {
        var parses = engine.Parse(report).ToList();
        foreach (var date in ImpossibleDate.Find(parses))
            messages.Warn(report.Reference ?? report.Id, $"'{date.Text}' in sentence {TableOutput.Text(date.Sentence + 1)} is no date: {date.Reason}; it is left out");
        var times = TimexFinder.Find(parses, report.Published, NumericOrders.Of(report.Outlet is { } outlet ? engine.Outlet(outlet)?.Country : null));
        if (report.Published is null && times.Any(time => time.Value.StartsWith("XXXX-XX", StringComparison.Ordinal)))
            messages.Warn(report.Reference ?? report.Id, "the day of publication is not known, so \"today\" and the like mean nothing: give --published");
        var output = line.InvocationConfiguration.Output;
        switch (line.GetRequiredValue(_format))
        {
            case "timeml":
                output.Write(TimeMlText.Of(report, times));
                break;
            case "jsonl":
                output.Write(Encoding.UTF8.GetString(TimexJson.Lines(report, times).Span));
                break;
            default:
                Columns.Write(output, Rows(report, times));
                break;
        }
    }

    private static string[][] Rows(Report report, ImmutableArray<Timex> times) =>
    [
        ["TEXT", "TYPE", "VALUE", "MORE"],
        .. times.Select(time => new[] { time.Span.Of(report.Text).ToString(), time.Type.ToString().ToUpperInvariant(), time.Value, More(time) }),
    ];

    /// <summary>"mod START", "quant EVERY, freq 2X"</summary>
    private static string More(Timex time) => string.Join(", ",
        new[] { ("mod", time.Mod), ("quant", time.Quant), ("freq", time.Freq) }.Where(attribute => attribute.Item2 is not null).Select(attribute => $"{attribute.Item1} {attribute.Item2}"));

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
