using System.Text;
using System.Text.Json;
using Dragoman.Exchange.Control;
using Dragoman.Exchange.Tests.Output;

namespace Dragoman.Exchange.Tests.Control;

/// <summary>Formats read back by other code than wrote them.</summary>
public sealed class ControlOutputTests
{
    [Fact]
    public void A_feature_is_a_point_longitude_first_and_names_its_claims()
    {
        var control = Held.Territory.ControlAt(Held.Day, "x:airport")!;
        using var feature = JsonDocument.Parse(ControlGeoJson.Feature(control)!.Value);
        var (root, properties) = (feature.RootElement, feature.RootElement.GetProperty("properties"));
        Assert.Equal(("Feature", "x:airport", "Point"), (root.GetProperty("type").GetString(), root.GetProperty("id").GetString(), root.GetProperty("geometry").GetProperty("type").GetString()));
        Assert.Equal([13.15, 32.67], root.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.True(properties.GetProperty("disputed").GetBoolean());
        Assert.Equal(control.Claims.Select(claim => claim.Id), properties.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()));
        Assert.Equal(2, properties.GetProperty("all_holders").GetArrayLength());
    }

    [Fact]
    public void A_place_without_coordinates_is_no_feature() => Assert.Null(ControlGeoJson.Feature(Held.Territory.ControlAt(Held.Day, "LBY:Bamba")!));

    [Fact]
    public void A_row_is_a_holder_and_a_place_without_one_has_a_row_too()
    {
        var rows = Csv.Rows(Encoding.UTF8.GetString(ControlCsv.Of(Held.Territory.ControlAt(Held.Day)).Span));
        var (place, holder, share) = (rows[0].IndexOf("place"), rows[0].IndexOf("holder_id"), rows[0].IndexOf("share_low"));
        Assert.Equal(["lby-gna", "lby-lna"], rows.Where(row => row[place] == "Tripoli Airport").Select(row => row[holder]).Order(StringComparer.Ordinal));
        Assert.Equal("33", rows.Single(row => row[place] == "Tripoli Airport" && row[holder] == "lby-gna")[share]);
        Assert.Equal([""], rows.Where(row => row[place] == "Bamba").Select(row => row[holder]));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Fact]
    public void A_history_has_a_row_for_each_claim()
    {
        var place = Held.Territory.Places.Single(place => place.Key == "x:airport");
        var history = Held.Territory.HistoryOf(place.Key);
        var rows = Csv.Rows(Encoding.UTF8.GetString(ControlCsv.Of(history.Select(said => (place, said, Held.Territory.IsOfParty(place, said)))).Span));
        Assert.Equal(history.Length + 1, rows.Count);
        Assert.Equal("2020-05-04", rows[1][rows[0].IndexOf("from")]);
        Assert.Contains("true", rows.Select(row => row[rows[0].IndexOf("of_party")]));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }
}
