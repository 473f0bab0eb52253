using Dragoman.Places;

namespace Dragoman.Resources.Tests.Gazetteer;

public sealed class PackedGazetteerTests
{
    private static readonly byte[] File = Bytes();

    [Fact]
    public void Tripoli_is_found_by_its_names()
    {
        var gazetteer = Gazetteers.Open();
        foreach (var name in (string[])["Tripoli", "tripoli", "Tarabulus"])
            Assert.Contains(gazetteer.Find(name), place => place is { Id: "geonames:2210247", Country: "LBY", Kind: PlaceKind.Capital, Population: > 1_000_000 });
    }

    [Theory]
    [InlineData("USA", "United States")]
    [InlineData("LBY", "Libya")]
    [InlineData("XKX", "Kosovo")]
    public void Countries_are_found_by_their_codes(string iso3, string name) => Assert.Equal(name, Gazetteers.Open().FindCountry(iso3)?.Name);

    [Theory]
    [InlineData("Libya", "LBY", PlaceKind.Country, 27, 17.5)]
    [InlineData("Somalia", "SOM", PlaceKind.Country, 6, 47)]
    [InlineData("Democratic Republic of the Congo", "COD", PlaceKind.Country, -2.7, 23.6)]
    [InlineData("Serbia", "SRB", PlaceKind.Country, 44.1, 20.9)]
    [InlineData("Quebec", "CAN", PlaceKind.Unit, 53, -71.8)]
    [InlineData("Chukotka", "RUS", PlaceKind.Unit, 66.5, 171.5)]
    [InlineData("Northern State", "SDN", PlaceKind.Unit, 19, 28.5)]
    public void Countries_and_units_lie_in_the_middle_of_their_land(string name, string country, PlaceKind kind, double latitude, double longitude)
    {
        var place = Assert.Single(Gazetteers.Open().Find(name), place => place.Country == country && place.Kind == kind);
        Assert.InRange(new GeoPoint(place.Latitude, place.Longitude).KilometresTo(new(latitude, longitude)), 0, 150);
    }

    [Fact]
    public void A_stream_that_is_not_mapped_is_read_as_well()
    {
        var found = new List<int>();
        new PackedGazetteer(new MemoryStream(File)).Find("tripoli", NameKeyKind.Exact, found);
        Assert.NotEmpty(found);
    }

    [Fact]
    public void A_name_that_is_not_there_is_not_found()
    {
        var found = new List<int>();
        Gazetteers.OpenPacked().Find("qwxzzyvk", NameKeyKind.Exact, found);
        Assert.Empty(found);
    }

    [Fact]
    public void Every_country_has_its_own_entry_first()
    {
        var packed = Gazetteers.OpenPacked();
        for (var country = 0; country < packed.CountryCount; country++)
            if (packed.PlacesOf(country) is (var from, var to) && from < to)
                Assert.Equal(packed.Country(country), packed[from].Country);
    }

    [Fact]
    public void Points_lie_on_the_globe()
    {
        var packed = Gazetteers.OpenPacked();
        for (var place = 0; place < packed.Count; place += 97)
        {
            Assert.InRange(packed[place].Latitude, -90, 90);
            Assert.InRange(packed[place].Longitude, -180, 180);
            Assert.NotEmpty(packed[place].Name);
        }
    }

    [Theory]
    [InlineData(0, "not a gazetteer of this version")]
    [InlineData(12, "where the header states")]
    [InlineData(20, "checksum")]
    [InlineData(5_000_000, "checksum")]
    public void A_changed_byte_is_noticed(int at, string message)
    {
        var damaged = File.ToArray();
        damaged[at] ^= 1;
        var error = Assert.Throws<InvalidDataException>(() => new PackedGazetteer(new MemoryStream(damaged)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1_000_000)]
    public void A_file_cut_short_is_noticed(int length) =>
        Assert.Throws<InvalidDataException>(() => new PackedGazetteer(new MemoryStream(File[..length])));

    private static byte[] Bytes()
    {
        using var stream = typeof(Gazetteers).Assembly.GetManifestResourceStream("gazetteer/gazetteer.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
