using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman incidents`: reports in, what happened by their claims out, with what agrees and what doesn't.</summary>
internal sealed class IncidentsCommand(Host host, Messages messages)
{
    private static readonly string[] Formats = ["table", "jsonl"];

    private readonly Argument<string[]> _paths = ReportPaths.Several();
    private readonly ReportOptions _report = new();
    private readonly RatingsOption _ratings = new(messages);

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = string.Join('|', Formats),
        Description = "table for people (the default), or jsonl for programs: one incident a line",
        DefaultValueFactory = _ => "table",
        CustomParser = Format,
    };

    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "FILE", Description = "Write to a file, which appears when it is complete" };

    private readonly Option<bool> _disputed = new("--disputed") { Description = "Only incidents of which something is contradicted" };

    public static string[] Examples => ["dragoman incidents reports/ --disputed", "dragoman incidents reports/ --ratings ratings.csv", "dragoman incidents two-voices.jsonl --format jsonl --out incidents.jsonl"];

    public Command ToCommand()
    {
        var command = new Command("incidents", "Read reports and put their claims together: what happened, what agrees, what is contradicted and by whom") { _paths, _format, _out, _disputed };
        _ratings.AddTo(command);
        _report.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_paths), host);
        if (paths is [])
            return Refuse("nothing to read: name files or folders, or pipe reports in; see: dragoman incidents --help");
        var engine = host.OpenEngine();
        if (_report.RefusalOf(line, engine) is { } refusal)
            return Refuse(refusal);
        if (!_ratings.TryRead(line, engine, out var sources))
            return ExitCode.Failed;
        var tally = new Tally();
        var holdings = new HoldingsOfReports(engine, sources, messages, host.Processors).Read(host.Reports(paths, host.Input, _report.DefaultsOf(line)), tally);
        if (tally.Undated > 0)
            messages.Note($"reports without a date of publication: {tally.Undated.ToString(CultureInfo.InvariantCulture)}; give it with --published");
        if (tally.Good > 0)
            Write(line, holdings);
        else if (tally.Failed == 0)
            messages.Fail("no report was found");
        return tally.ExitCode;
    }

    private void Write(ParseResult line, Holdings holdings)
    {
        using var destination = Destination.Open(line.GetValue(_out), host.Output);
        var incidents = holdings.Incidents.Where(incident => !line.GetValue(_disputed) || !incident.Contradictions.IsEmpty);
        try
        {
            foreach (var incident in incidents)
                destination.Stream.Write(line.GetValue(_format) == "jsonl" ? IncidentJson.Line(incident).Span : IncidentText.Of(incident));
            destination.Complete();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException broken && !StandardStreams.IsBrokenPipe(broken)))
        {
            throw new OutputException($"{line.GetValue(_out) ?? "the standard output"}: cannot be written: {failure.Message}", failure);
        }
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
}
