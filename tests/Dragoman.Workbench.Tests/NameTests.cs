namespace Dragoman.Workbench.Tests;

public sealed class NameTests(Bench bench) : IClassFixture<Bench>
{
    [Theory]
    [InlineData("actors?q=haftar", "lby-lna")]
    [InlineData("actors?q=lby-gna", "lby-gna")]
    [InlineData("actors?q=national%20accord&country=LBY", "lby-gna")]
    [InlineData("actors?q=civilians&country=LBY", "lby-cvl")]
    public async Task Actors_are_found_by_any_name(string path, string id) =>
        Assert.Contains((await bench.Get(path))["items"]!.AsArray(), actor => (string)actor!["id"]! == id);

    [Theory]
    [InlineData("places?q=tripo&country=LBY", "geonames:2210247")]
    [InlineData("places?q=tripoli&near=34.4,35.8", "geonames:266826")]
    [InlineData("places?q=Ṭarābulus&country=LBY", "geonames:2210247")]
    public async Task Places_are_found_by_how_a_name_begins_the_nearest_first(string path, string id) =>
        Assert.Equal(id, (string)(await bench.Get(path))["items"]![0]!["gazetteer"]!);

    [Fact]
    public async Task The_vocabulary_says_what_classes_are()
    {
        var classes = (await bench.Get("vocabulary"))["classes"]!.AsArray();
        Assert.Contains(classes, one => (string)one!["class"]! == "shelling" && (string)one["plover"]! == "ASSAULT" && ((string)one["words"]!).Length > 0);
    }
}
