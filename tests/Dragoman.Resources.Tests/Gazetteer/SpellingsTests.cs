using Dragoman.Resources;

namespace Dragoman.Resources.Tests.Gazetteer;

/// <summary>Spellings that no list has, in the gazetteer that ships and by the costs that ship.</summary>
public sealed class SpellingsTests
{
    private static readonly Places.Gazetteer Shipped = Gazetteers.Open();

    [Theory]
    [InlineData("Qasr Bin Asheer", "LBY", "dragoman:lby-qasr-bin-ghashir")]
    [InlineData("Dayruzzawr", "SYR", "geonames:170794")]
    [InlineData("Sheberghaan", "AFG", "geonames:1125444")]
    public void A_place_is_first_in_its_country(string spelled, string country, string id)
    {
        var found = Shipped.FindSimilar(spelled, country);
        Assert.Equal(id, Shipped[found[0].Number].Id);
        Assert.True(found[0].Margin > 0.1);
        Assert.All(found, similar => Assert.True(similar.Score <= found[0].Score));
    }

    [Fact]
    public void A_name_of_nothing_has_a_low_score() => Assert.All(Shipped.FindSimilar("Wkrzmptl", "LBY"), similar => Assert.InRange(similar.Score, 0, 0.4));

    [Fact]
    public void Without_a_country_all_the_world_is_searched() =>
        Assert.Contains(Shipped.FindSimilar("Qasr Bin Asheer"), similar => Shipped[similar.Number].Country == "LBY" && similar.Score > 0.8);
}
