using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Comparing;

/// <summary>A comparison as rows.</summary>
public sealed class ComparisonTable : RowType<Compared>
{
    public static ComparisonTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("comparison", "Our events beside those of another dataset", "",
    [
        new("result", CellKind.Text, "matched, only ours or only theirs") { IsRequired = true },
        new("ours", CellKind.Text, "id of our event"),
        new("theirs", CellKind.Text, "id of their event"),
        new("score", CellKind.Number, "0 to 1, how alike the two are"),
        new("days_apart", CellKind.Whole, "0 where they may have been on one day"),
        new("km_apart", CellKind.Number, "between their points"),
        new("date", CellKind.Day, "the first day, ours where there is one"),
        new("country", CellKind.Text, "ours where there is one"),
        new("place", CellKind.Text, "ours where there is one"),
        new("our_type", CellKind.Text, "our type of event"),
        new("their_type", CellKind.Text, "their type of event"),
        new("our_deaths", CellKind.Whole, "our lowest count"),
        new("their_deaths", CellKind.Whole, "their lowest count"),
        new("reason", CellKind.Text, "what speaks for and against"),
    ]);

    public override Cell[] Cells(Compared row) => row switch
    {
        Compared.Matched(var ours, var theirs, var likeness) => Cells("matched", ours, theirs, likeness, string.Join("; ", likeness.Reasons)),
        Compared.OnlyOurs(var ours, var reason) => Cells("only ours", ours, null, null, reason),
        Compared.OnlyTheirs(var theirs, var reason) => Cells("only theirs", null, theirs, null, reason),
        _ => throw new InvalidOperationException($"a result of an unknown kind: {row}"),
    };

    /// <exception cref="NotSupportedException">Always: a comparison is made, not read.</exception>
    public override Compared Row(CellCursor cells) => throw new NotSupportedException("a comparison is made, not read");

    private static Cell[] Cells(string result, Happening? ours, Happening? theirs, Likeness? likeness, string reason)
    {
        var any = ours ?? theirs!;
        return
        [
            result, ours?.Id, theirs?.Id, Rounded(likeness?.Score, 3), likeness?.Days, Rounded(likeness?.Kilometres, 1),
            any.From, any.Country, any.Place, ours?.Type, theirs?.Type, ours?.Deaths.Low, theirs?.Deaths.Low, reason,
        ];
    }

    private static double? Rounded(double? number, int digits) => number is { } value ? Math.Round(value, digits) : null;
}
