using System.Globalization;
using System.Text.Json;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Claims;
using Dragoman.Incidents;

namespace Dragoman.Archive.Tests;

/// <summary>What the row of an incident has to say, worked out of the incident and the claims by themselves, as a line.</summary>
internal static class ExpectedRow
{
    public static string Line(IncidentRow row) => Line(
        row.Id, row.Class, row.Plover, row.Status, row.Place, row.Days?.From, row.Days?.To, row.Days?.Precision,
        row.Deaths is { } deaths ? (deaths.Low, deaths.Best, deaths.High) : null, row.Injured is { } injured ? (injured.Low, injured.Best, injured.High) : null,
        row.Claims, row.Reports, row.Voices, row.IsDisputed, row.IsPublished, row.IsReviewed, row.Sides.Select(side => $"{side.Role} {side.Actor} {side.Name} {side.Side} {side.SideName}"));

    public static string Of(Incident incident, ReportArchive archive)
    {
        var states = incident.Claims.Select(claim => archive.Claim(claim.Id)!).ToList();
        Assert.All(states, state => Assert.True(state.Counts));
        return Line(
            incident.Id, incident.Event.Class, incident.Event.Plover, incident.Statuses.Best.ToString().ToLowerInvariant(),
            incident.Places is { Best: var place } ? new RowPlace(place.Name, place.Gazetteer, place.Latitude, place.Longitude, place.Precision, place.RadiusKilometres, place.Country, place.Admin1) : null,
            incident.Times?.Best.From, incident.Times?.Best.To, incident.Times?.Best.Precision, Count(incident, QuantityKind.Fatalities), Count(incident, QuantityKind.Injured),
            incident.Claims.Length, incident.Claims.DistinctBy(claim => claim.Report.Id).Count(), incident.Corroboration.Voices, incident.Contradictions.Length > 0,
            archive.Standing().Published.ContainsKey(incident.Id), states.All(state => state.Verdict is not Verdict.Unreviewed),
            Sides("actor", incident.Actors).Concat(Sides("recipient", incident.Recipients)));
    }

    private static IEnumerable<string> Sides(string role, Finding<Parties>? parties) =>
        parties is null ? [] : parties.Best.Actors.Select(actor => $"{role} {actor.Id} {actor.Name} {actor.Side} {actor.Name}");

    private static (double, double, double)? Count(Incident incident, QuantityKind kind)
    {
        var counts = incident.Counts.Where(count => count.Kind == kind).ToList();
        if (counts.Count == 0)
            return null;
        var (whole, sides) = (counts.Where(count => count.Of is null).ToList(), counts.Where(count => count.Of is not null).ToList());
        return (
            Math.Max(whole.Count > 0 ? whole.Max(count => count.Low) : 0, sides.Sum(count => count.Low)),
            Math.Max(whole.Count > 0 ? whole.Max(count => count.Best) : 0, sides.Sum(count => count.Best)),
            Math.Max(whole.Count > 0 ? whole.Max(count => count.High) : 0, sides.Sum(count => count.High)));
    }

    private static string Line(
        string id, string type, string plover, string status, RowPlace? place, DateOnly? from, DateOnly? to, int? precision, (double, double, double)? deaths, (double, double, double)? injured,
        int claims, int reports, int voices, bool isDisputed, bool isPublished, bool isReviewed, IEnumerable<string> sides) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {type} {plover} {status} {JsonSerializer.Serialize(place)} {from:O} {to:O} {precision} deaths {deaths} injured {injured} {claims} {reports} {voices} {isDisputed} {isPublished} {isReviewed} {string.Join("; ", sides)}");
}
