using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Searching;
using Dragoman.Places;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>Which incidents are meant: lists, maps, timelines, charts and exports share it.</summary>
/// <param name="Words">Of a report: "shell* -drill".</param>
/// <param name="Class">A class, or a type of PLOVER.</param>
/// <param name="Actor">The id of an actor or of its side, or a name.</param>
/// <param name="Place">LAT,LON,KM.</param>
/// <param name="Box">WEST,SOUTH,EAST,NORTH.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
internal sealed record IncidentFilter(
    string? Words = null, string? From = null, string? To = null, string? Class = null, string? Actor = null, string? Place = null, string? Box = null, string? Country = null,
    bool? Disputed = null, bool? Corroborated = null, bool? Published = null, bool? Reviewed = null)
{
    public static IncidentFilter All { get; } = new();

    public IncidentQuery ToQuery() => new()
    {
        Words = Asked.Words(Words),
        From = Asked.Day(From, "from"),
        To = Asked.Day(To, "to"),
        Class = Asked.Text(Class),
        Actor = Asked.Text(Actor),
        Place = CircleOf(Place),
        Box = BoxOf(Box),
        Country = Asked.Text(Country)?.ToUpperInvariant(),
        IsDisputed = Disputed,
        IsCorroborated = Corroborated,
        IsPublished = Published,
        IsReviewed = Reviewed,
    };

    public static GeoCircle? CircleOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Asked.Numbers(text, "place", 3) is [>= -90 and <= 90 and var lat, >= -180 and <= 180 and var lon, > 0 and var km] ? new GeoCircle(new GeoPoint(lat, lon), km)
        : throw Refusal.Wrong("place", $"'{text}' is not a place", "Give latitude, longitude and kilometres, e.g. 32.89,13.19,25.");

    public static GeoBox? BoxOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Asked.Numbers(text, "box", 4) is [var west, >= -90 and <= 90 and var south, var east, >= -90 and <= 90 and var north] && south <= north ? WideBox(south, north, west, east)
        : throw Refusal.Wrong("box", $"'{text}' is not a box", "Give west, south, east and north in degrees.");

    /// <summary>Maps that are scrolled around the world go on counting.</summary>
    private static GeoBox WideBox(double south, double north, double west, double east) =>
        east - west >= 360 ? new GeoBox(south, north, -180, 180) : new GeoBox(south, north, Turned(west), Turned(east));

    private static double Turned(double degrees) => degrees is >= -180 and <= 180 ? degrees : degrees - 360 * Math.Floor((degrees + 180) / 360);
}
