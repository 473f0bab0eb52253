using System.Globalization;

namespace Dragoman.Places;

/// <summary>Who collected the entries of a packed gazetteer. The numbers stand in the file.</summary>
public enum PackedSource : byte
{
    /// <summary>GeoNames; its airports are OurAirports'.</summary>
    GeoNames = 0,
    /// <summary>The Uppsala Conflict Data Program; the ids are hashes of the place's names, since it gives none.</summary>
    Ucdp = 1,
    /// <summary>Nodes of OpenStreetMap.</summary>
    OpenStreetMap = 2,
    /// <summary>Our own tables; the ids are hashes of name, kind and unit.</summary>
    Own = 3,
}

internal static class PackedSources
{
    /// <summary>"geonames:2210247", "ourairports:4650", "ucdp:1893452", "openstreetmap:7730432791", "dragoman:2210247".</summary>
    public static string IdOf(this PackedSource source, PlaceKind kind, ulong id) => (source, kind) switch
    {
        (PackedSource.GeoNames, PlaceKind.Airport) => "ourairports:",
        (PackedSource.GeoNames, _) => "geonames:",
        (PackedSource.Ucdp, _) => "ucdp:",
        (PackedSource.Own, _) => "dragoman:",
        _ => "openstreetmap:",
    } + id.ToString(CultureInfo.InvariantCulture);
}
