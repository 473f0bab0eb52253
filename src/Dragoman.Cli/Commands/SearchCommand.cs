using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Searching;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Contract;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman search`: claims by the words of their reports, by place, time, class and actor.</summary>
internal sealed class SearchCommand(Host host, Messages messages)
{
    private readonly ClaimFilter _filter = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<bool> _reports = new("--reports") { Description = "List the reports that have the words, those without claims too" };

    private readonly Option<int> _limit = new("--limit")
    {
        HelpName = "N",
        Description = "At most so many, the latest happenings first (default: 100)",
        DefaultValueFactory = _ => 100,
        CustomParser = Number,
    };

    public static string[] Examples =>
    [
        "dragoman search shell* market --from 2020-06-01 --to 2020-06-30 --archive libya.dragoman",
        "dragoman search --place 32.89,13.19,25 --class shelling --actor lby-lna --format jsonl",
    ];

    public Command ToCommand()
    {
        var command = new Command("search", "Find claims by the words of their reports, by place, time, class and actor");
        _filter.AddTo(command);
        command.Add(_limit);
        command.Add(_reports);
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
            return line.GetValue(_reports) ? Reports(archive, line) : Claims(archive, line);
    }

    private int Reports(ReportArchive archive, ParseResult line)
    {
        var query = _filter.QueryOf(line);
        if (query != new ClaimQuery { Words = query.Words })
        {
            messages.Fail("--reports takes words only: place, time, class and actor are the claims'");
            return ExitCode.Usage;
        }
        ListCommand.Write(line.InvocationConfiguration.Output, archive.Reports(query.Words, line.GetValue(_limit)), _format.IsLines(line));
        return ExitCode.Well;
    }

    private int Claims(ReportArchive archive, ParseResult line)
    {
        var limit = line.GetValue(_limit);
        // One more than is shown, to know whether there is more.
        var found = archive.Search(_filter.QueryOf(line) with { Limit = limit + 1 });
        if (_format.IsLines(line))
            WriteLines(line.InvocationConfiguration.Output, found.Take(limit));
        else
            WriteTables(archive, found.Take(limit));
        if (found.Length > limit)
            messages.Note(string.Create(CultureInfo.InvariantCulture, $"there are more than these {limit}: narrow the search, or give --limit"));
        return ExitCode.Well;
    }

    private static void WriteLines(TextWriter output, IEnumerable<FoundClaim> found)
    {
        foreach (var claim in found)
            output.Write(claim.Claim.Current + "\n");
    }

    /// <summary>A table for each report, in the order of their latest happenings.</summary>
    private void WriteTables(ReportArchive archive, IEnumerable<FoundClaim> found)
    {
        var writer = new Exchange.Output.ClaimWriter(new TableFormat(new TableLayout(host.Screen?.Width ?? TableLayout.Usual), host.Screen is { HasColours: true }), host.Output);
        foreach (var claims in found.GroupBy(claim => claim.Claim.Report))
        {
            var report = archive.Report(claims.Key)!.Report;
            var lines = new ClaimLine(report);
            writer.Write(new Reading(report, [.. claims.OrderBy(claim => claim.Claim.Ordinal).Select(claim => lines.Read(claim.Claim.Current))], []));
        }
        writer.Complete();
    }

    private static int Number(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < int.MaxValue)
            return number;
        result.AddError($"'{word}' is not a number from 1");
        return 0;
    }
}
