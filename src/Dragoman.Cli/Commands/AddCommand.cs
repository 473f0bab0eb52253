using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Fetching;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman add`: reports into an archive, with what they claim.</summary>
internal sealed class AddCommand(Host host, Messages messages)
{
    private const int MostThreads = 256;

    private readonly Argument<string[]> _paths = ReportPaths.Several("Files and folders of reports (text, JSON, HTML, feeds, PDF, DOCX, mail, WARC, Parquet), and addresses of pages and feeds; - or nothing is the standard input");
    private readonly ReportOptions _report = new();
    private readonly FetchOption _fetch = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many reports are read at once (default: one for each processor); the result is the same",
        CustomParser = Number,
    };

    public static string[] Examples =>
    [
        "dragoman add reports/ --archive libya.dragoman",
        "dragoman add feed.jsonl --outlet \"Example News\" --country LBY --threads 4",
        "dragoman add https://news.example/rss https://news.example/2020/06/a-page.html --contact desk@example.org",
        "dragoman add --addresses feeds.txt --max-items 20",
    ];

    public Command ToCommand()
    {
        var command = new Command(
            "add",
            "Read reports and keep them with their claims. What is there already is passed over, so that a run that was broken off goes on. Of addresses, feeds give the articles that they link to; "
            + "pages are fetched one at a time from each host, with pauses, as its robots.txt allows, from the public internet only, and not again while they are unchanged") { _paths, _threads };
        _fetch.AddTo(command);
        _report.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (SourcesOf(line) is not { } sources)
            return ExitCode.Failed;
        if (sources is [])
            return Refuse("nothing to add: name a file, a folder or an address, or pipe a report in; see: dragoman add --help");
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            var engine = host.OpenEngine().For(archive);
            return _report.RefusalOf(line, engine) is { } refusal ? Refuse(refusal) : Add(sources, archive, engine, line);
        }
    }

    /// <summary>Null where a list of addresses can't be read; people have been told.</summary>
    private List<AddSource>? SourcesOf(ParseResult line)
    {
        var (paths, lists) = (line.GetValue(_paths), _fetch.ListsOf(line));
        var sources = (lists is [] ? ReportPaths.Of(paths, host) : paths ?? []).Select(AddSource.Of).ToList();
        foreach (var list in lists)
            try
            {
                sources.AddRange(AddressList.Read(list));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                messages.Fail($"{list}: cannot be read: {failure.Message} (give a file with one address a line)");
                return null;
            }
        return sources;
    }

    private int Add(IReadOnlyList<AddSource> sources, ReportArchive archive, Engine engine, ParseResult line)
    {
        var defaults = _report.DefaultsOf(line);
        using var fetches = archive.Fetches(_fetch.TakesFeedText(line) ? FetchPurpose.Text : FetchPurpose.Articles);
        using var fetcher = new Fetcher(_fetch.FetchingOf(line, host.Fetching), fetches, host.Clock);
        var reports = new WebReports(fetcher, fetches, _fetch.WebOf(line, defaults));
        using var intake = new Intake(sources, paths => host.Reports(paths, host.Input, defaults), addresses => new AddressStreams(addresses, reports));
        using var progress = host.ErrorIsTerminal ? ProgressOf(sources, paths => host.Reports(paths, Stream.Null, defaults).Count(), reports) : null;
        var output = line.InvocationConfiguration.Output;
        var adding = new Adding(archive, fetches, engine.Read, messages, host.User, line.GetValue(_threads) ?? host.Processors, progress);
        var tally = adding.Run(intake.Items(), added => Tell(output, added, _format.IsLines(line)));
        progress?.Dispose();
        messages.Note(tally.ToString());
        return tally.ExitCode;
    }

    private Progress ProgressOf(IReadOnlyList<AddSource> sources, Func<IReadOnlyList<string>, int> count, WebReports reports)
    {
        string[] paths = [.. sources.OfType<AddSource.Files>().Select(files => files.Path)];
        var wrong = sources.OfType<AddSource.Wrong>().Count();
        // What is piped in can't be looked at twice.
        var files = paths.Contains("-") ? null : Task.Run(() => count(paths));
        return new Progress(host.Error, host.Clock, () => files is { IsCompletedSuccessfully: true, Result: var known } ? known + wrong + reports.Expected : null);
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
