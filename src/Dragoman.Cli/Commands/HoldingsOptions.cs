using System.CommandLine;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Searching;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Input;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands;

/// <summary>Where the incidents of a command come from: reports that the line names, or an archive.</summary>
internal sealed class HoldingsOptions
{
    private readonly Host _host;
    private readonly Messages _messages;
    private readonly Argument<string[]> _paths = ReportPaths.Several();
    private readonly ReportOptions _report = new();
    private readonly ArchiveOption _archive;
    private readonly ClaimFilter _filter = new(wordsAreOption: true);
    private readonly RatingsOption _ratings;
    private readonly bool _chooses;

    private readonly Option<bool> _onlyPublished = new("--only-published") { Description = "Of an archive: only incidents that were published" };

    /// <param name="chooses">Whether some of an archive can be chosen; otherwise all of it counts.</param>
    public HoldingsOptions(Host host, Messages messages, bool chooses = true) =>
        (_host, _messages, _archive, _ratings, _chooses) = (host, messages, new ArchiveOption(host, messages), new RatingsOption(messages), chooses);

    public void AddTo(Command command)
    {
        command.Add(_paths);
        _archive.AddTo(command);
        if (_chooses)
        {
            _filter.AddTo(command);
            command.Add(_onlyPublished);
        }
        _ratings.AddTo(command);
        _report.AddTo(command);
    }

    /// <summary>What is wrong with the line; null where nothing is.</summary>
    public string? RefusalOf(ParseResult line, Command command)
    {
        if (LocationOf(line) is not null)
            return line.GetValue(_paths) is [_, ..] ? "give reports or --archive, not both"
                : _ratings.IsGiven(line) ? "--ratings is for reports: an archive has its own, which dragoman rate gives"
                : null;
        if (_chooses && (_filter.IsGiven(line) || line.GetValue(_onlyPublished)))
            return "--words, --place, --from, --to, --class, --actor and --only-published choose from an archive: name it with --archive";
        return PathsOf(line) is [] ? $"no reports: name files or folders, pipe reports in, or give --archive; see: dragoman {command.Name} --help" : null;
    }

    /// <summary>Opens the archive that is meant; null where none is.</summary>
    /// <exception cref="ArchiveException">It can't be opened.</exception>
    public ReportArchive? OpenArchive(ParseResult line) => (_archive.Named(line) ?? _host.Archive) is { Length: > 0 } location ? ReportArchive.Open(location, _host.Clock) : null;

    /// <summary>What is wrong with the values; null where nothing is.</summary>
    public string? RefusalOf(ParseResult line, Engine engine) => _report.RefusalOf(line, engine);

    /// <summary>Null where there is nothing, of which people have been told.</summary>
    public Holdings? Read(ParseResult line, Engine engine, out int exitCode) =>
        LocationOf(line) is { } location ? OfArchive(line, engine, location, out exitCode) : OfReports(line, engine, (reports, items, tally) => reports.Read(items, tally), out exitCode)?.Read;

    // Reports that are named go before an archive that only the environment names.
    private string? LocationOf(ParseResult line) => _archive.Named(line) ?? (line.GetValue(_paths) is [_, ..] ? null : _host.Archive);

    private IReadOnlyList<string> PathsOf(ParseResult line) => ReportPaths.Of(line.GetValue(_paths), _host);

    /// <summary>The claims themselves, and what people say of those who speak; null where there are none, of which people have been told.</summary>
    public (IReadOnlyList<SourcedClaim> Claims, Sources Sources)? ReadClaims(ParseResult line, Engine engine, out int exitCode)
    {
        exitCode = ExitCode.Well;
        if (LocationOf(line) is not { } location)
            return OfReports(line, engine, (reports, items, tally) => reports.ReadClaims(items, tally), out exitCode) is var (claims, sources) ? (claims, sources) : null;
        using var archive = ReportArchive.Open(location, _host.Clock);
        return (Refreshing.Of(archive, engine.For(archive), _host).Claims(_chooses ? _filter.QueryOf(line) : ClaimQuery.All), Refreshing.SourcesOf(archive, engine));
    }

    private Holdings OfArchive(ParseResult line, Engine engine, string location, out int exitCode)
    {
        using var archive = ReportArchive.Open(location, _host.Clock);
        var holdings = HoldingsOfArchive.Read(Refreshing.Of(archive, engine.For(archive), _host), _filter.QueryOf(line), line.GetValue(_onlyPublished));
        exitCode = ExitCode.Well;
        return holdings with { Incidents = engine.Across(holdings.Incidents, Refreshing.SourcesOf(archive, engine)) };
    }

    private (T Read, Sources Sources)? OfReports<T>(ParseResult line, Engine engine, Func<HoldingsOfReports, IEnumerable<InputItem>, Tally, T> read, out int exitCode)
    {
        exitCode = ExitCode.Failed;
        if (!_ratings.TryRead(line, engine, out var sources))
            return null;
        var tally = new Tally();
        var result = read(new HoldingsOfReports(engine, sources, _messages, _host.Processors), _host.Reports(PathsOf(line), _host.Input, _report.DefaultsOf(line)), tally);
        if (tally.Undated > 0)
            _messages.Note($"reports without a date of publication: {tally.Undated.ToString(CultureInfo.InvariantCulture)}; give it with --published");
        exitCode = tally.ExitCode;
        if (tally.Good > 0)
            return (result, sources);
        _messages.Fail(tally.Failed == 0 ? "no report was found" : "no report could be read");
        return null;
    }
}
