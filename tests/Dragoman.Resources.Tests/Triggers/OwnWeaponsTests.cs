using Dragoman.Text;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>Whose the weapon is that a trigger has for a word, and whose forces "his" are.</summary>
public sealed class OwnWeaponsTests
{
    private static readonly Reader Reader = Knowledge.OpenReader();

    [Theory]
    [InlineData("The Turkish Ministry of Defense said that its artillery bombed positions near Saraqib.", "tur-gov")]
    [InlineData("The spokesman for the forces of retired Major General Khalifa Haftar said that his forces repelled the attack near Sirte.", "lby-lna")]
    public void The_speaker_acts(string text, string actor) =>
        Assert.Contains(Reader.Read(new Report(text)).Claims, claim => claim.Actors.Any(one => one.Actor.Id == actor));
}
