using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Dragoman.Archive;

namespace Dragoman.Cli.Commands;

/// <summary>--archive: which archive is meant.</summary>
internal sealed class ArchiveOption(Host host, Messages messages)
{
    private readonly Option<string?> _archive = new("--archive", "-a")
    {
        HelpName = "FILE|CONNECTION",
        Description = "The archive: a file, or a database (\"Host=db;Database=libya;Username=coder\"); without it the environment's DRAGOMAN_ARCHIVE",
    };

    public void AddTo(Command command) => command.Add(_archive);

    /// <summary>What the line itself names; null where nothing.</summary>
    public string? Named(ParseResult line) => line.GetValue(_archive) is { Length: > 0 } named ? named : null;

    /// <summary>False where none is named; people have been told.</summary>
    public bool TryLocate(ParseResult line, [NotNullWhen(true)] out string? location)
    {
        location = Named(line) ?? host.Archive;
        if (!string.IsNullOrEmpty(location))
            return true;
        messages.Fail("no archive is named: give --archive FILE, or set DRAGOMAN_ARCHIVE");
        return false;
    }

    /// <exception cref="ArchiveException">It can't be opened.</exception>
    public bool TryOpen(ParseResult line, [NotNullWhen(true)] out ReportArchive? archive)
    {
        archive = TryLocate(line, out var location) ? ReportArchive.Open(location, host.Clock) : null;
        return archive is not null;
    }
}
