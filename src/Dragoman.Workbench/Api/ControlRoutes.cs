using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Archive.Searching;
using Dragoman.Exchange.Control;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>A side that is said to have a place, or a part of it.</summary>
/// <param name="Extent">"all", "share", "part" or "presence".</param>
/// <param name="Words">The report's words for a part or a share.</param>
/// <param name="Claims">Who says so.</param>
internal sealed record HolderView(string Id, string Name, string Side, string Extent, string? Words, DateOnly Since, int Voices, ImmutableArray<string> Speakers, ImmutableArray<string> Claims, ImmutableArray<string> Against);

/// <param name="State">"held", "partly", "divided", "contested", "disputed" or "unknown".</param>
internal sealed record HeldPlaceView(
    string Key, string Name, double? Lat, double? Lon, double? RadiusKm, int Precision, string? Country, string? Admin1, string State, ImmutableArray<HolderView> Holders, DateOnly? Since,
    ImmutableArray<string> Claims, ImmutableArray<string> Incidents);

/// <param name="Date">The day that it tells of; that of the latest report where none was asked for.</param>
internal sealed record ControlView(DateOnly? Date, ImmutableArray<HeldPlaceView> Places);

/// <summary>Who holds what on a day, by whose word.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this IEndpointRouteBuilder api) =>
        api.MapGet("/control", Control).For(Role.Reader).WithName("Control").WithTags("charts").WithSummary("Who holds which place on a day; place=LAT,LON,KM, box and country choose");

    private static Task<ControlView> Control(ArchivePool archives, Freshness freshness, Territories territories, string? date, string? place, string? box, string? country, CancellationToken stop)
    {
        var (asked, circle, bounds) = (Asked.Day(date, "date"), IncidentFilter.CircleOf(place), IncidentFilter.BoxOf(box));
        return archives.Ask(archive =>
        {
            var (territory, last) = territories.Of(archive);
            if ((asked ?? last) is not { } day)
                return new ControlView(null, []);
            var incidents = freshness.Open(archive);
            return new ControlView(day, [.. territory.ControlAt(day)
                .Where(one => (country is null || one.Place.Country == country) && IsWithin(one.Place, circle, bounds))
                .Select(one => View(one, claim => incidents.OfClaim(claim)))]);
        }, stop);
    }

    private static bool IsWithin(HeldPlace place, GeoCircle? circle, GeoBox? box) =>
        (circle is null || (place.Point is { } point && point.KilometresTo(circle.Centre) <= circle.Kilometres))
        && (box is not { } bounds || (place.Point is { } at && at.Latitude >= bounds.South && at.Latitude <= bounds.North && IsBetween(at.Longitude, bounds)));

    private static bool IsBetween(double longitude, GeoBox box) =>
        box.West <= box.East ? longitude >= box.West && longitude <= box.East : longitude >= box.West || longitude <= box.East;

    private static HeldPlaceView View(Control control, Func<string, string?> incidentOf)
    {
        var (place, claims) = (control.Place, control.Claims);
        return new HeldPlaceView(
            place.Key, place.Name, place.Point?.Latitude, place.Point?.Longitude, place.RadiusKilometres, place.Precision, place.Country, place.Admin1, ControlWords.Of(control.State),
            [.. control.Holders.Select(View)], control.Holders is [var best, ..] ? best.Since : null,
            [.. claims.Select(claim => claim.Id)], [.. claims.Select(claim => incidentOf(claim.Id)).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static HolderView View(Holding holding) => new(
        holding.Who.Value.Id, holding.Who.Value.Name, holding.Who.Value.Side, ControlWords.Of(holding.Extent), WordsOf(holding.Extent), holding.Since, holding.Who.Voices, holding.Who.Speakers,
        [.. holding.Who.Claims.Select(claim => claim.Id)], [.. holding.Against.Select(claim => claim.Id)]);

    private static string? WordsOf(Extent extent) => extent switch
    {
        Extent.Share share => share.Words,
        Extent.Part part => part.Words,
        Extent.Presence presence => presence.Words,
        _ => null,
    };
}
