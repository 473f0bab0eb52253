using System.Collections.Immutable;

namespace Dragoman.Cli.Tables;

/// <summary>
/// The columns of the table for people. Their widths depend on nothing but the width of the whole, so that the tables of all reports of a batch, on any
/// number of threads, stand under one another.
/// </summary>
internal sealed class TableLayout
{
    /// <summary>Below it the columns would break their own words; a narrower terminal breaks the lines instead.</summary>
    public const int Narrowest = 80;

    public const int Usual = 120;

    private static readonly (string Title, int Share, int Least)[] Shape =
    [
        ("EVENT", 13, 11), ("WHO", 19, 10), ("WHOM", 19, 10), ("WHERE", 16, 9), ("WHEN", 13, 10), ("STATUS", 11, 8), ("SOURCE", 12, 8), ("COUNT", 10, 7),
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
