using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>A place as its source has it.</summary>
/// <param name="Names">The name first; not empty.</param>
/// <param name="Point">Null where the source has none: then only a unit of the shipped gazetteer can lend one.</param>
internal sealed record SourcePlace(string Id, string[] Names, PlaceKind Kind, GeoPoint? Point)
{
    /// <summary>ISO 3166 alpha-3, empty where the source doesn't say.</summary>
    public string Country { get; init; } = "";

    /// <summary>The name of the first-level unit, if the source has it.</summary>
    public string Admin1 { get; init; } = "";

    public string Admin2 { get; init; } = "";

    /// <summary>"LY.61", by which files of codes name the unit.</summary>
    public string Code1 { get; init; } = "";

    /// <summary>"LY.61.9062298".</summary>
    public string Code2 { get; init; } = "";

    /// <summary>The id of what contains it.</summary>
    public string Parent { get; init; } = "";

    public long Population { get; init; }

    /// <summary>As a population: how well known such a place is.</summary>
    public long Renown { get; init; }

    public double RadiusKm { get; init; }

    /// <summary>The id that it has in the shipped gazetteer, if the source says so.</summary>
    public string Same { get; init; } = "";
}
