using Dragoman.Evaluation.Coreference;

namespace Dragoman.Evaluation.Tests.Coreference;

public sealed class GoldChainsTests
{
    [Fact]
    public void Chains_are_read_with_mentions_inside_of_mentions()
    {
        var gold = GoldChains.Read("d", new StringReader("# begin document d\n0\tThe\t(1\n1\tarmy\t_\n2\t's\t_\n3\tmen\t(2)1)\n4\tfled\t_\n5\tthey\t(1)\n6\tdid\t(2)\n"));
        Assert.Equal(["The", "army", "'s", "men", "fled", "they", "did"], gold.Forms);
        Assert.Equal([new GoldMention("d", 0, 3), new GoldMention("d", 5, 5)], gold.Chains[0]);
        Assert.Equal([new GoldMention("d", 3, 3), new GoldMention("d", 6, 6)], gold.Chains[1]);
    }

    [Theory]
    [InlineData("0\tThe\t(1\n1\tarmy\t_\n")]
    [InlineData("0\tThe\t1)\n")]
    [InlineData("0\tThe\n")]
    public void What_is_malformed_is_refused(string text) => Assert.Throws<InvalidDataException>(() => GoldChains.Read("d", new StringReader(text)));
}
