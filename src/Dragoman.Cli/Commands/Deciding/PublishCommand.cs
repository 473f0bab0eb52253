using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Archive.Decisions;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman publish`: incidents go out.</summary>
internal sealed class PublishCommand(Host host, Messages messages) : DecidingCommand(host, messages)
{
    private readonly Argument<string[]> _ids = new("ID") { Arity = ArgumentArity.ZeroOrMore, Description = "Incidents (i-...); without any, those that the options choose" };
    private readonly ClaimFilter _filter = new(wordsAreOption: true);
    private readonly Option<bool> _all = new("--all") { Description = "All incidents of the archive" };

    public static string[] Examples =>
    [
        "dragoman publish i-0f3c5a7e91b2d480 --archive libya.dragoman",
        "dragoman publish --from 2020-06-01 --to 2020-06-30 --reason \"June is done\" --archive libya.dragoman",
        "dragoman export --only-published --archive libya.dragoman --out june.csv",
    ];

    protected override Command Describe()
    {
        var command = new Command("publish", "Mark incidents as published: export --only-published writes them, and later exports say which of them are gone") { _ids, _all };
        _filter.AddTo(command);
        return command;
    }

    protected override ImmutableArray<string>? Decide(ParseResult line, Deciding work)
    {
        var ids = line.GetValue(_ids) ?? [];
        if (new[] { ids.Length > 0, line.GetValue(_all), _filter.IsGiven(line) }.Count(given => given) != 1)
        {
            Messages.Fail("say which: incidents by their ids, or options that choose them, or --all");
            return null;
        }
        var chosen = ids.Length > 0 ? [.. ids.Select(id => Find(work, id))] : Matching(work, line);
        foreach (var (incident, country, claims) in chosen)
            work.Archive.Publish(new Publication(incident, country), claims, work.Who, work.Reason);
        Messages.Note(FormattableString.Invariant($"published: {chosen.Count}"));
        return [.. chosen.SelectMany(one => one.Claims)];
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
