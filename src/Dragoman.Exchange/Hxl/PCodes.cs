using System.Collections.Frozen;
using Dragoman.Entities.Names;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.Hxl;

/// <summary>
/// Codes of administrative units that humanitarian data are joined by. They aren't shipped: OCHA's global list is a file on HDX
/// ("Global P-Code List": Location, Admin Level, P-Code, Name, Parent P-Code), and whoever has it gives it.
/// </summary>
public sealed class PCodes
{
    private readonly FrozenDictionary<(string Above, string Name), string> _codes;

    private PCodes(IEnumerable<PCodeRow> rows) => _codes = rows
        .DistinctBy(row => (row.Parent, RomanisedName.Fold(row.Name)))
        .ToFrozenDictionary(row => (row.Parent, RomanisedName.Fold(row.Name)), row => row.Code);

    public static PCodes None { get; } = new([]);

    /// <summary>Names are compared without case and accents. Null where there is no list, or it has no such unit.</summary>
    /// <param name="country">ISO 3166 alpha-3.</param>
    public string? First(string? country, string? admin1) => Find(country, admin1);

    /// <inheritdoc cref="First"/>
    public string? Second(string? country, string? admin1, string? admin2) => Find(First(country, admin1), admin2);

    /// <exception cref="TableException">The file is none of the kind; says where and what.</exception>
    public static PCodes Read(string path) => new(new TableReader<PCodeRow>(PCodeTable.Instance).Read(path).Select(item => item switch
    {
        RowItem<PCodeRow>.Good good => good.Row,
        RowItem<PCodeRow>.Bad bad => throw new TableException(bad.Errors[0].ToString()),
        _ => throw new InvalidOperationException($"an item of an unknown kind: {item}"),
    }));

    private string? Find(string? above, string? name) => above is not null && name is not null ? _codes.GetValueOrDefault((above, RomanisedName.Fold(name))) : null;
}

/// <param name="Parent">The code of the unit, or the country, above.</param>
public sealed record PCodeRow(string Location, int Level, string Code, string Name, string Parent);

/// <summary>The columns of OCHA's list.</summary>
public sealed class PCodeTable : RowType<PCodeRow>
{
    public static PCodeTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("p-codes", "Codes of administrative units", "P-Code",
    [
        new("Location", CellKind.Text, "ISO 3166 alpha-3") { IsRequired = true },
        new("Admin Level", CellKind.Whole, "1 or more") { IsRequired = true, Limits = new Limits.Range(1, 5) },
        new("P-Code", CellKind.Text, "the code") { IsRequired = true },
        new("Name", CellKind.Text, "the unit"),
        new("Parent P-Code", CellKind.Text, "the code above") { IsRequired = true },
    ]);

    public override Cell[] Cells(PCodeRow row) => [row.Location, (long)row.Level, row.Code, row.Name, row.Parent];

    public override PCodeRow Row(CellCursor cells) => new(cells.Words(), cells.Small() ?? 0, cells.Words(), cells.Words(), cells.Words());
}
