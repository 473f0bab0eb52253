using Dragoman.Incidents;
using Dragoman.Lexicons;

namespace Dragoman.Resources.Tests.Lexicons;

/// <summary>The shipped kinships.tsv.</summary>
public sealed class KinshipTests
{
    private static readonly KinshipTable Kinships = Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default).Kinships;

    [Theory]
    [InlineData("attack", "deaths", true)]
    [InlineData("attack", "armed-clash", true)]
    [InlineData("air-strike", "casualties", true)]
    [InlineData("territory-gain", "withdrawal", true)]
    [InlineData("arrest", "meeting", false)]
    [InlineData("air-strike", "talks", false)]
    public void Kin_may_tell_of_one_happening(string one, string other, bool expected) =>
        Assert.Equal(expected, Kinships[one].Kin.Intersect(Kinships[other].Kin).Any());

    [Theory]
    [InlineData("territory-gain", ControlRole.Gain)]
    [InlineData("withdrawal", ControlRole.Leave)]
    [InlineData("attack", ControlRole.None)]
    public void Roles_of_control_are_as_the_class_says(string eventClass, ControlRole expected) => Assert.Equal(expected, Kinships[eventClass].Control);

    [Fact]
    public void A_class_that_events_tsv_has_not_is_refused() => Assert.Contains(
        "kinships.tsv:2: unknown event class 'kiling'",
        Assert.Throws<LexiconException>(() => KinshipTable.Read(new StringReader("class\tkin\tpart\tcontrol\nkiling\tharm\tact"), Knowledge.OpenLexicon().Events)).Message, StringComparison.Ordinal);
}
