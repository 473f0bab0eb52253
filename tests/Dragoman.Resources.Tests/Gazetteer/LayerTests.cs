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
    public void Their_places_are_found(string name, string country, string source) =>
        Assert.Contains(All.Find(name), place => place.Country == country && place.Id.StartsWith(source, StringComparison.Ordinal));

    /// <summary>Databases of different licences stay apart.</summary>
    [Fact]
    public void Each_has_entries_of_its_own_source_only()
    {
        foreach (var layer in Gazetteers.Layers(Gazetteers.OpenPacked()))
            for (var place = 0; place < layer.Count; place += 7)
                Assert.StartsWith(layer.Source == PackedSource.Ucdp ? "ucdp:" : "openstreetmap:", layer[place].Id, StringComparison.Ordinal);
    }

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
