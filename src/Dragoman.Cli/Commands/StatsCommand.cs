using System.CommandLine;
using System.Globalization;
using Dragoman.Archive.Searching;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman stats`: how many claims, and which.</summary>
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

    public static string[] Examples => ["dragoman stats --by day --class shelling --archive libya.dragoman", "dragoman stats --by actor --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("stats", "Count claims, the reports that make them, and the independent voices among these; --format jsonl names the claims behind each number");
        _filter.AddTo(command);
        command.Add(_by);
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
        {
            var by = line.GetValue(_by);
            var counts = archive.Count(_filter.QueryOf(line), by);
            var output = line.InvocationConfiguration.Output;
            if (!_format.IsLines(line))
                PlainTable.Write(output, ["CLAIMS", "REPORTS", "VOICES", by.ToString().ToUpperInvariant()], counts.Select(Row));
            else
                foreach (var count in counts)
                    output.Write(Line(count, by) + "\n");
        }
        return ExitCode.Well;
    }

    private static string?[] Row(Count count) => [Text(count.Claims.Length), Text(count.Reports), Text(count.Voices), count.Key];

    private static string Line(Count count, Grouping by) => JsonLine.Of(writer =>
    {
        writer.WriteString("by", by.ToString().ToLowerInvariant());
        writer.Value("key", count.Key);
        writer.WriteNumber("count", count.Claims.Length);
        writer.WriteNumber("reports", count.Reports);
        writer.WriteNumber("voices", count.Voices);
        writer.Strings("claims", count.Claims);
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
