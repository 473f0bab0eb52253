using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Explaining;
using Dragoman.Exchange.Input;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman explain`: how a reading came about.</summary>
internal sealed class ExplainCommand(Host host, Messages messages)
{
    private readonly Argument<string?> _path = ReportPaths.One("REPORT", "A report; - or nothing is the standard input");
    private readonly ReportOptions _report = new();

    private readonly Option<int?> _sentence = new("--sentence")
    {
        HelpName = "N",
        Description = "Only this sentence, counted from 1",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a number of a sentence: the first is 1");
            return null;
        },
    };

    public static string[] Examples => ["dragoman explain report.txt --sentence 3"];

    public Command ToCommand()
    {
        var command = new Command("explain", "Show the parse, the mentions, which triggers fired by which construction, and which did not and why") { _path, _sentence };
        _report.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_path), host);
        if (paths is [])
            return Refuse("nothing to explain: name a report, or pipe one in; see: dragoman explain --help");
        var engine = host.OpenEngine();
        if (_report.RefusalOf(line, engine) is { } refusal)
            return Refuse(refusal);
        return Run(host.Reports(paths, host.Input, _report.DefaultsOf(line)), engine, line);
    }

    private int Run(IEnumerable<InputItem> items, Engine engine, ParseResult line)
    {
        var tally = new Tally();
        foreach (var item in items)
            switch (item)
            {
                case InputItem.Good(var report) when Explain(report, engine, line):
                    tally.Count(report, []);
                    break;
                case InputItem.Good:
                    return ExitCode.Usage;
                case InputItem.Bad(var error):
                    tally.Failed++;
                    messages.Fail(error);
                    break;
            }
        return tally.ExitCode;
    }

    private bool Explain(Report report, Engine engine, ParseResult line)
    {
        var explained = engine.Explain(report);
        var output = line.InvocationConfiguration.Output;
        foreach (var warning in explained.Reading.Warnings)
            messages.Warn(report.Reference ?? report.Id, warning);
        if (line.GetValue(_sentence) is not { } number)
            ExplanationText.WriteAll(output, explained);
        else if (number <= explained.Scenes.Length)
            ExplanationText.WriteOne(output, explained, number - 1);
        else
            return Missing(report, number, explained.Scenes.Length);
        return true;
    }

    private bool Missing(Report report, int number, int count)
    {
        messages.Fail(string.Create(CultureInfo.InvariantCulture, $"{report.Reference ?? report.Id}: there is no sentence {number}; the report has {count}"));
        return false;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
