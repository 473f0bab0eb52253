using CsCheck;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Tests.Tables;

public sealed class ApostropheTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("'=1", "''=1"), InlineData("-x", "'-x"), InlineData("@a", "'@a"), InlineData("+", "'+"), InlineData("\tx", "'\tx")]
    [InlineData("plain", "plain"), InlineData("'quoted'", "'quoted'"), InlineData("", ""), InlineData("a=b", "a=b"), InlineData("'", "'")]
    public void Only_what_would_be_run_is_quoted(string words, string cell) => Assert.Equal((cell, words), (Apostrophe.Put(words), Apostrophe.Take(cell)));

    [Fact]
    public void Nothing_is_lost() => Gen.Char["'=+-@\t\ra "].Array[0, 6].Select(letters => new string(letters)).Sample(words =>
        Apostrophe.Take(Apostrophe.Put(words)) == words && Apostrophe.Put(words) is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
}
