using Dragoman.Entities.Names;
using Dragoman.Lexicons;

namespace Dragoman.Tests.Entities.Names;

public sealed class SpellingCostsTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var written = new StringWriter();
        SpellingTable.Write(SpellingCosts.Untaught, written);
        var read = SpellingTable.Read(new StringReader(written.ToString()));
        Assert.Equal(80, read.Of(false, Sounds.Of('e'), Sounds.Of('i')));
        Assert.Equal(300, read.Of(true, Sounds.Gap, Sounds.Of('K')));
        var again = new StringWriter();
        SpellingTable.Write(read, again);
        Assert.Equal(written.ToString(), again.ToString());
    }

    [Theory]
    [InlineData("within\ta\te\t0", "the cost must be a whole number from 1 to 700, not '0'")]
    [InlineData("within\ta\te\tmuch", "the cost must be a whole number from 1 to 700, not 'much'")]
    [InlineData("last\ta\te\t10", "where must be first or within, not 'last'")]
    [InlineData("first\tkh\te\t10", "'kh' is no sound: a letter, a digit, one of CGKSTDZ, or - for none")]
    [InlineData("first\ta\te\t10\nfirst\ta\te\t20", "'a' and 'e' occur twice")]
    public void A_damaged_row_is_told(string rows, string problem) =>
        Assert.Contains(problem, Assert.Throws<LexiconException>(() => SpellingTable.Read(new StringReader("where\tsound\tother\tcost\n" + rows + "\n"))).Message, StringComparison.Ordinal);

    /// <summary>The forms without a string between are the forms of <see cref="RomanisedName"/>.</summary>
    [Theory]
    [InlineData("Az-Zāwiyah")]
    [InlineData("  Souq al - Jum'a ")]
    [InlineData("Straßwalchen")]
    [InlineData("al")]
    [InlineData("Wādī ibn ar-Rabī'")]
    [InlineData("")]
    public void Folds_and_loosens_as_ever(string name)
    {
        Span<char> folded = stackalloc char[FoldedSpan.Longest], loose = stackalloc char[FoldedSpan.Longest];
        folded = folded[..FoldedSpan.Fold(name, folded)];
        Assert.Equal(RomanisedName.Fold(name), folded.ToString());
        Assert.Equal(RomanisedName.Loosened(folded.ToString()), loose[..FoldedSpan.Loosen(folded, loose)].ToString());
    }
}
