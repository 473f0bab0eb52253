using Dragoman.Exchange.Tables;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.Acled;

/// <summary>ACLED's columns, their rules and their order.</summary>
public sealed class AcledTable : RowType<AcledRow>
{
    /// <summary>What the column says; blank elsewhere.</summary>
    private const string Targeted = "Civilian targeting";

    public static AcledTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("acled", "Events in ACLED's columns", "event_id_cnty",
    [
        Column("event_id_cnty", CellKind.Text, "identity: the country's letters and a number") with { IsRequired = true },
        Column("event_date", CellKind.Day, "the day; of a week or month its middle") with { IsRequired = true },
        Column("year", CellKind.Whole, "of the day", new Limits.Range(1900, 2200)),
        Column("time_precision", CellKind.Whole, "1 the day, 2 the week, 3 the month", new Limits.Range(1, 3)),
        Column("disorder_type", CellKind.Text, "political violence, demonstrations or strategic developments", Words(AcledNames.All.Select(type => type.DisorderType))),
        Column("event_type", CellKind.Text, "one of six", Words(AcledNames.All.Select(type => type.EventType))) with { IsRequired = true },
        Column("sub_event_type", CellKind.Text, "one of twenty-five", Words(AcledNames.All.Select(type => type.SubEventType))),
        Column("actor1", CellKind.Text, "who"),
        Column("assoc_actor_1", CellKind.Text, "others on that side, joined by ;"),
        Column("inter1", CellKind.Text, "the kind of actor1", new Limits.Words(Inter.Names)),
        Column("actor2", CellKind.Text, "the other side"),
        Column("assoc_actor_2", CellKind.Text, "others on that side, joined by ;"),
        Column("inter2", CellKind.Text, "the kind of actor2", new Limits.Words(Inter.Names)),
        Column("interaction", CellKind.Text, "both kinds", new Limits.Words(Interaction.Names)),
        Column("civilian_targeting", CellKind.Text, "whether civilians were the main target", Words([Targeted])),
        Column("iso", CellKind.Whole, "ISO 3166 numeric code of the country", new Limits.Range(0, 999)),
        Column("region", CellKind.Text, "part of a continent"),
        Column("country", CellKind.Text, "where the event took place"),
        Column("admin1", CellKind.Text, "first-level unit"),
        Column("admin2", CellKind.Text, "second-level unit"),
        Column("admin3", CellKind.Text, "third-level unit"),
        Column("location", CellKind.Text, "the named place"),
        Column("latitude", CellKind.Number, "WGS 84, degrees", new Limits.Range(-90, 90)),
        Column("longitude", CellKind.Number, "WGS 84, degrees", new Limits.Range(-180, 180)),
        Column("geo_precision", CellKind.Whole, "1 a named place, 2 near one or part of a region, 3 a region", new Limits.Range(1, 3)),
        Column("source", CellKind.Text, "who reported, joined by ;"),
        Column("source_scale", CellKind.Text, "how far the sources reach"),
        Column("notes", CellKind.Text, "what happened, in short"),
        Column("fatalities", CellKind.Whole, "reported deaths, the lowest report; 0 where none is reported", new Limits.Range(0)),
        Column("tags", CellKind.Text, "further facts, joined by ;"),
        Column("timestamp", CellKind.Whole, "when the row was last changed, seconds since 1970 UTC", new Limits.Range(0)),
    ])
    { Point = ("latitude", "longitude") };

    public override Cell[] Cells(AcledRow row) =>
    [
        row.EventId, row.EventDate, row.Year, row.TimePrecision, row.DisorderType, row.EventType, row.SubEventType,
        row.Actor1, row.AssociatedActor1, Inter.NameOf(row.Inter1), row.Actor2, row.AssociatedActor2, Inter.NameOf(row.Inter2),
        row.Interaction?.ToString(), row.IsCivilianTargeting ? Targeted : null,
        row.Iso, row.Region, row.Country, row.Admin1, row.Admin2, row.Admin3, row.Location, row.Latitude, row.Longitude, row.GeoPrecision,
        row.Source, row.SourceScale, row.Notes, row.Fatalities, row.Tags, row.Timestamp,
    ];

    public override AcledRow Row(CellCursor cells) => new(
        cells.Words(), cells.Day(), cells.Small(), cells.Small(), cells.Text(), cells.Words(), cells.Text(),
        cells.Text(), cells.Text(), Inter.Find(cells.Text()), cells.Text(), cells.Text(), Inter.Find(cells.Text()),
        Acled.Interaction.Find(cells.Text()), cells.Text() is not null,
        cells.Small(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Number(), cells.Number(), cells.Small(),
        cells.Text(), cells.Text(), cells.Text(), cells.Small(), cells.Text(), cells.Whole());

    private static Column Column(string name, CellKind kind, string meaning, Limits? limits = null) =>
        new(name, kind, meaning) { Limits = limits ?? new Limits.Any() };

    private static Limits.Words Words(IEnumerable<string> words) => new(new Vocabulary(words.Distinct(StringComparer.Ordinal)));
}
