using Dragoman.Text;

namespace Dragoman.Tests.Text;

public sealed class TableTests
{
    [Theory]
    [InlineData("title\tGen\nfoo\tbar", "abbreviations.tsv:2: unknown kind 'foo'")]
    [InlineData("# comment\n\ntitle", "abbreviations.tsv:3: a row needs a kind and a form")]
    [InlineData("title\tGen\ninner\tGen", "abbreviations.tsv:2: 'Gen' stands twice under 'inner'")]
    [InlineData("unit\tkm\nunit\tkm", "abbreviations.tsv:2: 'km' stands twice under 'unit'")]
    [InlineData("contraction\tcannot\tcan no", "abbreviations.tsv:1: the parts of 'cannot' don't spell it")]
    [InlineData("contraction\tcannot", "abbreviations.tsv:1: the parts of 'cannot' don't spell it")]
    public void Corrupt_rows_of_abbreviations_say_where(string table, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Orthography.Read(new StringReader(table))).Message);

    [Theory]
    [InlineData("whole\tMenu\nfoo\tbar", "boilerplate.tsv:2: unknown kind 'foo'")]
    [InlineData("whole\t ", "boilerplate.tsv:1: a row needs a kind and a phrase")]
    [InlineData("whole\tMenu\nwhole\tmenu", "boilerplate.tsv:2: 'menu' stands twice under 'whole'")]
    public void Corrupt_rows_of_boilerplate_say_where(string table, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Boilerplate.Read(new StringReader(table))).Message);

    [Fact]
    public void Empty_tables_are_enough_to_segment() => Assert.Single(
        new Segmenter(Orthography.Read(TextReader.Null), Boilerplate.Read(TextReader.Null)).Segment(new Report("The army left.")).Sentences);
}
