namespace Dragoman.Tests.Claims;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 killed/root>0 five/nummod>4 soldiers/obj>2 in/case>6 Libya/obl>2", "deaths(lby-reb > lby-mil) @Libya {fatalities 5 of lby-mil}")]
    [InlineData("Rebels/nsubj>2 killed/root>0 dozens/obj>2 of/case>5 soldiers/nmod>3", "deaths(int-reb > int-mil) {fatalities 12.. of int-mil}")]
    [InlineData("At/advmod>2 least/advmod>3 five/nummod>4 soldiers/nsubj>5 died/root>0", "deaths(> int-mil) {fatalities 5.. of int-mil}")]
    [InlineData("Rebels/nsubj>2 wounded/root>0 five/nummod>4 soldiers/obj>2", "injuries(int-reb > int-mil) {injured 5 of int-mil}")]
    [InlineData("Rebels/nsubj>2 captured/root>0 five/nummod>4 soldiers/obj>2", "captured-fighters(int-reb > int-mil) {captured 5 of int-mil}")]
    [InlineData("Rebels/nsubj>2 displaced/root>0 300/nummod>4 people/obj>2", "displacement(int-reb > int-cvl) {displaced 300 of int-cvl}")]
    [InlineData("Rebels/nsubj>2 seized/root>0 40/nummod>4 rifles/obj>2 from/case>6 soldiers/obl>2", "weapons-seizure(int-reb > int-mil) {materiel 40 of int-mil}")]
    [InlineData("Rebels/nsubj>2 control/VBP/root>0 30/nummod>4 %/NN/obj>2 of/case>6 Sirte/nmod>4", "territory-hold(lby-reb >) @Sirte ongoing {territoryshare 30}")]
    // People whom a noun calls by what they do are counted by what befell them.
    [InlineData("Rebels/nsubj>2 killed/root>0 five/nummod>4 protesters/obj>2", "deaths(int-reb > int-protesters) {fatalities 5 of int-protesters}")]
    // The number of those who act, of a time or a distance counts no dead.
    [InlineData("Five/nummod>2 rebels/nsubj>3 killed/root>0 soldiers/obj>3", "deaths(int-reb > int-mil)")]
    [InlineData("Rebels/nsubj>2 killed/root>0 soldiers/obj>2 for/case>6 three/nummod>6 days/obl>2", "deaths(int-reb > int-mil)")]
    public void What_is_counted_hangs_on_the_event(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);
}
