using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman control`: reports or an archive in, who holds which place out, since when and by whose word; or the history of one place.</summary>
internal sealed class ControlCommand(Host host, Messages messages)
{
    private readonly HoldingsOptions _holdings = new(host, messages, chooses: false);

    private readonly Option<DateOnly?> _at = new("--at")
    {
        HelpName = "DATE",
        Description = "The day to tell of, year-month-day (default: the day of the latest report)",
        CustomParser = Date,
    };

    private readonly Option<string?> _place = new("--place") { HelpName = "NAME", Description = "The history of one place and of what lies in it, by a name in any spelling or the key of a gazetteer" };

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = string.Join('|', ControlOutput.Formats),
        Description = "text for people (the default), or csv, jsonl or geojson for programs",
        DefaultValueFactory = _ => "text",
        CustomParser = Format,
    };

    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "FILE", Description = "Write to a file, which appears when it is complete" };

    public static string[] Examples => ["dragoman control reports/ --at 2020-06-04", "dragoman control --archive libya.dragoman --at 2020-06-04 --format geojson --out control.geojson", "dragoman control two-voices.jsonl --place \"Tripoli airport\"", "dragoman control reports/ --format geojson --out control.geojson"];

    public Command ToCommand()
    {
        var command = new Command("control", "Tell who holds which place on a day, since when and by whose word; planned and feared is not held, and nothing is concluded") { _at, _place, _format, _out };
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
        return _holdings.ReadClaims(line, engine, out var exitCode) is var (claims, sources) ? Tell(line, engine.Territory(claims, sources), engine, claims) ?? exitCode : exitCode;
    }

    /// <returns>Null where all is well.</returns>
    private int? Tell(ParseResult line, Territory territory, Engine engine, IReadOnlyList<SourcedClaim> claims)
    {
        if (!territory.Places.Any())
            messages.Note("the reports don't say of any place who holds it");
        var day = line.GetValue(_at) ?? LatestDay(claims, territory);
        using var destination = Destination.Open(line.GetValue(_out), host.Output);
        var output = new ControlOutput(line.GetValue(_format)!, territory, destination.Stream);
        if (line.GetValue(_place) is { } words)
        {
            var places = new PlaceQuery(engine.Places).Find(territory, words);
            if (places.IsEmpty)
                return Fail($"the reports don't say who holds '{words}'; they do of {Known(territory)}");
            Write(line, destination, () => output.History(places, line.GetValue(_at)));
            return null;
        }
        if (day is not { } at)
            return Refuse("no report has a date: give the day with --at");
        if (line.GetValue(_at) is null)
            messages.Note($"as of {ContractWords.Of(at)}, the day of the latest report; another with --at");
        Write(line, destination, () => output.Control(territory.ControlAt(at), at));
        return null;
    }

    /// <summary>Reports speak for the day they were published on; there is no clock.</summary>
    private static DateOnly? LatestDay(IReadOnlyList<SourcedClaim> claims, Territory territory) => claims.Select(claim => claim.Report.Published).Max() ?? territory.LastDay;

    private static string Known(Territory territory)
    {
        var names = territory.Places.Select(place => place.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return names.Length <= 10 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(10))} and {(names.Length - 10).ToString(CultureInfo.InvariantCulture)} more";
    }

    private void Write(ParseResult line, Destination destination, Action write)
    {
        try
        {
            write();
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

    private int Fail(string message)
    {
        messages.Fail(message);
        return ExitCode.Failed;
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{word}' is not a date: give year-month-day, e.g. 2020-06-03");
        return null;
    }

    private static string Format(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!ControlOutput.Formats.Contains(word))
            result.AddError($"'{word}' is not a format: give one of {string.Join(", ", ControlOutput.Formats)}");
        return word;
    }
}
