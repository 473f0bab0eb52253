using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

/// <summary>A table that can't be used stops the program at its start, and says where: table, line, what.</summary>
public sealed class RefusalTests
{
    private const string EventColumns = "class plover mode contexts acled_type acled_sub ucdp when description";
    private const string TriggerColumns = "id lemma pos class subject object prepositions needs example expect counter";

    private static readonly EventTable Events = EventTable.Read(Rows.Of(EventColumns, "attack  ASSAULT"));

    [Theory]
    [InlineData("attack  ASSAULTS", "events.tsv:2: unknown PLOVER type 'ASSAULTS'")]
    [InlineData("# for people\nattack  ASSAULT  -  -  Battles  Quarrel", "events.tsv:3: ACLED has no 'Battles' / 'Quarrel'")]
    [InlineData("attack  ASSAULT  -  -  Riots  Armed clash", "events.tsv:2: ACLED has no 'Riots' / 'Armed clash'")]
    [InlineData("attack  ASSAULT  -  -  -  -  4", "events.tsv:2: unknown UCDP type '4'")]
    [InlineData("attack  ASSAULT  -  -  -  -  -  actor:tall\nattack  ASSAULT", "events.tsv:2: unknown condition 'actor:tall'")]
    [InlineData("attack  ASSAULT  -  -  -  -  -  actor:state", "events.tsv:2: the last row of 'attack' must hold without a condition")]
    [InlineData("-  ASSAULT", "events.tsv:2: class is empty")]
    public void Events_are_checked(string rows, string message) => Refused(message, () => EventTable.Read(Rows.Of(EventColumns, rows)));

    [Theory]
    [InlineData("a.1  attack  v  attak  actor", "triggers.tsv:2: unknown event class 'attak'")]
    [InlineData("a.1  attack  v  attack  actor\na.1  raid  v  attack  actor", "triggers.tsv:3: the id 'a.1' occurs twice")]
    [InlineData("a.1  attack  x  attack  actor", "triggers.tsv:2: unknown part of speech 'x': v, n or a")]
    [InlineData("a.1  -  v  attack  actor", "triggers.tsv:2: lemma is empty")]
    [InlineData("a.1  attack  v  attack  hero", "triggers.tsv:2: unknown role 'hero'")]
    [InlineData("a.1  attack  v  attack  7", "triggers.tsv:2: unknown role '7'")]
    [InlineData("a.1  attack  v  attack  actor  -  on:target", "triggers.tsv:2: 'on:target' is not preposition=role")]
    [InlineData("a.1  attack  v  attack  actor  -  on=hero", "triggers.tsv:2: 'on=hero' is not preposition=role")]
    [InlineData("a.1  attack  v  attack  actor  -  -  plase", "triggers.tsv:2: unknown need 'plase'")]
    [InlineData("a.1  attack  v  attack  actor  -  -  !subject:plase", "triggers.tsv:2: unknown need '!subject:plase'")]
    [InlineData("a.1  attack  v  attack  actor  -  -  tense:future", "triggers.tsv:2: unknown need 'tense:future'")]
    [InlineData("a.1  attack  v  attack  actor  -  -  -  e  e  c  more", "triggers.tsv:2: 12 cells, but 11 columns")]
    public void Triggers_are_checked(string rows, string message) => Refused(message, () => TriggerTable.Read(Rows.Of(TriggerColumns, rows), Events));

    [Theory]
    [InlineData("plane  means  air\nplane  means  -", "marks.tsv:3: mark is empty")]
    [InlineData("plane  ways  air", "marks.tsv:2: unknown markkind 'ways'")]
    [InlineData("plane  means  air\nairfield  site  air", "marks.tsv:3: 'air' is of another kind before")]
    public void Marks_are_checked(string rows, string message) => Refused(message, () => MarkTable.Read(Rows.Of("word kind mark", rows)));

    [Theory]
    [InlineData("behead*  mutilation  e\nBehead*  remains  e", "graphic.tsv:3: 'Behead*' occurs twice")]
    [InlineData("be*head  mutilation  e", "graphic.tsv:2: 'be*head' is no words: letters and hyphens, and a * at the end of a word")]
    [InlineData("gore  messy  e", "graphic.tsv:2: unknown graphickind 'messy'")]
    [InlineData("gore  remains", "graphic.tsv:2: example is empty")]
    public void Graphic_words_are_checked(string rows, string message) => Refused(message, () => GraphicTable.Read(Rows.Of("words kind example counter_example", rows)));

    [Fact]
    public void Any_need_of_the_vocabulary_is_known()
    {
        foreach (var need in new[] { "place", "!weapon", "subject:person", "!subject:group", "plural", "!plural", "tense:past", "tense:present" })
            Assert.Single(TriggerTable.Read(Rows.Of(TriggerColumns, $"a.1  attack  v  attack  actor  -  -  {need}"), Events).All.Single().Needs);
    }

