using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

public sealed class TableTests
{
    private static readonly Actor Army = new("lby-mil", "Army", "LBY", "MIL", ActorKind.StateForces, "lby");
    private static readonly Actor Rebels = new("lby-reb", "Rebels", "LBY", "REB", ActorKind.RebelGroup, "lby-reb");
    private static readonly Actor Militia = new("lby-prm", "Militia", "LBY", "PRM", ActorKind.PoliticalMilitia, "lby-prm");
    private static readonly Actor Civilians = new("lby-cvl", "Civilians", "LBY", "CVL", ActorKind.Civilians, "lby-cvl");
    private static readonly Actor Protesters = new("lby-protesters", "Protesters", "LBY", "OPP", ActorKind.Protesters, "lby-protesters");

    private static readonly EventTable Events = SmallLexicon.Events("""
        attack  ASSAULT  -  -  Protests                    Excessive force against protesters   3        recipient:protester  -
        attack  ASSAULT  -  -  Violence against civilians  Attack                               3        recipient:civilian   -
        attack  ASSAULT  -  -  Battles                     Armed clash                          parties  -                    -
        gain    ASSAULT  -  -  Battles                     Government regains territory         parties  actor:state          -
        gain    ASSAULT  -  -  Battles                     Non-state actor overtakes territory  parties  actor:nonstate       -
        gain    ASSAULT  -  -  -                           -                                    -        -                    -
        both    ASSAULT  -  -  Battles                     Armed clash                          1        actor:state,recipient:combatant  -
        both    ASSAULT  -  -  -                           -                                    -        -                    -
        """);

    public static TheoryData<string, Actor?, Actor?, string?, UcdpViolence?> Mappings => new()
    {
        { "attack", Army, Protesters, "Excessive force against protesters", UcdpViolence.OneSided },
        { "attack", Rebels, Civilians, "Attack", UcdpViolence.OneSided },
        { "attack", Rebels, Army, "Armed clash", UcdpViolence.StateBased },
        { "attack", Army, Rebels, "Armed clash", UcdpViolence.StateBased },
        { "attack", Rebels, Militia, "Armed clash", UcdpViolence.NonState },
        // Of an attack on nobody known the type of violence isn't known either.
        { "attack", Rebels, null, "Armed clash", null },
        { "attack", null, Civilians, "Attack", UcdpViolence.OneSided },
        { "gain", Army, Rebels, "Government regains territory", UcdpViolence.StateBased },
        { "gain", Rebels, Army, "Non-state actor overtakes territory", UcdpViolence.StateBased },
        { "gain", null, Army, null, null },
        { "both", Army, Rebels, "Armed clash", UcdpViolence.StateBased },
        { "both", Army, Civilians, null, null },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Code_books_go_by_the_parties(string name, Actor? actor, Actor? recipient, string? acled, UcdpViolence? ucdp)
    {
        var type = Events.Map(name, actor is null ? [] : [actor], recipient is null ? [] : [recipient]);
        Assert.Equal((acled, ucdp), (type.Acled?.SubEventType, type.Ucdp));
    }

    [Fact]
    public void Longer_phrases_come_first()
    {
        var table = PhraseTable(("brigade", "one"), ("coast guard brigade", "three"), ("guard brigade", "two"));
        Assert.Equal(("three", 3), Find(table, "the coast guard brigade"));
        Assert.Equal(("two", 2), Find(table, "home guard brigade"));
        Assert.Equal(("one", 1), Find(table, "brigade"));
        Assert.Equal((null, 0), Find(table, "brigade leader"));
    }

    [Theory]
    [InlineData("raided", "rade", "raid")]
    [InlineData("ambushed", "ambushe", "ambush")]
    [InlineData("razed", "raz", "raze")]
    [InlineData("rammed", "ramm", "ram")]
    [InlineData("denied", "deni", "deny")]
    [InlineData("axes", "axe", "axis")]
    // What tables don't know is left to the lemmatizer.
    [InlineData("walked", "walk", "walk")]
    public void Lemmas_are_settled_by_what_tables_know(string form, string guess, string lemma) =>
        Assert.Equal(lemma, LemmaTable.Read(Rows.Of("form lemma of", "axes  axis"), ["raid", "ambush", "raze", "ram", "deny"]).Settle(form, guess, verb: true));

    [Theory]
    [InlineData("exchange of fire", "n", "exchange")]
    [InlineData("air strike", "n", "strike")]
    [InlineData("take control", "v", "take")]
    [InlineData("air-strike", "n", "strike")]
    public void A_trigger_is_found_by_its_head(string lemma, string pos, string head) =>
        Assert.Single(SmallLexicon.Triggers($"x.1  {lemma}  {pos}  attack", Events).WithHead(head));

    private static PhraseTable<string> PhraseTable(params (string Words, string Value)[] rows) => new([.. rows.Select(row => new Phrase<string>(row.Words, row.Value))]);

    private static (string? Value, int Length) Find(PhraseTable<string> table, string text)
    {
        var words = text.Split(' ');
        return table.TryFind(words.Length - 1, i => words[i], out var value, out var length) ? (value, length) : (null, 0);
    }
}
