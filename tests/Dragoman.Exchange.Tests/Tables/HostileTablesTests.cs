using System.IO.Compression;
using System.Text;
using CsCheck;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Exchange.Tests.Input;
using Dragoman.Fuzz;

namespace Dragoman.Exchange.Tests.Tables;

/// <summary>Tables that are damaged, or made to do harm: each is an error in words.</summary>
public sealed class HostileTablesTests
{
    private const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{0}</sheetData></worksheet>";
    private const string Strings = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>event_id_cnty</t></si></sst>";

    [Theory]
    [InlineData("xlsx"), InlineData("parquet"), InlineData("csv")]
    public void Whatever_bytes_are_changed_nothing_is_thrown(string format) =>
        MutatedFilesTests.Mutated(Files.Bytes(format, AcledTable.Instance.Table([Samples.Acled, Samples.Bare]))).Sample(
            bytes => Assert.All(Files.Items(AcledTable.Instance, bytes, format).OfType<RowItem<AcledRow>.Bad>().SelectMany(item => item.Errors), error => Assert.All([error.Where, error.What, error.Advice], Assert.NotEmpty)),
            iter: 150);

    [Theory]
    [InlineData("<row><c r=\"AAAAAA1\"><v>1</v></c></row>", "has a row of more than 16384 cells")]
    [InlineData("<row><c t=\"nothing\"><v>1</v></c></row>", "can't be read: The text value is not a valid enumeration value")]
    [InlineData("<row><c t=\"s\"><v>-1</v></c></row>", "is no table of acled: there is no column 'event_id_cnty', 'event_date', 'event_type'")]
    [InlineData("<row><c><v>1</v></c>", "not valid XML")]
    public void Cells_that_no_sheet_has_are_refused(string rows, string what) => Assert.StartsWith(what, ErrorOf(Package.Workbook(Utf8(Sheet.Replace("{0}", rows, StringComparison.Ordinal)), Utf8(Strings)), "xlsx").What, StringComparison.Ordinal);

    [Fact]
    public void Cells_that_nest_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<is>", 100_000)) + string.Concat(Enumerable.Repeat("</is>", 100_000));
        Assert.Equal("XML nested deeper than 200", ErrorOf(Package.Workbook(Utf8(Sheet.Replace("{0}", $"<row><c>{deep}</c></row>", StringComparison.Ordinal)), Utf8(Strings)), "xlsx").What);
    }

    [Fact]
    public void A_workbook_that_inflates_without_end_is_refused()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/sharedStrings.xml", CompressionLevel.SmallestSize).Open())
            part.Write(Utf8($"<sst><si><t>{new string('a', 20 << 20)}</t></si></sst>"));
        Assert.Equal($"inflates to more than {InputLimits.HighestInflation} times its size", ErrorOf(file.ToArray(), "xlsx").What);
    }

    [Theory]
    [InlineData("29FCFFFFFFFF07", "another shape")] // a list of two thousand million columns
    [InlineData("18FFFFFFFF07", "another shape")] // a name where the version stands
    [InlineData("15808080808080808080808080", "another shape")] // a number without end
    [InlineData("1504", "cut off")]
    [InlineData("B91C", "another shape")]
    [InlineData("1500191C48FFFFFFFF07", "cut off")] // a name of two thousand million letters
    [InlineData("1500192C48016115FEFFFFFF0F00", "more columns than it has")]
    public void Metadata_of_parquet_that_ask_for_the_impossible_are_refused(string footer, string what)
    {
        var bytes = Convert.FromHexString(footer);
        Assert.Contains(what, ErrorOf([.. "PAR1"u8, .. bytes, .. BitConverter.GetBytes(bytes.Length), .. "PAR1"u8], "parquet").What, StringComparison.Ordinal);
    }

    private static InputError ErrorOf(byte[] bytes, string ending) =>
        Assert.Single(Assert.IsType<RowItem<AcledRow>.Bad>(Assert.Single(Files.Items(AcledTable.Instance, bytes, ending))).Errors);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
