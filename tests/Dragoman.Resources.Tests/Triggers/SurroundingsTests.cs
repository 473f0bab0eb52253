using Dragoman.Text;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>Fighting words where nobody fights: what all the words around speak of decides.</summary>
public sealed class SurroundingsTests
{
    private static readonly Reader Reader = Knowledge.OpenReader();

    [Theory]
    [InlineData("The striker fired home from close range in the second half and the visitors were knocked out of the cup, although the coach said his players had fought for every ball and deserved better from the referee in front of a packed stadium.")]
    [InlineData("Shares in the retailer were hammered on Tuesday after customers complained about prices, and analysts said the company would be bombarded with questions from investors when it presents its annual results and a plan for the brand next week.")]
    [InlineData("Winger Tomas Orlík shot twice from the edge of the box on Sunday as Slavoj Kralice fought back from two goals down, and the visitors, who had bombarded the home goal before the interval, lost their lead and then the match in stoppage time.")]
    public void Sport_and_business_are_no_war(string text) =>
        Assert.DoesNotContain(Reader.Read(new Report(text)).Claims, claim => claim.Event.Plover is "ASSAULT");

    [Theory]
    [InlineData("A landslide buried a row of houses above the village of Chinchero on Monday night after a week of rain. Eleven people were killed and six bodies had been found by noon, the mayor said, while neighbours dug with spades for the missing.")]
    [InlineData("An explosion at a fireworks factory in the town of Brăduţ killed four workers on Friday and was heard across the valley. The owner said that the powder had been damp, and the labour ministry has closed the plant.")]
    public void Nobody_fights_in_an_accident(string text) =>
        Assert.DoesNotContain(Reader.Read(new Report(text)).Claims, claim => claim.Event.Plover is "ASSAULT");

    [Theory]
    [InlineData("In the third episode of the series the garrison is ambushed in the gorge, and the captain is killed by an arrow that had been meant for his horse. It was filmed in eleven days.")]
    [InlineData("The tower was stormed in 1583 and all of its defenders were killed. It is open on Sundays from ten to four, and children may climb the stairs with a lantern.")]
    public void A_paragraph_says_as_what_it_tells(string text) =>
        Assert.DoesNotContain(Reader.Read(new Report(text)).Claims, claim => claim.Event.Plover is "ASSAULT");

    [Theory]
    [InlineData("The flood had driven forty families into the school at Kassala. On the second night a drone fired two missiles at the boats of the civil defence, and three rescuers were killed.")]
    [InlineData("Gunmen shot dead the driver of a bus that had been held up by a landslide near Kitchanga on Sunday, and killed two of its passengers, the local chief said.")]
    public void A_war_may_have_its_floods(string text) =>
        Assert.Contains(Reader.Read(new Report(text)).Claims, claim => claim.Event.Class is "deaths" or "shooting");

    [Fact]
    public void A_battle_of_the_books_is_history() =>
        Assert.DoesNotContain(
            Reader.Read(new Report("The town museum will mark the battle of 1742 with a show of maps, coats and letters from the archive. Visitors can taste soup from the recipe of a camp cook, and school classes will be shown how the mill worked.")).Claims,
            claim => claim.Event.Plover is "ASSAULT");

    [Fact]
    public void What_the_police_did_is_news_in_any_walk_of_life() =>
        Assert.Contains(
            Reader.Read(new Report("Police arrested two teachers of a private college in Sultanpur on Monday over the sale of examination papers, and the principal said that the pupils would sit the test again in the hall of the sports club next week.")).Claims,
            claim => claim.Event.Class is "arrest");

    [Fact]
    public void A_report_of_war_may_speak_of_football() =>
        Assert.Contains(
            Reader.Read(new Report("Gunmen shot dead three players of a football team in a village near the border late on Sunday, residents and a hospital doctor said. The attackers had stopped the bus that was taking the players home from the match, and fled into the bush.")).Claims,
            claim => claim.Event.Class is "deaths");
}
