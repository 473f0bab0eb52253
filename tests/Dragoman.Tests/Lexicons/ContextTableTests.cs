using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

public sealed class ContextTableTests
{
    private static readonly ContextTable Table = Read("gunmen\t3\nvillage\t1\ngoal\t-3\nseason\t-2");

    [Theory]
    [InlineData("defenders", "defender")]
    [InlineData("defended", "defend")]
    [InlineData("Defending", "defend")]
    [InlineData("armies", "army")]
    [InlineData("glass", "glass")]
    [InlineData("as", null)]
    [InlineData("T-72", null)]
    [InlineData("قصف", null)]
    [InlineData("", null)]
    public void Words_are_cut_to_what_they_share(string form, string? key) => Assert.Equal(key, ContextTable.KeyOf(form));

    [Fact]
    public void Words_of_one_kind_add_up_and_each_counts_once()
    {
        Assert.Equal(4 / Math.Sqrt(2), Table.Score(["gunmen", "village", "gunmen", "unheard"]), 1e-9);
        Assert.Equal(-5 / Math.Sqrt(2), Table.Score(["goal", "season"]), 1e-9);
    }

    [Fact]
    public void Few_words_say_nothing()
    {
        Assert.Equal(0, Table.Score(["goal", "season"], fewest: 3));
        Assert.Equal(0, Table.Score([]));
    }

    [Theory]
    [InlineData("gunmen\tmuch", "'much' is no weight")]
    [InlineData("gunmen\tNaN", "'NaN' is no weight")]
    [InlineData("goal\t1\ngoal\t2", "'goal' occurs twice")]
    public void A_damaged_row_is_refused(string rows, string message) => Assert.Contains(message, Assert.Throws<LexiconException>(() => Read(rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_is_read()
    {
        var writer = new StringWriter();
        ContextTable.Write([("gunmen", 2.5f), ("goal", -1.25f)], writer);
        Assert.Equal("word\tweight\ngunmen\t2.5\ngoal\t-1.25\n", writer.ToString());
        Assert.Equal(2.5, ContextTable.Read(new StringReader(writer.ToString())).Score(["gunmen"]), 1e-6);
    }

    private static ContextTable Read(string rows) => ContextTable.Read(new StringReader("word\tweight\n" + rows + "\n"));
}
