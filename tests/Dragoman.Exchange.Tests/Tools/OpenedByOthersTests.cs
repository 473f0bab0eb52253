using System.Text.Json;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tests.Output;
using Dragoman.Exchange.Tests.Tables;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Exchange.Tests.Tools;

/// <summary>Whether the programs of the field open what we write: GDAL, DuckDB and LibreOffice, each where it is installed.</summary>
public sealed class OpenedByOthersTests : IDisposable
{
    private const string Gdal = "apt-get install gdal-bin";
    private const string Office = "apt-get install libreoffice-calc";
    private const string Duck = "npm install @duckdb/node-api, and NODE_PATH to its node_modules";

    private const string Ask = """
        const { DuckDBInstance } = require('@duckdb/node-api');
        (async () => {
            const duck = await (await DuckDBInstance.create(':memory:')).connect();
            console.log(JSON.stringify((await duck.runAndReadAll(process.argv[1])).getRowsJson()));
        })();
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Gdal_finds_the_points_and_fields_of_geojson()
    {
        var said = Tool.Run("ogrinfo", Gdal, "-ro", "-al", Write("geojson", GedTable.Instance.Table([Samples.Ged, Samples.Ged with { Id = 2, Longitude = -10.5 }])));
        Assert.Contains("Geometry: Point", said, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 2", said, StringComparison.Ordinal);
        Assert.Contains("Extent: (-10.500000, 48.145278) - (37.745000, 48.145278)", said, StringComparison.Ordinal);
        Assert.Contains("date_start (Date) = 2017/01/29", said, StringComparison.Ordinal);
        Assert.Contains("dyad_name (String) = Government of Ukraine - DPR", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Gdal_finds_the_points_of_geoparquet()
    {
        if (!Tool.Run("ogrinfo", Gdal, "--formats").Contains("Parquet", StringComparison.Ordinal))
            Assert.Skip("NOT CHECKED: this GDAL is built without Parquet; take one that has it (conda-forge)");
        var said = Tool.Run("ogrinfo", Gdal, "-ro", "-al", "-so", Write("geoparquet", GedTable.Instance.Table([Samples.Ged])));
        Assert.Contains("Geometry: Point", said, StringComparison.Ordinal);
        Assert.Contains("Extent: (37.745000, 48.145278) - (37.745000, 48.145278)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void DuckDb_reads_parquet_with_its_types()
    {
        var path = Write("parquet", AcledTable.Instance.Table([Samples.Acled, Samples.Bare]));
        Assert.Equal(
            """[["LBY12345","2020-06-03","DATE","BIGINT","DOUBLE","48",null],["SDN1","1997-01-31","DATE","BIGINT","DOUBLE",null,null]]""",
            Query($"select event_id_cnty, event_date, typeof(event_date), typeof(fatalities), typeof(latitude), fatalities, nullif(notes, notes) from read_parquet('{path}') order by 1"));
    }

    [Fact]
    public void DuckDb_reads_geoparquet_and_what_it_says_of_itself()
    {
        var path = Write("geoparquet", GedTable.Instance.Table([Samples.Ged]));
        var geo = JsonDocument.Parse(JsonDocument.Parse(Query($"select decode(value) from parquet_kv_metadata('{path}') where decode(key) = 'geo'")).RootElement[0][0].GetString()!).RootElement;
        var column = geo.GetProperty("columns").GetProperty(geo.GetProperty("primary_column").GetString()!);
        Assert.Equal(("1.1.0", "WKB", "[37.745,48.145278,37.745,48.145278]"), (geo.GetProperty("version").GetString(), column.GetProperty("encoding").GetString(), column.GetProperty("bbox").GetRawText()));
    }

    [Fact]
    public void DuckDb_takes_the_points_of_geoparquet_for_geometries()
    {
        var path = Write("geoparquet", GedTable.Instance.Table([Samples.Ged]));
        Assert.StartsWith("[[\"GEOMETRY", Query($"select typeof(geometry) from read_parquet('{path}')"), StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_reads_a_sheet_with_days_numbers_and_words_that_look_like_formulas()
    {
        var rows = Converted("xlsx", AcledTable.Instance.Table([Samples.Acled]));
        var row = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(("2020-06-03", "48", "-13.1592", Samples.Acled.Notes), (row["event_date"], row["fatalities"], row["longitude"], row["notes"]));
    }

    [Fact]
    public void LibreOffice_runs_no_words_of_a_csv()
    {
        var rows = Converted("csv", AcledTable.Instance.Table([Samples.Acled with { Notes = "=1+1" }]));
        Assert.Equal("'=1+1", rows[1][rows[0].IndexOf("notes")]);
    }

    [Fact]
    public void LibreOffice_sees_the_tags_of_hxl_under_the_header() =>
        Assert.Equal("#event+id", Converted("xlsx", HxlTable.Instance.Table([HxlCoding.Withdrawn("i-1")]))[1][0]);

    private List<List<string>> Converted(string format, Table table)
    {
        var path = Write(format, table);
        var folder = Path.Combine(_folder, "converted");
        Tool.Run("soffice", Office, $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", folder, path);
        return Csv.Rows(File.ReadAllText(Path.Combine(folder, "table.csv")));
    }

    private static string Query(string sql) => Tool.Run("node", Duck, "-e", Ask, sql).Trim();

    private string Write(string format, Table table)
    {
        var path = Path.Combine(_folder, "table." + (format is "geoparquet" ? "parquet" : format));
        File.WriteAllBytes(path, Files.Bytes(format, table));
        return path;
    }
}
