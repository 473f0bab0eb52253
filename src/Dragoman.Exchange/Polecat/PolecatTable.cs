using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Polecat;

/// <summary>POLECAT's columns and their order; its own files are tab-separated.</summary>
public sealed class PolecatTable : RowType<PolecatRow>
{
    public static PolecatTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("polecat", "Events in POLECAT's columns", "Event ID",
    [
        new("Event ID", CellKind.Text, "identity") { IsRequired = true },
        new("Event Date", CellKind.Day, "the day"),
        new("Event Type", CellKind.Text, "one of PLOVER's sixteen") { IsRequired = true },
        new("Event Mode", CellKind.Text, "PLOVER's mode of the type"),
        new("Intensity", CellKind.Number, "-10 conflict to 10 cooperation") { Limits = new Limits.Range(-10, 10) },
        new("Quad Code", CellKind.Text, "verbal or material, cooperation or conflict") { Limits = new Limits.Words(QuadCode.Names) },
        new("Contexts", CellKind.Text, "PLOVER's contexts, joined by ;"),
        .. Party("Actor"),
        .. Party("Recipient"),
        new("Placename", CellKind.Text, "the place's name in its gazetteer"),
        new("City", CellKind.Text, "where the place is one"),
        new("District", CellKind.Text, "second-level unit"),
        new("Province", CellKind.Text, "first-level unit"),
        new("Country", CellKind.Text, "ISO 3166 alpha-3"),
        new("Latitude", CellKind.Number, "WGS 84, degrees") { Limits = new Limits.Range(-90, 90) },
        new("Longitude", CellKind.Number, "WGS 84, degrees") { Limits = new Limits.Range(-180, 180) },
        new("GeoNames ID", CellKind.Text, "key of the place in GeoNames"),
        new("Raw Placename", CellKind.Text, "the text's words"),
        new("Feature Type", CellKind.Text, "GeoNames' class of the place"),
        new("Source", CellKind.Text, "who published"),
        new("Publication Date", CellKind.Day, "when"),
        new("Story People", CellKind.Text, "people named, joined by ;"),
        new("Story Organizations", CellKind.Text, "organisations named, joined by ;"),
        new("Story Locations", CellKind.Text, "places named, joined by ;"),
        new("Language", CellKind.Text, "of the text"),
        new("Version", CellKind.Text, "of the program that coded"),
    ])
    { Point = ("Latitude", "Longitude") };

    public override Cell[] Cells(PolecatRow row) =>
    [
        row.EventId, row.EventDate, row.EventType, row.EventMode, row.Intensity, row.QuadCode, row.Contexts,
        .. Cells(row.Actor), .. Cells(row.Recipient),
        row.Placename, row.City, row.District, row.Province, row.Country, row.Latitude, row.Longitude, row.GeoNamesId, row.RawPlacename, row.FeatureType,
        row.Source, row.PublicationDate, row.StoryPeople, row.StoryOrganizations, row.StoryLocations, row.Language, row.Version,
    ];

    public override PolecatRow Row(CellCursor cells) => new(
        cells.Words(), cells.Day(), cells.Words(), cells.Text(), cells.Number(), cells.Text(), cells.Text(), PartyOf(cells), PartyOf(cells),
        cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Number(), cells.Number(), cells.Text(), cells.Text(), cells.Text(),
        cells.Text(), cells.Day(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text());

    private static Column[] Party(string role) =>
    [
        new($"{role} Name", CellKind.Text, "the name"),
        new($"{role} Country", CellKind.Text, "ISO 3166 alpha-3"),
        new($"{role} COW", CellKind.Whole, "the Correlates of War project's number of the country"),
        new($"Primary {role} Sector", CellKind.Text, "PLOVER's sector"),
        new($"{role} Sectors", CellKind.Text, "all sectors, joined by ;"),
        new($"{role} Title", CellKind.Text, "the title that a person has in the text"),
        new($"{role} Name Raw", CellKind.Text, "the text's words"),
        new($"Wikipedia {role} ID", CellKind.Text, "the page on Wikipedia"),
    ];

    private static Cell[] Cells(PolecatParty party) =>
        [party.Name, party.Country, party.Cow, party.PrimarySector, party.Sectors, party.Title, party.RawName, party.WikipediaId];

    private static PolecatParty PartyOf(CellCursor cells) =>
        new(cells.Text(), cells.Text(), cells.Small(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text());
}
