using System.Collections.Immutable;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Ucdp;
using Dragoman.Places;

namespace Dragoman.Exchange.Comparing;

/// <summary>What any event dataset says of an event, so that two of them can be laid side by side.</summary>
/// <param name="From">The first day that it may have been; <paramref name="To"/> the last.</param>
/// <param name="Point">Null where it is nowhere more exact than a country.</param>
/// <param name="RadiusKm">How far from the point it may have been.</param>
/// <param name="Type">In the words of its dataset: "Battles: Armed clash", "State-based violence".</param>
/// <param name="Actors">Names of both sides; civilians and the unidentified aren't names.</param>
/// <param name="Deaths">The lowest and the highest count.</param>
public sealed record Happening(
    string Id, DateOnly From, DateOnly To, GeoPoint? Point, double RadiusKm, string? Country, string? Place, string Type,
    ImmutableArray<string> Actors, (int Low, int High) Deaths)
{
    private const int DaysOfWeek = 3;
    private const int DaysOfMonth = 15;

    /// <summary>The days and the radius are those that the code book's precisions stand for.</summary>
    public static Happening Of(AcledRow row)
    {
        var day = row.EventDate ?? default;
        var slack = row.TimePrecision switch { 2 => DaysOfWeek, 3 => DaysOfMonth, _ => 0 };
        return new Happening(
            row.EventId, day.AddDays(-slack), day.AddDays(slack), PointOf(row.Latitude, row.Longitude), row.GeoPrecision switch { 2 => 25, 3 => 100, _ => 5 },
            row.Country, row.Location, row.SubEventType is { } sub ? $"{row.EventType}: {sub}" : row.EventType, NamesOf(row.Actor1, row.AssociatedActor1, row.Actor2, row.AssociatedActor2),
            (row.Fatalities ?? 0, row.Fatalities ?? 0));
    }

    /// <inheritdoc cref="Of(AcledRow)"/>
    public static Happening Of(GedRow row)
    {
        var from = row.DateStart ?? default;
        var point = row.WherePrecision is 6 or 7 ? null : PointOf(row.Latitude, row.Longitude);
        return new Happening(
            row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), from, row.DateEnd ?? from, point, RadiusOf(row.WherePrecision), row.Country, row.WhereCoordinates,
            row.TypeOfViolence switch { Events.UcdpViolence.StateBased => "State-based violence", Events.UcdpViolence.NonState => "Non-state violence", _ => "One-sided violence" },
            NamesOf(row.SideA, row.SideB), (row.Low ?? row.Best ?? 0, row.High ?? row.Best ?? 0));
    }

    private static double RadiusOf(int? wherePrecision) => wherePrecision switch { 2 => 25, 3 => 50, 4 or 5 => 150, _ => 5 };

    private static GeoPoint? PointOf(double? latitude, double? longitude) => latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;

    private static ImmutableArray<string> NamesOf(params ReadOnlySpan<string?> cells)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in cells)
            foreach (var name in (cell ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (ActorNames.IsName(name) && !names.Contains(name))
                    names.Add(name);
        return names.ToImmutable();
    }
}
