using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman incidents`: reports in, what happened by their claims out, with what agrees and what doesn't.</summary>
internal sealed class IncidentsCommand(Host host, Messages messages)
{
    private static readonly string[] Formats = ["table", "jsonl"];

    private readonly HoldingsOptions _holdings = new(host, messages);

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = string.Join('|', Formats),
        Description = "table for people (the default), or jsonl for programs: one incident a line",
        DefaultValueFactory = _ => "table",
        CustomParser = Format,
    };

    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "FILE", Description = "Write to a file, which appears when it is complete" };

    private readonly Option<bool> _disputed = new("--disputed") { Description = "Only incidents of which something is contradicted" };

    public static string[] Examples => ["dragoman incidents reports/ --disputed", "dragoman incidents --archive libya.dragoman --from 2020-06-01 --class shelling", "dragoman incidents two-voices.jsonl --format jsonl --out incidents.jsonl"];

    public Command ToCommand()
    {
        var command = new Command("incidents", "Put the claims of reports, or of an archive, together: what happened, what agrees, what is contradicted and by whom") { _format, _out, _disputed };
        _holdings.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (_holdings.RefusalOf(line, line.CommandResult.Command) is { } refusal)
            return Refuse(refusal);
        var engine = host.OpenEngine();
        if (_holdings.RefusalOf(line, engine) is { } unknown)
            return Refuse(unknown);
        if (_holdings.Read(line, engine, out var exitCode) is { } holdings)
            Write(line, holdings.Incidents);
        return exitCode;
    }

    private void Write(ParseResult line, ImmutableArray<Incident> all)
    {
        using var destination = Destination.Open(line.GetValue(_out), host.Output);
        var incidents = all.Where(incident => !line.GetValue(_disputed) || !incident.Contradictions.IsEmpty);
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
