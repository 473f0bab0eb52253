using System.Text;
using Dragoman.Actors;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Exchange.Tests.Tables;

public sealed class TableReaderTests
{
    private const string Header = "event_id_cnty,event_date,event_type,inter1,inter2,interaction,latitude,geo_precision,fatalities\n";

    [Theory]
    [InlineData("x,2020-06-03,Battles,,,,,9,", "column 'geo_precision': '9' is not what it holds", "Expected: a whole number from 1 to 3")]
    [InlineData("x,2020-06-31,Battles,,,,,,", "column 'event_date': '2020-06-31' is not what it holds", "Expected: a day, year-month-day (2020-06-03) or in words (3 June 2020)")]
    [InlineData("x,2020-06-03,Battle,,,,,,", "column 'event_type': 'Battle' is not what it holds", "Expected: one of: Battles, Explosions/Remote violence, Protests, Riots, Strategic developments, Violence against civilians")]
    [InlineData("x,2020-06-03,Battles,,,,91.5,,", "column 'latitude': '91.5' is not what it holds", "Expected: a number from -90 to 90")]
    [InlineData("x,2020-06-03,Battles,,,,,,-1", "column 'fatalities': '-1' is not what it holds", "Expected: a whole number from 0 up")]
    [InlineData("x,2020-06-03,Battles,,,,,,1.5", "column 'fatalities': '1.5' is not what it holds", "Expected: a whole number from 0 up")]
    [InlineData(",2020-06-03,Battles,,,,,,", "column 'event_id_cnty' is empty", "Expected: words")]
    [InlineData("x", "column 'event_date' is empty", "Expected: a day, year-month-day (2020-06-03) or in words (3 June 2020)")]
    [InlineData("x,2020-06-03,Battles,,,,,,,,", "has 11 cells where the header has 9", "Check the quotes of this line.")]
    public void A_row_that_is_wrong_says_where_what_and_what_is_expected(string row, string what, string advice)
    {
        var error = Files.Errors(AcledTable.Instance, Header + "ok,2020-06-03,Battles,,,,,,\n" + row + "\n")[0];
        Assert.EndsWith("t.csv:3", error.Where, StringComparison.Ordinal);
        Assert.Equal((what, advice), (error.What, error.Advice));
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_said_and_the_others_are_read()
    {
        var items = Files.Items(AcledTable.Instance, Encoding.UTF8.GetBytes(Header + "x,,Battle,,,,99,,\ny,2020-06-03,Battles,,,,,,\n"), "csv");
        Assert.Equal(3, Assert.IsType<RowItem<AcledRow>.Bad>(items[0]).Errors.Length);
        Assert.Equal(3, Assert.IsType<RowItem<AcledRow>.Good>(items[1]).Line);
    }

    [Theory]
    [InlineData("1", "7", "17"), InlineData("State forces", "Civilians", "State forces-Civilians"), InlineData("State Forces", "civilians", "State Forces-Civilians")]
    public void Kinds_of_actors_are_read_as_numbers_and_as_names(string inter1, string inter2, string interaction)
    {
        var row = Read($"x,03 June 2020,Battles,{inter1},{inter2},{interaction},,,\n");
        Assert.Equal((ActorKind.StateForces, ActorKind.Civilians, 17), (row.Inter1, row.Inter2, row.Interaction?.Code));
        Assert.Equal(new DateOnly(2020, 6, 3), row.EventDate);
    }

    [Theory]
    [InlineData(18, "State forces-External/Other forces"), InlineData(78, "External/Other forces-Civilians"), InlineData(60, "Protesters only"), InlineData(44, "Identity militia-Identity militia")]
    public void Interactions_are_named_as_the_code_book_names_them(int code, string name) => Assert.Equal(code, Interaction.Find(Interaction.Names.Find(name))?.Code);

    [Fact]
    public void There_are_as_many_interactions_as_pairs_and_single_kinds() => Assert.Equal(44, Interaction.Names.Words.Length);

    [Fact]
    public void Whole_numbers_may_have_a_point_and_days_an_hour()
    {
        var row = Files.Rows(GedTable.Instance, "id,date_start,gwnoa,active_year,best\n182027.0,1992-09-01 00:00:00.000,369.0,TRUE,9.0\n"u8.ToArray(), "csv")[0];
        Assert.Equal((182027, new DateOnly(1992, 9, 1), 369, true, 9), (row.Id, row.DateStart, row.GwNumberA, row.IsActiveYear, row.Best));
    }

    [Fact]
    public void The_tags_of_hxl_are_no_row()
    {
        var rows = Files.Rows(GedTable.Instance, "id,date_start,best\n,#date+start,#affected+killed\n7,2017-01-30,5\n"u8.ToArray(), "csv");
        Assert.Equal(7, Assert.Single(rows).Id);
    }

    [Fact]
    public void A_byte_order_mark_semicolons_and_lines_of_windows_are_read()
    {
        var rows = Files.Rows(AcledTable.Instance, Encoding.UTF8.GetBytes("\uFEFFevent_id_cnty;event_date;event_type;notes\r\nx;2020-06-03;Battles;\"a;\r\nb\"\r\n"), "csv");
        Assert.Equal("a;\r\nb", Assert.Single(rows).Notes);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "is no table of acled: there is no column 'event_id_cnty', 'event_date', 'event_type'")]
    [InlineData("event_id_cnty,event_date,event_type,EVENT_TYPE\n", "the column 'event_type' occurs twice")]
    [InlineData("", "is empty: the first line has to have the names of the columns")]
    public void A_file_that_is_none_of_the_kind_says_so(string text, string what) => Assert.Equal(what, Assert.Single(Files.Errors(AcledTable.Instance, text)).What);

    [Theory]
    [InlineData("xlsx"), InlineData("parquet"), InlineData("csvx")]
    public void A_file_that_isn_t_what_its_name_says_is_one_error(string ending)
    {
        var item = Assert.Single(Files.Items(AcledTable.Instance, "no such thing"u8.ToArray(), ending));
        Assert.Single(Assert.IsType<RowItem<AcledRow>.Bad>(item).Errors);
    }

    [Fact]
    public void A_file_that_isn_t_there_is_one_error() =>
        Assert.Equal("there is no such file", Assert.IsType<RowItem<AcledRow>.Bad>(Assert.Single(new TableReader<AcledRow>(AcledTable.Instance).Read("/no/such.csv"))).Errors[0].What);

    [Fact]
    public void Columns_that_are_missing_or_unknown_are_said()
    {
        var reader = new TableReader<GedRow>(GedTable.Instance);
        using var stream = new MemoryStream("id,date_start,start_year\n7,2017-01-30,2017\n"u8.ToArray());
        Assert.Single(reader.ReadText("x.csv", stream, ','));
        Assert.Equal(2, reader.Notes.Length);
        Assert.Equal("columns that ucdp doesn't have and that are not kept: start_year", reader.Notes[1]);
    }

    private static AcledRow Read(string row) => Assert.Single(Files.Rows(AcledTable.Instance, Encoding.UTF8.GetBytes(Header + row), "csv"));
}
