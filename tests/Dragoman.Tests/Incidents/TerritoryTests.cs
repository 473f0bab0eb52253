using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Lexicons;

namespace Dragoman.Tests.Incidents;

public sealed class TerritoryTests
{
    private const string Tarhuna = "geonames:2210221";

    [Fact]
    public void Who_took_a_place_holds_it_until_others_take_it()
    {
        var territory = Of(
            Told.Claim("A", "territory-gain", "The LNA took Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-30)),
            Told.Claim("B", "territory-gain", "The GNA took Tarhuna", Told.Gna, Told.Lna, Told.Tarhuna));
        Assert.Null(territory.ControlAt(Told.Day.AddDays(-31), Tarhuna));
        Assert.Equal(("lby-lna", Told.Day.AddDays(-30), false), Tell(territory.ControlAt(Told.Day.AddDays(-1), Tarhuna)));
        Assert.Equal(("lby-gna", Told.Day, false), Tell(territory.ControlAt(Told.Day.AddDays(5), Tarhuna)));
    }

    [Theory]
    [InlineData("A", "A", "v-1", "v-2", 1), InlineData("A", "B", "v-1", "v-1", 1), InlineData("A", "B", "v-1", "v-2", 2)]
    public void Of_a_place_an_outlet_is_one_voice_and_so_are_copies(string outlet, string other, string voice, string another, int voices)
    {
        var control = Of(
            Told.Claim(outlet, "territory-gain", "The LNA took Tarhuna", Told.Lna, null, Told.Tarhuna) with { Voice = voice },
            Told.Claim(other, "territory-hold", "The LNA holds all of Tarhuna", Told.Lna, null, Told.Tarhuna) with { Voice = another }).ControlAt(Told.Day, Tarhuna)!;
        Assert.Equal(voices, Assert.Single(control.Holders).Who.Voices);
    }

    [Fact]
    public void Two_holders_at_one_time_are_a_dispute()
    {
        var control = Of(
            Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(1))).ControlAt(Told.Day.AddDays(1), Tarhuna)!;
        Assert.True(control.IsDisputed);
        Assert.Equal(["lby-gna", "lby-lna"], control.Holders.Select(holding => holding.Who.Value.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_denied_loss_is_a_word_for_the_holder()
    {
        var control = Of(
            Told.Claim("A", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("B", "territory-loss", "The LNA denied it lost Tarhuna", Told.Lna, null, Told.Tarhuna, status: Status.Denied)).ControlAt(Told.Day, Tarhuna)!;
        Assert.Equal(2, control.Holders.Length);
    }

    [Fact]
    public void Who_left_holds_it_no_more_and_nobody_is_put_in_his_place()
    {
        var control = Of(
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-2)),
            Told.Claim("B", "withdrawal", "The LNA left Tarhuna", Told.Lna, null, Told.Tarhuna)).ControlAt(Told.Day, Tarhuna)!;
        Assert.Null(control.Holder);
    }

    [Fact]
    public void Plans_change_nothing() => Assert.Empty(Of(Told.Claim("A", "territory-gain", "The LNA plans to take Tarhuna", Told.Lna, null, Told.Tarhuna, status: Status.Planned)).Places);

    [Fact]
    public void History_is_by_day() => Assert.Equal(
        [ControlRoleOf("territory-hold"), ControlRoleOf("territory-gain")],
        Of(
            Told.Claim("B", "territory-gain", "The GNA took Tarhuna", Told.Gna, null, Told.Tarhuna),
            Told.Claim("A", "territory-hold", "The LNA holds Tarhuna", Told.Lna, null, Told.Tarhuna, Told.Day.AddDays(-9))).HistoryOf(Tarhuna).Select(said => said.Role));

    private static ControlRole ControlRoleOf(string eventClass) => Told.Kinship[eventClass].Control;

    private static (string?, DateOnly, bool) Tell(Control? control) => (control?.Holder?.Id, control?.Holders.FirstOrDefault()?.Since ?? default, control?.IsDisputed ?? false);

    private static Territory Of(params SourcedClaim[] claims) => Territory.Of(claims, Told.Kinship, Told.Parts, Sources.Unrated);
}
