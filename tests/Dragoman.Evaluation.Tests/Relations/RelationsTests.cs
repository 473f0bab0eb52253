using Dragoman.Evaluation.Relations;

namespace Dragoman.Evaluation.Tests.Relations;

public sealed class RelationsTests
{
    [Theory]
    [InlineData("some 20 km north of Tarhuna", RelationCue.Distance)]
    [InlineData("a few miles from the town of Mizda", RelationCue.Distance)]
    [InlineData("between Sirte and Misrata", RelationCue.Between)]
    [InlineData("the Sirte-Misrata highway", RelationCue.Along)]
    [InlineData("dirt road that leads to Mizda", RelationCue.Along)]
    [InlineData("close to the border with Tunisia", RelationCue.Border)]
    [InlineData("off the coast of Libya", RelationCue.Offshore)]
    [InlineData("south-east of Mizda", RelationCue.Direction)]
    [InlineData("on the outskirts of Mizda", RelationCue.Near)]
    [InlineData("in northern Libya", RelationCue.Part)]
    [InlineData("Mizda", null)]
    [InlineData("between 2011 and 2014", null)]
    [InlineData("Border Police of Libya", null)]
    public void Words_show_what_relation_they_hold(string words, string? kind) => Assert.Equal(kind, RelationCue.Of(words));

    [Fact]
    public void A_description_counts_once_for_a_point_and_a_precision()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "id,where_prec,where_description,latitude,longitude\n1,2.0,\"near Mizda,\ntown\",31.4,12.98\n2,2.0,\"near Mizda,\ntown\",31.4,12.98\n3,5.0,\"near Mizda,\ntown\",31.4,12.98\n4,1,,31.4,12.98\n");
            Assert.Equal([2, 5], DescribedPlace.Read(file, "LBY").Select(place => place.Precision));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_baseline_is_of_every_kind()
    {
        var names = Dragoman.Evaluation.Baselines.BaselineFile.Read(RepositoryRoot.PathOf("evaluation", "baselines", "relations.json")).Figures.Keys;
        Assert.All(RelationCue.Kinds, kind => Assert.Contains($"mexico.{kind}.found", names));
    }
}
