using Dragoman.Events;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Ucdp;

/// <summary>UCDP GED's columns, their rules and their order.</summary>
public sealed class GedTable : RowType<GedRow>
{
    public static GedTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("ucdp", "Events in the columns of UCDP GED", "id",
    [
        Column("id", CellKind.Whole, "identity of the event", new Limits.Range(0)) with { IsRequired = true },
        Column("relid", CellKind.Text, "identity in words"),
        Column("year", CellKind.Whole, "of the event", new Limits.Range(1900, 2200)),
        Column("active_year", CellKind.Whole, "1 where the dyad had 25 deaths in the year", new Limits.Range(0, 1)),
        Column("code_status", CellKind.Text, "Clear, or what is still to be checked"),
        Column("type_of_violence", CellKind.Whole, "1 state-based, 2 non-state, 3 one-sided", new Limits.Range(1, 3)),
        Column("conflict_dset_id", CellKind.Whole, "identity of the conflict in its dataset"),
        Column("conflict_new_id", CellKind.Whole, "identity of the conflict"),
        Column("conflict_name", CellKind.Text, "the conflict"),
        Column("dyad_dset_id", CellKind.Whole, "identity of the dyad in its dataset"),
        Column("dyad_new_id", CellKind.Whole, "identity of the dyad"),
        Column("dyad_name", CellKind.Text, "both sides, joined by a dash"),
        Column("side_a_dset_id", CellKind.Whole, "identity of side A in its dataset"),
        Column("side_a_new_id", CellKind.Whole, "identity of side A"),
        Column("side_a", CellKind.Text, "in state-based violence the government, in one-sided the perpetrator"),
        Column("side_b_dset_id", CellKind.Whole, "identity of side B in its dataset"),
        Column("side_b_new_id", CellKind.Whole, "identity of side B"),
        Column("side_b", CellKind.Text, "the other side; Civilians in one-sided violence"),
        Column("number_of_sources", CellKind.Whole, "-1 where nobody counted", new Limits.Range(-1)),
        Column("source_article", CellKind.Text, "office, day and headline of each source, quoted, joined by ;"),
        Column("source_office", CellKind.Text, "who published them, joined by ;"),
        Column("source_date", CellKind.Text, "their days, joined by ;"),
        Column("source_headline", CellKind.Text, "their headlines, joined by ;"),
        Column("source_original", CellKind.Text, "whom the sources quote"),
        Column("where_prec", CellKind.Whole, "1 exact to 7 international", new Limits.Range(1, 7)),
        Column("where_coordinates", CellKind.Text, "the place that the coordinates are of"),
        Column("where_description", CellKind.Text, "where, in the sources' words"),
        Column("adm_1", CellKind.Text, "first-level unit"),
        Column("adm_2", CellKind.Text, "second-level unit"),
        Column("latitude", CellKind.Number, "WGS 84, degrees", new Limits.Range(-90, 90)),
        Column("longitude", CellKind.Number, "WGS 84, degrees", new Limits.Range(-180, 180)),
        Column("geom_wkt", CellKind.Text, "the point as OGC well-known text"),
        Column("priogrid_gid", CellKind.Whole, "cell of PRIO-GRID", new Limits.Range(1, 259_200)),
        Column("country", CellKind.Text, "where the event took place"),
        Column("country_id", CellKind.Whole, "Gleditsch and Ward's number", new Limits.Range(0)),
        Column("region", CellKind.Text, "Africa, Americas, Asia, Europe or Middle East"),
        Column("event_clarity", CellKind.Whole, "1 told for itself, 2 told with others", new Limits.Range(1, 2)),
        Column("date_prec", CellKind.Whole, "1 the day to 5 up to a year", new Limits.Range(1, 5)),
        Column("date_start", CellKind.Day, "the first day that it may have been") with { IsRequired = true },
        Column("date_end", CellKind.Day, "the last day that it may have been"),
        Count("deaths_a", "best estimate of deaths on side A"),
        Count("deaths_b", "best estimate of deaths on side B"),
        Count("deaths_civilians", "best estimate of civilian deaths"),
        Count("deaths_unknown", "best estimate of deaths of people whose side isn't known"),
        Count("best", "best estimate of all deaths"),
        Count("high", "highest reliable estimate"),
        Count("low", "lowest reliable estimate"),
        Column("gwnoa", CellKind.Whole, "Gleditsch and Ward's number of side A, if a state"),
        Column("gwnob", CellKind.Whole, "Gleditsch and Ward's number of side B, if a state"),
    ])
    { Point = ("latitude", "longitude") };

    public override Cell[] Cells(GedRow row) =>
    [
        row.Id, row.RelId, row.Year, Whole(row.IsActiveYear), row.CodeStatus, (long?)row.TypeOfViolence,
        row.ConflictDatasetId, row.ConflictId, row.ConflictName, row.DyadDatasetId, row.DyadId, row.DyadName,
        row.SideADatasetId, row.SideAId, row.SideA, row.SideBDatasetId, row.SideBId, row.SideB,
        row.NumberOfSources, row.SourceArticle, row.SourceOffice, row.SourceDate, row.SourceHeadline, row.SourceOriginal,
        row.WherePrecision, row.WhereCoordinates, row.WhereDescription, row.Admin1, row.Admin2, row.Latitude, row.Longitude, row.Geometry, row.PrioGrid,
        row.Country, row.CountryId, row.Region, row.EventClarity, row.DatePrecision, row.DateStart, row.DateEnd,
        row.DeathsA, row.DeathsB, row.DeathsCivilians, row.DeathsUnknown, row.Best, row.High, row.Low, row.GwNumberA, row.GwNumberB,
    ];

    public override GedRow Row(CellCursor cells) => new(
        cells.Whole() ?? 0, cells.Text(), cells.Small(), cells.Flag(), cells.Text(), (UcdpViolence?)cells.Small(),
        cells.Whole(), cells.Whole(), cells.Text(), cells.Whole(), cells.Whole(), cells.Text(),
        cells.Whole(), cells.Whole(), cells.Text(), cells.Whole(), cells.Whole(), cells.Text(),
        cells.Small(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Text(),
        cells.Small(), cells.Text(), cells.Text(), cells.Text(), cells.Text(), cells.Number(), cells.Number(), cells.Text(), cells.Small(),
        cells.Text(), cells.Small(), cells.Text(), cells.Small(), cells.Small(), cells.Day(), cells.Day(),
        cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small(), cells.Small());

    private static long? Whole(bool? flag) => flag is { } value ? Convert.ToInt64(value) : null;

    private static Column Column(string name, CellKind kind, string meaning, Limits? limits = null) =>
        new(name, kind, meaning) { Limits = limits ?? new Limits.Any() };

    private static Column Count(string name, string meaning) => Column(name, CellKind.Whole, meaning, new Limits.Range(0));
}
