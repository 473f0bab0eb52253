using Dragoman.Places;

namespace Dragoman.Resources.Tests.Gazetteer;

/// <summary>The layers that ship beside gazetteer.bin.</summary>
public sealed class LayerTests
{
    private static readonly Dragoman.Places.Gazetteer All = Gazetteers.Open();

    [Theory]
    [InlineData("Rasm al Abd", "SYR", "ucdp:")]
    [InlineData("Novokaterynivka", "UKR", "ucdp:")]
    [InlineData("Lay Kay Kaw", "MMR", "")]
    [InlineData("Tamlushayt", "LBY", "openstreetmap:")]
    [InlineData("Kileitita", "SDN", "openstreetmap:")]
    [InlineData("Catatumbo", "COL", "dragoman:")]
    public void Their_places_are_found(string name, string country, string source) =>
        Assert.Contains(All.Find(name), place => place.Country == country && place.Id.StartsWith(source, StringComparison.Ordinal));

    /// <summary>Databases of different licences stay apart.</summary>
    [Fact]
    public void Each_has_entries_of_its_own_source_only()
    {
        foreach (var layer in Gazetteers.Layers(Gazetteers.OpenPacked()))
            for (var place = 0; place < layer.Count; place += 7)
                Assert.StartsWith(layer.Source switch { PackedSource.Ucdp => "ucdp:", PackedSource.Own => "dragoman:", _ => "openstreetmap:" }, layer[place].Id, StringComparison.Ordinal);
    }

    /// <summary>Second-level units in which no settlement is known, and units by the name that reports call them by.</summary>
    [Theory]
    [InlineData("Macomia", "MOZ", -12.24, 40.13)]
    [InlineData("Marte", "NGA", 12.36, 13.83)]
    [InlineData("Rutshuru", "COD", -1.19, 29.45)]
    public void Districts_are_found_where_they_are(string name, string country, double latitude, double longitude) =>
        Assert.Contains(All.Find(name), place => place.Country == country && new GeoPoint(place.Latitude, place.Longitude).KilometresTo(new(latitude, longitude)) < 40);

    [Fact]
    public void Ids_of_more_than_32_bits_are_kept() =>
        Assert.Contains(All.Find("Kileitita"), place => place.Id == "openstreetmap:7730431318");

    [Fact]
    public void One_packed_for_another_gazetteer_is_refused()
    {
        using var stream = typeof(Gazetteers).Assembly.GetManifestResourceStream("gazetteer/ucdp.bin")!;
        var layer = Gazetteers.Layers(Gazetteers.OpenPacked())[0];
        var error = Assert.Throws<InvalidDataException>(() => new PackedGazetteer(stream, "ucdp.bin", layer));
        Assert.Contains("packed for another", error.Message, StringComparison.Ordinal);
    }
}
