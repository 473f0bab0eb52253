using System.CommandLine;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;

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

    private readonly Option<bool> _onlyPublished = new("--only-published") { Description = "Of an archive: only incidents that were published" };

    public HoldingsOptions(Host host, Messages messages) => (_host, _messages, _archive, _ratings) = (host, messages, new ArchiveOption(host, messages), new RatingsOption(messages));

    public void AddTo(Command command)
    {
        command.Add(_paths);
        _archive.AddTo(command);
        _filter.AddTo(command);
        command.Add(_onlyPublished);
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
        if (_filter.IsGiven(line) || line.GetValue(_onlyPublished))
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
        LocationOf(line) is { } location ? OfArchive(line, engine, location, out exitCode) : OfReports(line, engine, out exitCode);

    // Reports that are named go before an archive that only the environment names.
    private string? LocationOf(ParseResult line) => _archive.Named(line) ?? (line.GetValue(_paths) is [_, ..] ? null : _host.Archive);

    private IReadOnlyList<string> PathsOf(ParseResult line) => ReportPaths.Of(line.GetValue(_paths), _host);

    private Holdings OfArchive(ParseResult line, Engine engine, string location, out int exitCode)
    {
        using var archive = ReportArchive.Open(location, _host.Clock);
        var incidents = Refreshing.Of(archive, engine, _host);
        exitCode = ExitCode.Well;
        return HoldingsOfArchive.Read(incidents, _filter.QueryOf(line), line.GetValue(_onlyPublished));
    }

    private Holdings? OfReports(ParseResult line, Engine engine, out int exitCode)
    {
        exitCode = ExitCode.Failed;
        if (!_ratings.TryRead(line, engine, out var sources))
            return null;
        var tally = new Tally();
        var holdings = new HoldingsOfReports(engine, sources, _messages, _host.Processors).Read(_host.Reports(PathsOf(line), _host.Input, _report.DefaultsOf(line)), tally);
        if (tally.Undated > 0)
            _messages.Note($"reports without a date of publication: {tally.Undated.ToString(CultureInfo.InvariantCulture)}; give it with --published");
        exitCode = tally.ExitCode;
        if (tally.Good > 0)
            return holdings;
        _messages.Fail(tally.Failed == 0 ? "no report was found" : "no report could be read");
        return null;
    }
}
