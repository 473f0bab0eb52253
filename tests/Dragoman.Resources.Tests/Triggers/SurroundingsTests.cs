using Dragoman.Text;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>Fighting words where nobody fights: what all the words around speak of decides.</summary>
public sealed class SurroundingsTests
{
    private static readonly Reader Reader = Knowledge.OpenReader();

    [Theory]
    [InlineData("The striker fired home from close range in the second half and the visitors were knocked out of the cup, although the coach said his players had fought for every ball and deserved better from the referee in front of a packed stadium.")]
    [InlineData("Shares in the retailer were hammered on Tuesday after customers complained about prices, and analysts said the company would be bombarded with questions from investors when it presents its annual results and a plan for the brand next week.")]
    public void Sport_and_business_are_no_war(string text) =>
        Assert.DoesNotContain(Reader.Read(new Report(text)).Claims, claim => claim.Event.Plover is "ASSAULT");

    [Fact]
    public void A_report_of_war_may_speak_of_football() =>
        Assert.Contains(
            Reader.Read(new Report("Gunmen shot dead three players of a football team in a village near the border late on Sunday, residents and a hospital doctor said. The attackers had stopped the bus that was taking the players home from the match, and fled into the bush.")).Claims,
            claim => claim.Event.Class is "deaths");
}
