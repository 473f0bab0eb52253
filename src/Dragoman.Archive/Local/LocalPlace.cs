using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Archive.Decisions;
using Dragoman.Places;

namespace Dragoman.Archive.Local;

/// <summary>A place that the gazetteer doesn't have; good for one archive.</summary>
/// <param name="Id">"local:lby-the-old-mill"</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="RadiusKm">Of a circle that holds about all of it.</param>
public sealed record LocalPlace(string Id, string Name, ImmutableArray<string> Aliases, PlaceKind Kind, double Latitude, double Longitude, string Country, string? Admin1, double RadiusKm)
{
    /// <summary>As the gazetteer would have it.</summary>
    public CuratedPlace Curated => new(new Place(Id, Name, Kind, Latitude, Longitude, Country, Admin1, null, 0, RadiusKm), [Name, .. Aliases], "");

    public string ToJson() => DecisionJson.Of(writer =>
    {
        writer.WriteString("place", Id);
        writer.WriteString("name", Name);
        LocalNames.Write(writer, Aliases);
        writer.WriteString("kind", Kind.ToString().ToLowerInvariant());
        writer.WriteNumber("lat", Latitude);
        writer.WriteNumber("lon", Longitude);
        writer.WriteString("country", Country);
        writer.WriteString("admin1", Admin1);
        writer.WriteNumber("radius_km", RadiusKm);
    });

    internal static LocalPlace Read(JsonElement root) => new(
        root.GetProperty("place").GetString()!, root.GetProperty("name").GetString()!, LocalNames.Read(root), Enum.Parse<PlaceKind>(root.GetProperty("kind").GetString()!, ignoreCase: true),
        root.GetProperty("lat").GetDouble(), root.GetProperty("lon").GetDouble(), root.GetProperty("country").GetString()!, root.GetProperty("admin1").GetString(), root.GetProperty("radius_km").GetDouble());
}
