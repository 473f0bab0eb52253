using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Exchange.Coding;

/// <summary>What incidents are to code books: the best value of each finding, with the words of a claim that says so.</summary>
public static class IncidentRecord
{
    public static EventRecord Of(Incident incident) => new()
    {
        Id = incident.Id,
        Event = incident.Event,
        Status = incident.Statuses.Best,
        Time = incident.Times?.Best,
        Place = incident.Places?.Best,
        PlaceWords = incident.Places is { Values: [var place, ..] } ? WordsOf(place) : null,
        Actors = ActorsOf(incident.Actors, claim => claim.Actors),
        Recipients = ActorsOf(incident.Recipients, claim => claim.Recipients),
        Counts = [.. incident.Counts.Select(CountOf)],
        Reports = ReportsOf(incident),
        Quoted = [.. incident.Claims.SelectMany(claim => claim.Claim.Attribution, (claim, source) => Words(claim.Report, source.Span)).Distinct(StringComparer.Ordinal)],
        Voices = incident.Corroboration.Voices,
        Ratings = RatingsOf(incident),
        Contradictions = [.. incident.Contradictions.Select(contradiction => contradiction.Text)],
    };

    private static string? WordsOf(Testimony<ClaimPlace> place) =>
        place.Claims is [{ Claim.Place: { } said } claim, ..] ? Words(claim.Report, said.Span) : null;

    /// <summary>A finding has them by id; the order in which a text names them is that of its first claim.</summary>
    private static ImmutableArray<RecordActor> ActorsOf(Finding<Parties>? finding, Func<Claim, ImmutableArray<ClaimActor>> actors)
    {
        if (finding is null)
            return [];
        var claims = finding.Values.Where(testimony => testimony.Value.Equals(finding.Best)).SelectMany(testimony => testimony.Claims).ToArray();
        var named = claims.SelectMany(claim => actors(claim.Claim), (claim, actor) => (claim.Report, Actor: actor)).ToArray();
        var order = named.Select(name => name.Actor.Actor.Id).Distinct(StringComparer.Ordinal).ToList();
        return [.. finding.Best.Actors
            .OrderBy(actor => order.IndexOf(actor.Id) is var place and >= 0 ? place : int.MaxValue)
            .Select(actor => named.FirstOrDefault(name => name.Actor.Actor.Id == actor.Id) is { Actor: { } said, Report: { } report }
                ? new RecordActor(actor, Words(report, said.Span), said.Person)
                : new RecordActor(actor))];
    }

    private static ImmutableArray<Report> ReportsOf(Incident incident) =>
    [
        .. incident.Claims.Select(claim => claim.Report).DistinctBy(report => report.Id)
            .OrderBy(report => report.Published ?? DateOnly.MaxValue).ThenBy(report => report.Id, StringComparer.Ordinal),
    ];

    /// <summary>Beside what is rated, the unrated are named too: nobody is to take them for judged.</summary>
    private static ImmutableArray<string> RatingsOf(Incident incident) => incident.Claims.All(claim => claim.Rating.IsNone)
        ? []
        : [.. incident.Claims.Select(claim => $"{claim.Speaker}: {claim.Rating}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static RecordCount CountOf(CountFinding count) => new(count.Kind, count.Of, Whole(count.Low), Whole(count.Best), Whole(count.High), Whole(count.Conservative));

    private static int Whole(double number) => (int)Math.Clamp(Math.Round(number), 0, int.MaxValue);

    private static string Words(Report report, TextSpan span) => span.Of(report.Text).ToString();
}
