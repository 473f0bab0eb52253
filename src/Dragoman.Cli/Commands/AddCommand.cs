using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman add`: reports into an archive, with what they claim.</summary>
internal sealed class AddCommand(Host host, Messages messages)
{
    private const int MostThreads = 256;

    private readonly Argument<string[]> _paths = ReportPaths.Several();
    private readonly ReportOptions _report = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many reports are read at once (default: one for each processor); the result is the same",
        CustomParser = Number,
    };

    public static string[] Examples => ["dragoman add reports/ --archive libya.dragoman", "dragoman add feed.jsonl --outlet \"Example News\" --country LBY --threads 4"];

    public Command ToCommand()
    {
        var command = new Command("add", "Read reports and keep them with their claims; what is there already is passed over, so that a run that was broken off goes on") { _paths, _threads };
        _report.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_paths), host);
        if (paths is [])
            return Refuse("nothing to add: name a file or a folder, or pipe a report in; see: dragoman add --help");
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            var engine = host.OpenEngine();
            return _report.RefusalOf(line, engine) is { } refusal ? Refuse(refusal) : Add(paths, archive, engine, line);
        }
    }

    private int Add(IReadOnlyList<string> paths, ReportArchive archive, Engine engine, ParseResult line)
    {
        var defaults = _report.DefaultsOf(line);
        // What is piped in can't be looked at twice.
        using var progress = host.ErrorIsTerminal
            ? new Progress(host.Error, host.Clock, paths.Contains("-") ? null : () => host.Reports(paths, Stream.Null, defaults).Count())
            : null;
        var output = line.InvocationConfiguration.Output;
        var adding = new Adding(archive, engine.Read, messages, host.User, line.GetValue(_threads) ?? host.Processors, progress);
        var tally = adding.Run(host.Reports(paths, host.Input, defaults), added => Tell(output, added, _format.IsLines(line)));
        progress?.Dispose();
        messages.Note(tally.ToString());
        return tally.ExitCode;
    }

    // What is told of is safe: whoever reads along may count on it.
    private static void Tell(TextWriter output, AddedItem item, bool asLines)
    {
        output.Write(asLines ? item.ToJson() : item.ToText());
        output.Write('\n');
        output.Flush();
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }

    private static int? Number(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostThreads)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{word}' is not a number from 1 to {MostThreads}"));
        return null;
    }
}
