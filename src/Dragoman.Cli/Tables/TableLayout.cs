using System.Collections.Immutable;

namespace Dragoman.Cli.Tables;

/// <summary>
/// The columns of the table for people. Their widths depend on nothing but the width of the whole, so that the tables of all reports of a batch, on any
/// number of threads, stand under one another.
/// </summary>
internal sealed class TableLayout
{
    public const int Narrowest = 60;
    public const int Usual = 120;

    private static readonly (string Title, int Share, int Least)[] Shape =
    [
        ("EVENT", 14, 7), ("WHO", 18, 7), ("WHOM", 18, 7), ("WHERE", 17, 7), ("WHEN", 10, 5), ("STATUS", 9, 6), ("SOURCE", 16, 6), ("COUNT", 13, 5),
    ];

    public TableLayout(int width)
    {
        Width = Math.Max(width, Narrowest);
        var least = Shape.Sum(column => column.Least);
        var spare = Width - least - Gaps;
        var wanted = Shape.Sum(column => column.Share - column.Least);
        Columns = [.. Shape.Select(column => (column.Title, column.Least + (column.Share - column.Least) * spare / wanted))];
    }

    public int Width { get; }

    public ImmutableArray<(string Title, int Width)> Columns { get; }

    private static int Gaps => Shape.Length - 1;
}
