using System.CommandLine;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Fetching;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman follow`: addresses, above all of feeds, looked at again and again until it is stopped.</summary>
internal sealed class FollowCommand(Host host, Messages messages)
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1), AfterLoss = TimeSpan.FromMinutes(1);

    private readonly Argument<string[]> _addresses = new("address") { Description = "Addresses of feeds and pages", Arity = ArgumentArity.ZeroOrMore };
    private readonly ReportOptions _report = new();
    private readonly FetchOption _fetch = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<TimeSpan> _every = new("--every")
    {
        HelpName = "TIME",
        Description = "How often each is looked at, like 15m, 2h or 1d (default: 1h); a line of --addresses may say otherwise of its own: https://news.example/rss every 15m",
        DefaultValueFactory = _ => Usual,
        CustomParser = result =>
        {
            if (Rhythm.Of(result.Tokens[0].Value) is { } every)
                return every;
            result.AddError($"'{result.Tokens[0].Value}' says no time: give one like 15m, 2h or 1d");
            return Usual;
        },
    };

    public static string[] Examples =>
    [
        "dragoman follow https://news.example/rss --every 30m --contact desk@example.org",
        "dragoman follow --addresses feeds.txt --archive \"Host=db;Database=libya;Username=coder\"",
    ];

    public Command ToCommand()
    {
        var command = new Command(
            "follow",
            "Add what feeds and pages bring, again and again until it is stopped: each in its own rhythm, as dragoman add would. What fails is looked at more and more seldom, once a day at least; "
            + "a feed that isn't what it was (a page now, without links, days or articles that can be read) is told of") { _addresses, _every };
        _fetch.AddTo(command);
        _report.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        List<AddSource> sources = [.. (line.GetValue(_addresses) ?? []).Select(AddSource.Of)];
        foreach (var list in _fetch.ListsOf(line))
            try
            {
                sources.AddRange(AddressList.Read(list));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return Refuse($"{list}: cannot be read: {failure.Message} (give a file with one address a line)");
            }
        foreach (var source in sources)
            if (source is not AddSource.Web)
                return Refuse(source is AddSource.Wrong(var where, var what) ? $"{where}: {what} (write it as https://host/path, and behind it, if need be, every 2h)" : $"'{((AddSource.Files)source).Path}' is no address of the web: files are for dragoman add");
        if (sources is [])
            return Refuse("nothing to follow: name an address, or give a list with --addresses; see: dragoman follow --help");
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        // Whatever is wrong with the archive or the options is said before anything is waited for.
        FeedSchedule schedule;
        using (var archive = ReportArchive.Open(location, host.Clock))
        {
            if (_report.RefusalOf(line, host.OpenEngine().For(archive)) is { } refusal)
                return Refuse(refusal);
            using var fetches = FetchesOf(line, archive);
            schedule = new FeedSchedule(sources.OfType<AddSource.Web>().Select(source => (source.Address, source.Every ?? line.GetValue(_every))), host.Clock.GetUtcNow(), fetches.FollowedAt);
        }
        if (schedule.Next > host.Clock.GetUtcNow())
            messages.Note(string.Create(CultureInfo.InvariantCulture, $"looked at before, by what the archive says; the next look is due at {schedule.Next:yyyy-MM-dd'T'HH:mm'Z'}"));
        return await UntilStopped.RunAsync(host, messages, ending => FollowAsync(line, location, schedule, ending), stop);
    }

    private async Task FollowAsync(ParseResult line, string location, FeedSchedule schedule, CancellationToken stop)
    {
        while (true)
        {
            var wait = schedule.Next - host.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, host.Clock, stop);
            try
            {
                Look(line, location, schedule, stop);
            }
            catch (ArchiveException failure) when (failure.IsBusy || failure.IsLost)
            {
                messages.Note($"{failure.Message}; going on in a minute");
                await Task.Delay(AfterLoss, host.Clock, stop);
            }
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Takes what is due now. The archive is open only meanwhile: it may be away for hours, and come back.</summary>
    private void Look(ParseResult line, string location, FeedSchedule schedule, CancellationToken stop)
    {
        using var archive = ReportArchive.Open(location, host.Clock);
        var (engine, defaults) = (host.OpenEngine().For(archive), _report.DefaultsOf(line));
        using var fetches = FetchesOf(line, archive);
        using var fetcher = new Fetcher(_fetch.FetchingOf(line, host.Fetching), fetches, host.Clock);
        var reports = new WebReports(fetcher, fetches, _fetch.WebOf(line, defaults));
        using var intake = new Intake([.. schedule.DueAt(host.Clock.GetUtcNow()).Select(address => new AddSource.Web(address))], _ => [], addresses => new AddressStreams(addresses, reports));
        var adding = new Adding(archive, fetches, engine.Read, messages, host.User, host.Processors, progress: null)
        {
            Looked = looked =>
            {
                var (words, state) = schedule.Saw(looked.Address, looked.Look, host.Clock.GetUtcNow());
                foreach (var word in words)
                    messages.Note($"{looked.Address.OriginalString}: {word}");
                if (state is not null)
                    fetches.KeepFollowed(looked.Address, state);
            },
        };
        var output = line.InvocationConfiguration.Output;
        var tally = adding.Run(intake.Items().TakeWhile(_ => !stop.IsCancellationRequested), added =>
        {
            output.Write((_format.IsLines(line) ? added.ToJson() : added.ToText()) + "\n");
            output.Flush();
        });
        if (tally.IsWorthTelling)
            messages.Note(string.Create(CultureInfo.InvariantCulture, $"{host.Clock.GetUtcNow():yyyy-MM-dd'T'HH:mm'Z'}: {tally}"));
    }

    private FetchMemory FetchesOf(ParseResult line, ReportArchive archive) => archive.Fetches(_fetch.TakesFeedText(line) ? FetchPurpose.Text : FetchPurpose.Articles);

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
