using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Withdrawals;

/// <summary>A row that was published and isn't held any more: its incident was taken back or became part of another.</summary>
/// <param name="Key">As it stood in the table.</param>
/// <param name="Timestamp">When, in seconds since 1970 UTC.</param>
public sealed record WithdrawnRow(string Key, long? Timestamp);

/// <summary>
/// Rows to be deleted from copies, as ACLED has them (API guide, "Deleted endpoint"): the key and when. Whoever keeps a copy deletes these, then
/// replaces rows of the same key, then adds the others.
/// </summary>
public sealed class WithdrawnTable(TableSchema of) : RowType<WithdrawnRow>
{
    public override TableSchema Schema { get; } = new(of.Name + "-deleted", $"Rows withdrawn from {of.Name}", of.Key,
    [
        new(of.Key, CellKind.Text, "key of the row that is withdrawn") { IsRequired = true },
        new("deleted_timestamp", CellKind.Whole, "when, seconds since 1970 UTC") { Limits = new Limits.Range(0) },
    ]);

    public override Cell[] Cells(WithdrawnRow row) => [row.Key, row.Timestamp];

    public override WithdrawnRow Row(CellCursor cells) => new(cells.Words(), cells.Whole());
}
