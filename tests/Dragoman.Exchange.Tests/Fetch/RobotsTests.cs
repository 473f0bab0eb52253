using CsCheck;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Exchange.Tests.Fetch;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("USER-AGENT: *\r\nDISALLOW: /a # why\r\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/x?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /später/", "/sp%C3%A4ter/a", false)]
    [InlineData("User-agent: Other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Dragoman\nAllow: /", "/a", true)]
    [InlineData("User-agent: Dragoman\nUser-agent: Other\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    public void The_longest_pattern_of_the_own_group_decides(string robots, string path, bool isAllowed) => Assert.Equal(isAllowed, Robots.Parse(robots).Allows(path));

    [Theory]
    [InlineData("10", 10)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e9", 0)]
    [InlineData("99999999999999999999", 60)]
    [InlineData("-5", 0)]
    [InlineData("soon", 0)]
    public void A_delay_is_a_minute_at_most(string written, double seconds) => Assert.Equal(seconds, Robots.Parse($"User-agent: *\nCrawl-delay: {written}").Delay.TotalSeconds);

    [Fact]
    public void No_text_makes_it_throw() => Gen.Char["\n:*$/# abdDis-lowuserAgnt"].Array[0, 80].Sample(letters =>
    {
        var rules = Robots.Parse("User-agent: *\nDisallow: /" + new string(letters));
        Assert.True(rules.Allows("") || rules.Delay >= TimeSpan.Zero);
        rules.Allows("/a/b?c");
    });
}
