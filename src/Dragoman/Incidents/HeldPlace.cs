using System.Collections.Immutable;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>A place of which somebody says who has it.</summary>
/// <param name="Key">The key of the gazetteer, else "LBY:Bamba", or "LBY:65 km southeast of Tripoli".</param>
/// <param name="Point">WGS 84; null where the name couldn't be placed.</param>
/// <param name="Precision">ACLED: 1 a named town or site, 2 part of a region or near a town, 3 a region.</param>
/// <param name="Spellings">As reports write it, without parts of it, sorted.</param>
/// <param name="Within">The key of the smallest other place here that this one lies in.</param>
public sealed record HeldPlace(
    string Key, string Name, GeoPoint? Point, double? RadiusKilometres, int Precision, string? Country, string? Admin1, string? Admin2, ImmutableArray<string> Spellings, string? Within)
{
    /// <summary>How far it lies inside of another: its circle is in that one's, which is clearly larger.</summary>
    internal bool LiesIn(HeldPlace other) =>
        Point is { } point && other.Point is { } around && RadiusKilometres is { } own && other.RadiusKilometres is { } radius
        && radius >= 2.5 * own && point.KilometresTo(around) + own / 2 <= radius;
}
