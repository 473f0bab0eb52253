using System.Collections.Immutable;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Comparing;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Exchange.Withdrawals;

namespace Dragoman.Exchange.Layouts;

/// <param name="happening">Null where rows can't be compared.</param>
internal sealed class LayoutOf<TRow>(Coding<TRow> coding, Func<TRow, Happening>? happening) : Layout
{
    private readonly int _key = coding.Type.Schema.IndexOf(coding.Type.Schema.Key);

    /// <summary>The row that says so in the table itself; null where the dataset has a file of its own for it.</summary>
    public Func<string, TRow>? Withdrawn { get; init; }

    public override TableSchema Schema => coding.Type.Schema;

    public override Exported Export(IEnumerable<EventRecord> records, IEnumerable<Withdrawal> withdrawals, IEnumerable<string> previous)
    {
        var all = records.OrderBy(record => record.Time?.From ?? DateOnly.MaxValue).ThenBy(record => record.Id, StringComparer.Ordinal).ToArray();
        var rows = new OrderedDictionary<string, Cell[]>(StringComparer.Ordinal);
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var record in all)
            if (Add(record, rows) is { } why)
                leftOut.Add(new LeftOut(record.Id, why));
        var deleted = Deleted(withdrawals, previous, Numbers.Seconds(all.Max(record => record.Reported)), rows).ToArray();
        var marked = Withdrawn is { } mark ? deleted.Select(row => coding.Type.Cells(mark(row.Key))) : [];
        return new Exported(new Table(Schema, [.. rows.Values, .. marked]), new WithdrawnTable(Schema).Table(deleted), leftOut.ToImmutable());
    }

    public override Imported Import(string path)
    {
        var reader = new TableReader<TRow>(coding.Type);
        var errors = ImmutableArray.CreateBuilder<InputError>();
        var rows = new List<Cell[]>();
        foreach (var item in reader.Read(path))
            if (item is RowItem<TRow>.Good good)
                rows.Add(coding.Type.Cells(good.Row));
            else if (item is RowItem<TRow>.Bad bad)
                errors.AddRange(bad.Errors);
        return new Imported(new Table(Schema, rows), errors.ToImmutable(), reader.Notes);
    }

    public override IReadOnlyList<Happening>? Happenings(Table table) =>
        happening is null ? null : [.. table.Rows.Select(row => happening(coding.Type.Row(new CellCursor(row))))];

    /// <summary>Adds the record's row; says why where there is none.</summary>
    private string? Add(EventRecord record, OrderedDictionary<string, Cell[]> rows)
    {
        switch (coding.Code(record))
        {
            case Coded<TRow>.Row(var row) when coding.Type.Cells(row) is var cells:
                return rows.TryAdd(cells[_key].ToString(), cells) ? null : "another incident has its number";
            case Coded<TRow>.LeftOut(var why):
                return why;
            default:
                return null;
        }
    }

    private IEnumerable<WithdrawnRow> Deleted(IEnumerable<Withdrawal> withdrawals, IEnumerable<string> previous, long? newest, OrderedDictionary<string, Cell[]> rows) =>
        withdrawals.Select(withdrawal => new WithdrawnRow(coding.KeyOf(withdrawal.Incident, withdrawal.Country), Numbers.Seconds(withdrawal.On) ?? newest))
            .Concat(previous.Select(key => new WithdrawnRow(key, newest)))
            .Where(row => !rows.ContainsKey(row.Key)).DistinctBy(row => row.Key).OrderBy(row => row.Key, StringComparer.Ordinal);
}
