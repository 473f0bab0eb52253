namespace Dragoman.Exchange.Polecat;

/// <summary>An event in the 40 columns of POLECAT's weekly files (Harvard Dataverse, doi:10.7910/DVN/AJGVIT).</summary>
/// <param name="Contexts">Joined by ";".</param>
/// <param name="Intensity">-10 conflict to 10 cooperation.</param>
/// <param name="QuadCode">"Verbal Cooperation", "Material Cooperation", "Verbal Conflict" or "Material Conflict".</param>
public sealed record PolecatRow(
    string EventId,
    DateOnly? EventDate,
    string EventType,
    string? EventMode,
    double? Intensity,
    string? QuadCode,
    string? Contexts,
    PolecatParty Actor,
    PolecatParty Recipient,
    string? Placename,
    string? City,
    string? District,
    string? Province,
    string? Country,
    double? Latitude,
    double? Longitude,
    string? GeoNamesId,
    string? RawPlacename,
    string? FeatureType,
    string? Source,
    DateOnly? PublicationDate,
    string? StoryPeople,
    string? StoryOrganizations,
    string? StoryLocations,
    string? Language,
    string? Version);

/// <summary>The eight columns of an actor or of a recipient.</summary>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Cow">The Correlates of War project's number of the country.</param>
/// <param name="PrimarySector">PLOVER's sector.</param>
/// <param name="Sectors">Joined by ";".</param>
/// <param name="RawName">The text's words.</param>
public sealed record PolecatParty(
    string? Name, string? Country, int? Cow, string? PrimarySector, string? Sectors, string? Title, string? RawName, string? WikipediaId);
