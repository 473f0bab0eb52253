using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Hxl;

/// <summary>HXL's columns: a header for people, under it the hashtags for programs. #group, not #actor: #actor isn't in the standard.</summary>
public sealed class HxlTable : RowType<HxlRow>
{
    public const string Current = "current";
    public const string Withdrawn = "withdrawn";

    public static HxlTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("hxl", "Events with HXL hashtags", "event id",
    [
        Column("event id", "#event+id", CellKind.Text, "identity") with { IsRequired = true },
        Column("start date", "#date+start", CellKind.Day, "the first day"),
        Column("end date", "#date+end", CellKind.Day, "the last day"),
        Column("event type", "#event+type", CellKind.Text, "ACLED's type of event"),
        Column("event sub-type", "#event+subtype", CellKind.Text, "ACLED's sub-type of event"),
        Column("group", "#group+name+first", CellKind.Text, "who, joined by ;"),
        Column("other group", "#group+name+second", CellKind.Text, "to whom, joined by ;"),
        Column("country", "#country+name", CellKind.Text, "where"),
        Column("country code", "#country+code", CellKind.Text, "ISO 3166 alpha-3"),
        Column("admin 1", "#adm1+name", CellKind.Text, "first-level unit"),
        Column("admin 1 code", "#adm1+code", CellKind.Text, "its P-code"),
        Column("admin 2", "#adm2+name", CellKind.Text, "second-level unit"),
        Column("admin 2 code", "#adm2+code", CellKind.Text, "its P-code"),
        Column("location", "#loc+name", CellKind.Text, "the named place"),
        Column("latitude", "#geo+lat", CellKind.Number, "WGS 84, degrees", new Limits.Range(-90, 90)),
        Column("longitude", "#geo+lon", CellKind.Number, "WGS 84, degrees", new Limits.Range(-180, 180)),
        Column("geo precision", "#geo+precision", CellKind.Whole, "1 a named place, 2 near one or part of a region, 3 a region", new Limits.Range(1, 3)),
        Column("killed", "#affected+killed", CellKind.Whole, "the conservative count", new Limits.Range(0)),
        Column("killed, lowest", "#affected+killed+min", CellKind.Whole, "the lowest reliable count", new Limits.Range(0)),
        Column("killed, highest", "#affected+killed+max", CellKind.Whole, "the highest reliable count", new Limits.Range(0)),
        Column("injured", "#affected+injured", CellKind.Whole, "the lowest count", new Limits.Range(0)),
        Column("displaced", "#affected+displaced", CellKind.Whole, "the lowest count", new Limits.Range(0)),
        Column("description", "#description", CellKind.Text, "what happened, in short"),
        Column("source", "#meta+source", CellKind.Text, "who reported, joined by ;"),
        Column("number of sources", "#meta+source+num", CellKind.Whole, "independent of one another", new Limits.Range(0)),
        Column("source rating", "#meta+source+rating", CellKind.Text, "how users rate who reports (A to F) and what is reported (1 to 6) by the Admiralty code, joined by ;"),
        Column("url", "#meta+url", CellKind.Text, "addresses of the reports, joined by a space"),
        Column("date reported", "#date+reported", CellKind.Day, "day of the newest report"),
        Column("status", "#status", CellKind.Text, "current, or withdrawn where copies should drop the row", new Limits.Words(new Vocabulary([Current, Withdrawn]))) with { IsRequired = true },
    ])
    { Point = ("latitude", "longitude") };

    public override Cell[] Cells(HxlRow row) =>
    [
        row.Id, row.Start, row.End, row.Type, row.SubType, row.Group, row.OtherGroup, row.Country, row.CountryCode, row.Admin1, row.Admin1Code, row.Admin2, row.Admin2Code, row.Location,
        row.Latitude, row.Longitude, row.GeoPrecision, row.Killed, row.KilledLow, row.KilledHigh, row.Injured, row.Displaced,
        row.Description, row.Source, row.SourceCount, row.SourceRating, row.Url, row.Reported, row.Status,
    ];

    public override HxlRow Row(CellCursor cells) => new(
        cells.Words(), cells.Day(), cells.Day(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(),
        cells.Number(), cells.Number(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(),
        cells.Text(), cells.Text(), cells.Small(), cells.Text(), cells.Text(), cells.Day(), cells.Words());

    private static Column Column(string name, string tag, CellKind kind, string meaning, Limits? limits = null) =>
        new(name, kind, meaning) { Tag = tag, Limits = limits ?? new Limits.Any() };
}