    [Theory]
    [InlineData("say  v  shout", "cues.tsv:2: unknown cuekind 'shout'")]
    [InlineData("say  v  report  surely", "cues.tsv:2: unknown status 'surely'")]
    [InlineData("say  verb  report", "cues.tsv:2: unknown part of speech 'verb': v, n, a, adv, prep, sconj, aux, pron, det")]
    public void Cues_are_checked(string rows, string message) => Refused(message, () => CueTable.Read(Rows.Of("lemma pos kind status content example", rows)));

    [Theory]
    [InlineData("launch  hero", "lightverbs.tsv:2: unknown role 'hero'")]
    [InlineData("launch  actor  trigger  surely", "lightverbs.tsv:2: unknown status 'surely'")]
    public void Light_verbs_are_checked(string rows, string message) => Refused(message, () => LightVerbTable.Read(Rows.Of("lemma subject object status example", rows)));

    [Theory]
    [InlineData("soldier  MIL  9", "agents.tsv:2: kind must be 1 to 8 or empty, not '9'")]
    [InlineData("soldier  -  1", "agents.tsv:2: sector is empty")]
    [InlineData("soldier  MIL  1  hero", "agents.tsv:2: unknown agentrole 'hero'")]
    public void Agents_are_checked(string rows, string message) => Refused(message, () => AgentTable.Read(Rows.Of("lemma sector kind role example", rows)));

    [Theory]
    [InlineData("rifle  weapons", "nouns.tsv:2: unknown class 'weapons'")]
    [InlineData("-  weapon", "nouns.tsv:2: lemma is empty")]
    public void Nouns_are_checked(string rows, string message) => Refused(message, () => NounTable.Read(Rows.Of("lemma class", rows)));

    [Theory]
    [InlineData("deaths  class  fatalities", "counts.tsv:2: unknown event class 'deaths'")]
    [InlineData("attack  class  corpses", "counts.tsv:2: unknown kind 'corpses'")]
    [InlineData("attack  kind  fatalities", "counts.tsv:2: 'kind' is neither class, word nor trigger")]
    [InlineData("a.2  trigger  fatalities", "counts.tsv:2: unknown trigger 'a.2'")]
    [InlineData("body  word  fatalities\nbody  word  injured", "counts.tsv:3: 'body' occurs twice")]
    public void Counts_are_checked(string rows, string message) => Refused(message, () => CountTable.Read(Rows.Of("key of kind", rows), Events, TriggerTable.Read(Rows.Of(TriggerColumns, "a.1  attack  v  attack"), Events)));

    [Theory]
    [InlineData("axes  -", "lemmas.tsv:2: lemma is empty")]
    [InlineData("axes  axis\naxes  axe", "lemmas.tsv:3: 'axes' occurs twice")]
    public void Lemmas_are_checked(string rows, string message) => Refused(message, () => LemmaTable.Read(Rows.Of("form lemma of", rows), []));

    [Theory]
    [InlineData("x  X Front  -  LBY  REB  9", "actors.tsv:2: kind must be 1 to 8, not '9'")]
    [InlineData("x  X Front  -  LBY  REB  2  -  late", "actors.tsv:2: 'late' is not a year")]
    [InlineData("x  X Front  -  LBY  REB  2  -  2010  -  Ali@2011..soon", "actors.tsv:2: 'soon' is not a year")]
    [InlineData("x  X Front  -  LBY  REB  2  -  2010  -  Ali@2011@2012", "actors.tsv:2: 'Ali@2011@2012' is not Name@from..to")]
    [InlineData("x  X Front  -  LBY  REB  2\nx  Y Front  -  LBY  REB  2", "actors.tsv:3: the id 'x' occurs twice")]
    // The country has that id already.
    [InlineData("lby  X Front  -  LBY  REB  2", "actors.tsv:2: the id 'lby' occurs twice")]
    public void Actors_are_checked(string rows, string message) => Refused(message, () => SmallRegister.Read("LBY  LY  Libya", rows));

    [Theory]
    [InlineData("LBY  LY", "countries.tsv:2: name is empty")]
    [InlineData("LBY  LY  Libya\nLBY  LY  Libya", "countries.tsv:3: the country 'LBY' occurs twice")]
    public void Countries_are_checked(string rows, string message) => Refused(message, () => SmallRegister.Read(rows, ""));

    [Theory]
    [InlineData("name class\nrifle\tweapon", "nouns.tsv:1: the header must be: lemma, class")]
    [InlineData("# only a remark", "nouns.tsv:2: the table ends before its header: lemma, class")]
    [InlineData("", "nouns.tsv:1: the table ends before its header: lemma, class")]
    public void The_header_must_be_there(string table, string message) => Refused(message, () => NounTable.Read(new StringReader(table.Replace(' ', '\t').Replace("#\tonly\ta\tremark", "# only", StringComparison.Ordinal))));

    [Fact]
    public void Missing_cells_at_the_end_are_empty() =>
        Assert.Equal("", TriggerTable.Read(Rows.Of(TriggerColumns, "a.1  attack  v  attack"), Events).All.Single().Counter);

    private static void Refused(string message, Action read) => Assert.Equal(message, Assert.Throws<LexiconException>(read).Message);
}
