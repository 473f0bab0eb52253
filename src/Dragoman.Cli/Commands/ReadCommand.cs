using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman read`: reports in, claims out.</summary>
internal sealed class ReadCommand(Host host, Messages messages)
{
    private const int MostThreads = 256;
    private static readonly string[] Formats = ["table", "jsonl", "json", "csv", "geojson", "muc"];

    private readonly Argument<string[]> _paths = ReportPaths.Several();
    private readonly ReportOptions _report = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = string.Join('|', Formats),
        Description = "table for people (the default), or a format for programs",
        DefaultValueFactory = _ => "table",
        CustomParser = Format,
    };

    private readonly Option<string?> _out = new("--out", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file, which appears when it is complete",
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many reports are read at once (default: one for each processor); the result is the same",
        CustomParser = result => Number(result, 1, MostThreads),
    };

    private readonly Option<int?> _width = new("--width")
    {
        HelpName = "N",
        Description = "Width of the table in characters (default: the terminal's, else 120)",
        CustomParser = result => Number(result, TableLayout.Narrowest, 1000),
    };

    public static string[] Examples =>
    [
        "dragoman read report.txt --published 2020-06-04",
        "dragoman read reports/ --format jsonl --out claims.jsonl",
        "curl -s https://example.org/report.txt | dragoman read --outlet \"Example News\" --country LBY",
    ];

    public Command ToCommand()
    {
        var command = new Command("read", "Read reports and write down what they claim") { _paths, _format, _out, _threads, _width };
        _report.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_paths), host);
        if (paths is [])
            return Refuse("nothing to read: name a file or a folder, or pipe a report in; see: dragoman read --help");
        var engine = host.OpenEngine();
        if (_report.RefusalOf(line, engine) is { } refusal)
            return Refuse(refusal);
        return Read(host.Reports(paths, host.Input, _report.DefaultsOf(line)), engine, line);
    }

    private int Read(IEnumerable<InputItem> items, Engine engine, ParseResult line)
    {
        using var destination = Destination.Open(line.GetValue(_out), host.Output);
        var batch = new Batch(FormatOf(line), engine, messages, line.GetValue(_threads) ?? host.Processors);
        var tally = Write(batch, items, destination, line.GetValue(_out));
        Report(tally);
        if (tally.Good > 0)
            destination.Complete();
        return tally.ExitCode;
    }

    private static Tally Write(Batch batch, IEnumerable<InputItem> items, Destination destination, string? path)
    {
        try
        {
            return batch.Run(items, destination.Stream);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException broken && !StandardStreams.IsBrokenPipe(broken)))
        {
            throw new OutputException($"{path ?? "the standard output"}: cannot be written: {failure.Message}", failure);
        }
    }

    private void Report(Tally tally)
    {
        if (tally.LeftOut > 0)
            messages.Note($"claims without coordinates, which a map cannot hold: {Text(tally.LeftOut)}");
        if (tally.Undated > 0)
            messages.Note($"reports without a date of publication: {Text(tally.Undated)}; give it with --published");
        if (tally is { Failed: > 0, Good: > 0 })
            messages.Note($"{Text(tally.Failed)} of {Text(tally.Failed + tally.Good)} reports could not be read");
        if (tally is { Failed: 0, Good: 0 })
            messages.Fail("no report was found");
    }

    private ClaimFormat FormatOf(ParseResult line)
    {
        var screen = line.GetValue(_out) is null or "-" ? host.Screen : null;
        return ClaimFormat.Find(line.GetRequiredValue(_format))
            ?? new TableFormat(new TableLayout(line.GetValue(_width) ?? screen?.Width ?? TableLayout.Usual), screen is { HasColours: true });
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }

    private static string Format(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!Formats.Contains(word))
            result.AddError($"'{word}' is not a format: give one of {string.Join(", ", Formats)}");
        return word;
    }

    private static int? Number(ArgumentResult result, int least, int most)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError($"'{word}' is not a number from {Text(least)} to {Text(most)}");
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
