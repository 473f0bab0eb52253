using CsCheck;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Polecat;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Exchange.Tests.Tables;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("xlsx"), InlineData("parquet"), InlineData("geoparquet")]
    public void Acled_rows_come_back_whole(string format) => Check(AcledTable.Instance, format, Samples.Acled, Samples.Bare);

    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("xlsx"), InlineData("parquet"), InlineData("geoparquet")]
    public void Ged_rows_come_back_whole(string format) => Check(GedTable.Instance, format, Samples.Ged);

    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("xlsx"), InlineData("parquet")]
    public void Polecat_rows_come_back_whole(string format) => Check(PolecatTable.Instance, format, Samples.Polecat);

    [Theory]
    [InlineData("csv"), InlineData("xlsx"), InlineData("parquet"), InlineData("geoparquet")]
    public void A_table_without_rows_has_its_header(string format) =>
        Assert.Empty(Files.Rows(AcledTable.Instance, Files.Bytes(format, AcledTable.Instance.Table([])), format));

    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("jsonl"), InlineData("geojson"), InlineData("xlsx"), InlineData("parquet"), InlineData("geoparquet")]
    public void The_same_table_gives_the_same_bytes(string format)
    {
        var first = Files.Bytes(format, AcledTable.Instance.Table([Samples.Acled, Samples.Bare]));
        // The stamps of archives have steps of two seconds.
        SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(format is "xlsx" ? 2100 : 5));
        Assert.Equal(first, Files.Bytes(format, AcledTable.Instance.Table([Samples.Acled, Samples.Bare])));
    }

    [Fact]
    public void The_code_books_count_their_columns() => Assert.Equal(
        (31, 49, 40),
        (AcledTable.Instance.Schema.Columns.Length, GedTable.Instance.Schema.Columns.Length, PolecatTable.Instance.Schema.Columns.Length));

    [Fact]
    public void Every_value_of_a_full_row_differs_so_that_no_two_columns_can_change_places()
    {
        var values = GedTable.Instance.Cells(Samples.Ged).Select(cell => (cell.Kind, cell.ToString())).ToArray();
        // Closed ranges are too narrow for values of their own: flags, types and clarities.
        Assert.True(values.Distinct().Count() >= 43, string.Join(" ", values));
        Assert.DoesNotContain(values, value => value.Item2.Length == 0);
    }

    [Theory]
    [InlineData("csv"), InlineData("tsv"), InlineData("xlsx"), InlineData("parquet")]
    public void No_words_are_lost(string format) => Words.Sample(
        words => Assert.Equal(words.Length == 0 ? null : words, Files.Rows(AcledTable.Instance, Files.Bytes(format, AcledTable.Instance.Table([Samples.Acled with { Notes = words }])), format)[0].Notes),
        iter: 100, threads: 1);

    private static readonly string[] Pieces = ["\"", ",", "\t", "\r\n", "\r", "\n", "'", "=", "-", "_x0041_", "_x", "\u0001", "\u001f", "<&>", "🚀", "ق", " ", "a", "1.0", "2020-06-03"];

    /// <summary>What formats stumble over: quotes, separators, ends of lines, controls, formulas, escapes of sheets, letters beyond the basic plane.</summary>
    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 8].Select(string.Concat);

    private static void Check<TRow>(RowType<TRow> type, string format, params TRow[] rows) =>
        Assert.Equal(rows, Files.Rows(type, Files.Bytes(format, type.Table(rows)), format));
}
