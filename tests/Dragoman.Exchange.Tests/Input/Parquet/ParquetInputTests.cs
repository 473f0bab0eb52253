using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Tests.Input.Parquet;

/// <summary>Rows of Parquet are reports by the names that JSON Lines have.</summary>
public sealed class ParquetInputTests
{
    private static readonly Cell[][] Two =
    [
        Row("a1", "Shelling of Sirte", "Rebels shelled Sirte on Wednesday.", (DateOnly?)new DateOnly(2020, 6, 4), "Coast Radio", "https://news.example.org/1", 7L),
        Row("a2", default, "Gunmen attacked a police station in Sabha.", default, "Desert Post", default, default),
    ];

    /// <summary>A file that is whole.</summary>
    internal static byte[] File(params Cell[][] rows) => Written([("id", CellKind.Text), ("title", CellKind.Text), ("text", CellKind.Text), ("published", CellKind.Day), ("outlet", CellKind.Text), ("url", CellKind.Text), ("shares", CellKind.Whole)], rows);

    [Fact]
    public void A_row_is_a_report()
    {
        var items = Given.Read("shard-0001.parquet", File(Two));
        Assert.Equal(2, items.Count);
        var (first, second) = (Given.Good(items[0]), Given.Good(items[1]).Report);
        Assert.Equal(("a1", "Shelling of Sirte", new DateOnly(2020, 6, 4), "Coast Radio", "https://news.example.org/1"), (first.Report.Reference, first.Report.Title, first.Report.Published, first.Report.Outlet, first.Report.Url));
        Assert.Equal("""{"id":"a1","title":"Shelling of Sirte","text":"Rebels shelled Sirte on Wednesday.","published":"2020-06-04","outlet":"Coast Radio","url":"https://news.example.org/1","shares":7}""", System.Text.Encoding.UTF8.GetString(first.Origin.Bytes.Span));
        Assert.Equal(("a2", default, "Gunmen attacked a police station in Sabha.", null), (second.Reference, second.Title, second.Text, second.Published));
    }

    [Fact]
    public void It_is_told_by_its_first_bytes() => Assert.Equal(2, Given.Read("stdin", File(Two)).Count(item => item is InputItem.Good));

    [Fact]
    public void A_row_without_text_is_refused_and_the_others_are_read()
    {
        var items = Given.Read("a.parquet", File(Two[0], Row(default, "No text", default, default, default, default, default), Two[1]));
        Assert.Equal(3, items.Count);
        Assert.Equal("a.parquet#2", Given.Bad(items[1]).Where);
        Assert.Equal("Gunmen attacked a police station in Sabha.", Given.Good(items[2]).Report.Text);
    }

    [Fact]
    public void Without_a_column_of_texts_it_is_no_report() =>
        Assert.Contains("no column 'text'", Given.WhatIsWrong("a.parquet", Written([("event", CellKind.Text)], Row("x"))), StringComparison.Ordinal);

    [Fact]
    public void From_a_file_it_is_the_same_and_in_a_folder_tables_of_others_are_passed_over()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        try
        {
            System.IO.File.WriteAllBytes(Path.Combine(folder, "reports.parquet"), File(Two));
            System.IO.File.WriteAllBytes(Path.Combine(folder, "events.parquet"), Written([("event", CellKind.Text)], Row("x")));
            Assert.Equal(["a1", "a2"], ReportSource.Read([folder], Stream.Null, ReportDefaults.None).Select(item => Given.Good(item).Report.Reference));
            Assert.Equal(["a1", "a2"], ReportSource.Read([Path.Combine(folder, "reports.parquet")], Stream.Null, ReportDefaults.None).Select(item => Given.Good(item).Report.Reference));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_is_said() => Assert.Contains("is no Parquet file", Given.WhatIsWrong("a.parquet", File(Two)[..^20]), StringComparison.Ordinal);

    internal static Cell[] Row(params Cell[] cells) => cells;

    private static byte[] Written((string Name, CellKind Kind)[] columns, params Cell[][] rows)
    {
        using var file = new MemoryStream();
        new ParquetTable().Write(new Table(new TableSchema("reports", "Reports", columns[0].Name, [.. columns.Select(column => new Column(column.Name, column.Kind, ""))]), rows), file);
        return file.ToArray();
    }
}
