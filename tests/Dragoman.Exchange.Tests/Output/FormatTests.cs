using System.Text.Json;
using Dragoman.Claims;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Tests.Output;

public sealed class FormatTests
{
    [Fact]
    public void Json_has_all_reports_those_without_claims_too()
    {
        using var json = JsonDocument.Parse(Written.By("json", Claims.Reading, Claims.Empty));
        var reports = json.RootElement.GetProperty("reports");
        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(2, reports.GetArrayLength());
        Assert.Equal("""{"report":"r-d0c0ae6efb5f5c76","reference":"anadolu.txt","title":"Battle for the airport","outlet":"Anadolu","url":"https://example.org/a?b=1&c=2","published":"2020-06-04","language":"en",""", reports[0].GetRawText().Split("\"claims\"")[0]);
        Assert.Equal(2, reports[0].GetProperty("claims").GetArrayLength());
        Assert.Equal("a warning", reports[0].GetProperty("warnings")[0].GetString());
        Assert.Equal(0, reports[1].GetProperty("claims").GetArrayLength());
    }

    [Theory]
    [InlineData("json", "reports"), InlineData("geojson", "features")]
    public void Without_a_report_the_brackets_close(string format, string list)
    {
        using var json = JsonDocument.Parse(Written.By(format));
        Assert.Equal(0, json.RootElement.GetProperty(list).GetArrayLength());
    }

    [Fact]
    public void A_claim_in_json_is_the_claim_of_json_lines()
    {
        using var json = JsonDocument.Parse(Written.By("json", Claims.Reading));
        Assert.Equal(Written.By("jsonl", Claims.Reading).Split('\n')[0], json.RootElement.GetProperty("reports")[0].GetProperty("claims")[0].GetRawText());
    }

    [Fact]
    public void A_map_has_longitude_first_and_counts_what_it_leaves_out()
    {
        using var stream = new MemoryStream();
        var writer = new ClaimWriter(new GeoJsonFormat(), stream);
        writer.Write(Claims.Empty);
        writer.Write(Claims.Reading);
        writer.Write(Claims.Reading);
        writer.Complete();
        using var json = JsonDocument.Parse(stream.ToArray());
        var features = json.RootElement.GetProperty("features");
        Assert.Equal((2, 2), (features.GetArrayLength(), writer.LeftOut));
        Assert.Equal("""{"type":"Point","coordinates":[13.18746,32.8752]}""", features[1].GetProperty("geometry").GetRawText());
        var properties = features[0].GetProperty("properties");
        Assert.Equal(48, properties.GetProperty("fatalities_low").GetDouble());
        Assert.Equal("lby-gna", properties.GetProperty("actor_ids").GetString());
        Assert.False(properties.TryGetProperty("injured_low", out _));
    }

    [Fact]
    public void Csv_has_a_row_for_each_claim_under_one_header()
    {
        var rows = Csv.Rows(Written.By("csv", Claims.Reading, Claims.Empty, Claims.Reading));
        Assert.Equal(5, rows.Count);
        Assert.Equal(FlatColumns.All.Select(column => column.Name), rows[0]);
        Assert.All(rows, row => Assert.Equal(FlatColumns.All.Length, row.Count));
        var full = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal("fatalities=48..48 of lby-lna|territory_share=12.5..", full["quantities"]);
        Assert.Equal(("32.8752", "13.18746", "26", "Tripoli"), (full["lat"], full["lon"], full["place_distance_km"], full["place_of"]));
        Assert.Equal(Claims.FullText, full["evidence"]);
        Assert.Equal("", full["injured_low"]);
        Assert.Equal("true", full["source_parties"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("a=b", "a=b")]
    public void Words_that_a_spreadsheet_would_run_are_defused(string words, string cell)
    {
        var reading = new Reading(new Text.Report(words), [Claims.Minimal with { Evidence = new(0, words.Length), Trigger = new(0, 1) }], []);
        var rows = Csv.Rows(Written.By("csv", reading));
        Assert.Equal(cell, rows[1][rows[0].IndexOf("evidence")]);
    }

    [Fact]
    public void Numbers_below_zero_stay_numbers()
    {
        var south = Claims.Full with { Place = Claims.Full.Place! with { Latitude = -33.9, Longitude = -0.5 } };
        var rows = Csv.Rows(Written.By("csv", Claims.Reading with { Claims = [south] }));
        Assert.Equal("-33.9", rows[1][rows[0].IndexOf("lat")]);
    }

    [Fact]
    public void An_unknown_value_among_others_keeps_its_place()
    {
        var claim = Claims.Minimal with { Actors = [new ClaimActor(Claims.Gna with { Country = null }, new(0, 1)), new ClaimActor(Claims.Lna, new(0, 1))] };
        var rows = Csv.Rows(Written.By("csv", Claims.Reading with { Claims = [claim] }));
        Assert.Equal("|LBY", rows[1][rows[0].IndexOf("actor_countries")]);
    }

    [Fact]
    public void A_format_that_is_none_is_not_found() => Assert.Null(ClaimFormat.Find("xml"));
}
