namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>Whose places a file holds.</summary>
public enum SourceKind
{
    GeoNames,
    OpenStreetMap,
    Pcodes,
    Own,
}
