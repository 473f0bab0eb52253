using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Searching;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman stats`: how many claims or incidents, and which.</summary>
internal sealed class StatsCommand(Host host, Messages messages)
{
    private static readonly string[] Groupings = [.. Enum.GetNames<Grouping>().Select(name => name.ToLowerInvariant())];

    private readonly ClaimFilter _filter = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<Grouping> _by = new("--by")
    {
        HelpName = string.Join('|', Groupings),
        Description = "What to count by (default: class)",
        DefaultValueFactory = _ => Grouping.Class,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Groupings.Contains(word))
                return Enum.Parse<Grouping>(word, ignoreCase: true);
            result.AddError($"'{word}' is nothing to count by: give one of {string.Join(", ", Groupings)}");
            return default;
        },
    };

    private readonly Option<bool> _incidents = new("--incidents") { Description = "Count incidents by their best values, with their dead and injured, how many are corroborated and how many disputed" };

    public static string[] Examples => ["dragoman stats --incidents --by side --archive libya.dragoman", "dragoman stats --by day --class shelling --archive libya.dragoman", "dragoman stats --by actor --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("stats", "Count claims, the reports that make them, and the independent voices among these, or incidents; --format jsonl names the claims or incidents behind each number");
        _filter.AddTo(command);
        command.Add(_by);
        command.Add(_incidents);
        command.Validators.Add(line =>
        {
            if (line.GetValue(_incidents) && !IncidentRows.Groupings.Contains(line.GetValue(_by)))
                line.AddError($"incidents aren't counted by {NameOf(line.GetValue(_by))}: give one of {string.Join(", ", IncidentRows.Groupings.Select(NameOf))}");
        });
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
            if (line.GetValue(_incidents))
                CountIncidents(line, archive);
            else
                CountClaims(line, archive);
        return ExitCode.Well;
    }

    private void CountClaims(ParseResult line, ReportArchive archive)
    {
        var by = line.GetValue(_by);
        var counts = archive.Count(_filter.QueryOf(line), by);
        Write(line, ["CLAIMS", "REPORTS", "VOICES", NameOf(by).ToUpperInvariant()], counts.Select(Row), counts.Select(count => Line(count, by)));
    }

    private void CountIncidents(ParseResult line, ReportArchive archive)
    {
        var by = line.GetValue(_by);
        Refreshing.Of(archive, host.OpenEngine().For(archive), host);
        var counts = archive.IncidentRows().Counts(_filter.IncidentsOf(line), by);
        Write(line, ["INCIDENTS", "DEAD", "INJURED", "CORROBORATED", "DISPUTED", NameOf(by).ToUpperInvariant()], counts.Select(Row), counts.Select(count => Line(count, by)));
    }

    private void Write(ParseResult line, string[] heads, IEnumerable<string?[]> rows, IEnumerable<string> lines)
    {
        var output = line.InvocationConfiguration.Output;
        if (!_format.IsLines(line))
            PlainTable.Write(output, heads, rows);
        else
            foreach (var one in lines)
                output.Write(one + "\n");
    }

    private static string?[] Row(IncidentCount count) =>
        [Text(count.Incidents.Length), Text(count.Deaths), Text(count.Injured), Text(count.Corroborated), Text(count.Disputed), count.Key];

    private static string Line(IncidentCount count, Grouping by) => JsonLine.Of(writer =>
    {
        writer.WriteString("by", NameOf(by));
        writer.Value("key", count.Key);
        writer.WriteNumber("count", count.Incidents.Length);
        Write(writer, "deaths", count.Deaths);
        Write(writer, "injured", count.Injured);
        writer.WriteNumber("corroborated", count.Corroborated);
        writer.WriteNumber("disputed", count.Disputed);
        writer.Strings("incidents", count.Incidents);
    });

    private static void Write(Utf8JsonWriter writer, string name, RowCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("low", count.Low);
        writer.WriteNumber("best", count.Best);
        writer.WriteNumber("high", count.High);
        writer.WriteEndObject();
    }

    /// <summary>"12", or "12 (9-15)" where the least and the most are others.</summary>
    private static string Text(RowCount count) => count.Low == count.High
        ? string.Create(CultureInfo.InvariantCulture, $"{count.Best}") : string.Create(CultureInfo.InvariantCulture, $"{count.Best} ({count.Low}-{count.High})");

    private static string NameOf(Grouping by) => by.ToString().ToLowerInvariant();

    private static string?[] Row(Count count) => [Text(count.Claims.Length), Text(count.Reports), Text(count.Voices), count.Key];

    private static string Line(Count count, Grouping by) => JsonLine.Of(writer =>
    {
        writer.WriteString("by", NameOf(by));
        writer.Value("key", count.Key);
        writer.WriteNumber("count", count.Claims.Length);
        writer.WriteNumber("reports", count.Reports);
        writer.WriteNumber("voices", count.Voices);
        writer.Strings("claims", count.Claims);
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
