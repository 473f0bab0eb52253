using Dragoman.Places;

namespace Dragoman.Tests.Places;

public sealed class TableTests
{
    private const string Header = "id\tname\taliases\tkind\tlat\tlon\tcountry\tadmin1\tadmin2\tradius_km\tnotes\n";
    private const string Good = "lby-mitiga\tMitiga\tMaitika|Matiga\tairport\t32.9\t13.28\tLBY\tTripoli\t\t3\t\n";

    [Fact]
    public void A_row_is_a_place_with_all_its_names()
    {
        var row = Assert.Single(CuratedPlaces.Read(new StringReader(Header + "# airports\n" + Good), "curated.tsv"));
        Assert.Equal("dragoman:lby-mitiga", row.Place.Id);
        Assert.Equal(PlaceKind.Airport, row.Place.Kind);
        Assert.Equal(["Mitiga", "Maitika", "Matiga"], row.Names);
        Assert.Null(row.Place.Admin2);
    }

    [Theory]
    [InlineData("x\tX\t\tairport\t32.9\n", "curated.tsv:2: 5 cells")]
    [InlineData("x\tX\t\taeroplane\t32.9\t13.2\tLBY\t\t\t3\t\n", "curated.tsv:2: unknown kind 'aeroplane'")]
    [InlineData("x\tX\t\tairport\t132.9\t13.2\tLBY\t\t\t3\t\n", "curated.tsv:2: '132.9' is no number up to 90")]
    [InlineData("x\tX\t\tairport\t32.9\t13.2\tLY\t\t\t3\t\n", "curated.tsv:2: 'LY' is no ISO")]
    [InlineData(Good + Good, "curated.tsv:3: 'dragoman:lby-mitiga' is there already")]
    public void A_wrong_row_says_where(string rows, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => CuratedPlaces.Read(new StringReader(Header + rows), "curated.tsv"));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("airport\thangar\t\t\n", "words.tsv:2: unknown role 'hangar'")]
    [InlineData("airport\tsite\tplane\t\n", "words.tsv:2: unknown kind 'plane'")]
    [InlineData("TX\tpostal\t\t\tTexas\n", "words.tsv:2: 'Texas' is no country's code and name")]
    [InlineData("TX\tcode\t\t\tUSA:Texas\n", "words.tsv:2: 'code' is no kind of other name")]
    [InlineData("in\tlocative\t\t\nin\tlocative\t\t\n", "words.tsv:3: 'in' has this role already")]
    public void A_wrong_word_says_where(string rows, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => PlaceWords.Read(new StringReader("word\trole\tkind\tradius_km\n" + rows), "words.tsv"));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_names_say_of_what()
    {
        var words = PlaceWords.Read(new StringReader("word\trole\tkind\tradius_km\nW.Va.\tabbreviation\t\t\tUSA:West Virginia\nAsians\tpeople\t\t\t:Asia\n"), "words.tsv");
        Assert.Equal([new OtherName("W.Va.", OtherNameKind.Abbreviation, "USA", "West Virginia"), new OtherName("Asians", OtherNameKind.People, "", "Asia")], words.OtherNames);
    }

    [Fact]
    public void A_plural_means_what_its_singular_means()
    {
        var words = PlaceWords.Read(new StringReader("word\trole\tkind\tradius_km\ncamp\tsite\tcamp\t3\ncounty\tunit\tunit\t50\nin\tlocative\t\t\n"), "words.tsv");
        Assert.Equal(PlaceKind.Unit, words.Find("counties").Kind);
        Assert.Equal(PlaceKind.Camp, words.Find("camps").Kind);
        Assert.Equal(PlaceWordRoles.None, words.Find("ins").Roles);
    }
}
