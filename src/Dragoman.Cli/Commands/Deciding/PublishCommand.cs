using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Archive.Decisions;
using Dragoman.Cli.Archiving;
using Dragoman.Incidents;
using Dragoman.Workbench;
using Dragoman.Workbench.Publishing;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman publish`: incidents go out, as a mark in the archive or as a public page.</summary>
internal sealed class PublishCommand(Host host, Messages messages) : DecidingCommand(host, messages)
{
    private readonly Argument<string[]> _ids = new("ID") { Arity = ArgumentArity.ZeroOrMore, Description = "Incidents (i-...); without any, those that the options choose" };
    private readonly ClaimFilter _filter = new(wordsAreOption: true);
    private readonly Host _host = host;
    private readonly PageOptions _page = new();
    private readonly Option<bool> _all = new("--all") { Description = "All incidents of the archive" };

    public static string[] Examples =>
    [
        "dragoman publish i-0f3c5a7e91b2d480 --archive libya.dragoman",
        "dragoman publish --from 2020-06-01 --to 2020-06-30 --reason \"June is done\" --archive libya.dragoman",
        "dragoman publish --all --archive libya.dragoman --out page --name \"Libya, June 2020\" --contact desk@example.org",
        "dragoman publish --from 2020-06-01 --archive libya.dragoman --out june.zip --name June --places grid --degrees 0.5 --people remove",
        "dragoman export --only-published --archive libya.dragoman --out june.csv",
    ];

    protected override Command Describe()
    {
        var command = new Command("publish", "Publish incidents: with --out as a page of the web with map, timeline, table, files and a note on the method, coarsened and without private names unless told otherwise; without it as a mark, so that export --only-published writes them. Later exports say which of them are gone") { _ids, _all };
        _filter.AddTo(command);
        _page.AddTo(command);
        return command;
    }

    protected override int? Instead(ParseResult line)
    {
        if (_page.RefusalOf(line) is { } wrong)
        {
            Messages.Fail(wrong);
            return ExitCode.Usage;
        }
        if (_page.PathOf(line) is not { } path)
            return null;
        if (!IsClear(line) || !Archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        try
        {
            Note(MakePage(line, path, location), path);
            return ExitCode.Well;
        }
        catch (WorkbenchException failure)
        {
            Messages.Fail(failure.Message);
            return ExitCode.Failed;
        }
    }

    private PublishedPage MakePage(ParseResult line, string path, string location)
    {
        using var destination = PageDestination.Open(path, _page.Replaces(line));
        var options = new WorkbenchOptions { Archive = location, User = Decision.WhoOf(line), Version = Versions.Name, Clock = _host.Clock };
        using var gate = new PublicationGate(options, _host.OpenTools);
        var ids = line.GetValue(_ids) is [_, ..] some ? some.ToImmutableArray() : (ImmutableArray<string>?)null;
        var page = gate.Publish(_page.OrderOf(line, ids, _filter, Decision.ReasonOf(line)), page => destination.Write(page.Files, page.Zip));
        destination.Complete();
        return page;
    }

    private void Note(PublishedPage page, string path)
    {
        Messages.Note(FormattableString.Invariant($"{path}: {page.Incidents} incidents, publication {page.Id}{(page.IsKnown ? ", which the log has already" : "")}"));
        foreach (var (why, incidents) in page.HeldBack)
            Messages.Note(FormattableString.Invariant($"held back: {incidents}: {why}"));
        if (!PublishedPage.HasScript)
            Messages.Note("this build has no script for pages, so it has a table and a note, and no map (build it: src/Dragoman.Workbench/build-client; then build again)");
    }

    protected override ImmutableArray<string>? Decide(ParseResult line, Deciding work)
    {
        if (!IsClear(line))
            return null;
        var ids = line.GetValue(_ids) ?? [];
        var chosen = ids.Length > 0 ? [.. ids.Select(id => Find(work, id))] : Matching(work, line);
        foreach (var (incident, country, claims) in chosen)
            work.Archive.Publish(new Publication(incident, country), claims, work.Who, work.Reason);
        Messages.Note(FormattableString.Invariant($"published: {chosen.Count}"));
        return [.. chosen.SelectMany(one => one.Claims)];
    }

    private bool IsClear(ParseResult line)
    {
        if (new[] { line.GetValue(_ids) is [_, ..], line.GetValue(_all), _filter.IsGiven(line) }.Count(given => given) == 1)
            return true;
        Messages.Fail("say which: incidents by their ids, or options that choose them, or --all");
        return false;
    }

    private List<(string Incident, string? Country, ImmutableArray<string> Claims)> Matching(Deciding work, ParseResult line)
    {
        var all = new List<(string, string?, ImmutableArray<string>)>();
        work.Incidents.Each(_filter.QueryOf(line), incident => all.Add(Of(incident)));
        return all;
    }

    private static (string, string?, ImmutableArray<string>) Find(Deciding work, string id)
    {
        var claims = work.Subjects.Of(id);
        return Of(work.Incidents.Find(work.Incidents.OfClaim(claims[0]) ?? id) ?? throw new Archive.ArchiveException($"{id} is in no incident: it was withdrawn or rejected"));
    }

    private static (string, string?, ImmutableArray<string>) Of(Incident incident) => (incident.Id, incident.Places?.Best.Country, [.. incident.Claims.Select(claim => claim.Id)]);
}
