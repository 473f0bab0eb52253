using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

/// <summary>A lexicon of a few rows in each table: what a test says of a rule is not changed by what is added to the shipped tables.</summary>
internal static class SmallLexicon
{
    private const string EventRows = """
        attack             ASSAULT   -              military   Battles                     Armed clash                               parties  -                    -
        shooting           ASSAULT   firearms       -          Violence against civilians  Attack                                    3        recipient:civilian   -
        shooting           ASSAULT   firearms       -          Battles                     Armed clash                               parties  -                    -
        shelling           ASSAULT   heavy-weapons  military   Explosions/Remote violence  Shelling/artillery/missile attack         parties  -                    -
        air-strike         ASSAULT   aerial         military   Explosions/Remote violence  Air/drone strike                          parties  -                    -
        armed-clash        ASSAULT   -              military   Battles                     Armed clash                               parties  -                    -
        offensive          ASSAULT   -              military   Battles                     Armed clash                               parties  -                    -
        advance            ASSAULT   -              military   -                           -                                         -        -                    -
        deaths             ASSAULT   -              -          Violence against civilians  Attack                                    3        recipient:civilian   -
        deaths             ASSAULT   -              -          Battles                     Armed clash                               parties  -                    -
        injuries           ASSAULT   -              -          Battles                     Armed clash                               parties  -                    -
        casualties         ASSAULT   -              -          Battles                     Armed clash                               parties  -                    -
        captured-fighters  ASSAULT   abduct         -          -                           -                                         -        -                    -
        abduction          ASSAULT   abduct         -          -                           -                                         -        -                    -
        territory-gain     ASSAULT   -              territory  Battles                     Government regains territory              parties  actor:state          -
        territory-gain     ASSAULT   -              territory  Battles                     Non-state actor overtakes territory       parties  -                    -
        territory-hold     ASSAULT   -              territory  -                           -                                         -        -                    -
        weapons-seizure    COERCE    seize          military   Strategic developments      Disrupted weapons use                     -        -                    -
        withdrawal         RETREAT   withdraw       -          -                           -                                         -        -                    -
        meeting            CONSULT   -              -          -                           -                                         -        -                    -
        visit              CONSULT   visit          -          -                           -                                         -        -                    -
        backing            SUPPORT   -              -          -                           -                                         -        -                    -
        support            SUPPORT   -              -          -                           -                                         -        -                    -
        sanctions          SANCTION  -              -          -                           -                                         -        -                    -
        displacement       SANCTION  expel          -          -                           -                                         -        -                    -
        """;

    private const string TriggerRows = """
        attack.v         attack                   v  attack             actor      target     with=instrument          !talk
        attack.n         attack|attack heli       n  attack             actor      target     on=target|against=target  -
        shoot.v          shoot                    v  shooting           actor      victim     -                        -
        shell.v          shell                    v  shelling           actor      target     with=instrument          -
        shelling.n       shelling                 n  shelling           actor      target     on=target                -
        air-strike.n     air strike|airstrike     n  air-strike         actor      target     on=target                -
        clash.v          clash                    v  armed-clash        mutual     -          with=recipient           -
        clash.n          clash                    n  armed-clash        mutual     -          between=mutual|with=recipient  -
        offensive.n      offensive|battle         n  offensive          actor      target     -                        -
        advance.v        advance                  v  advance            actor      -          towards=place            -
        kill.v           kill                     v  deaths             actor      victim     -                        -
        killing.n        killing                  n  deaths             actor      victim     -                        -
        die.v            die                      v  deaths             victim     -          from=instrument          -
        dead.a           dead                     a  deaths             victim     -          -                        -
        leave-dead.v     leave dead               v  deaths             instrument  victim     -                        -
        wound.v          wound                    v  injuries           actor      victim     -                        -
        capture.person   capture                  v  captured-fighters  actor      victim     -                        person|group
        capture.place    capture                  v  territory-gain     actor      place      from=recipient           place
        seize.weapon     seize                    v  weapons-seizure    actor      goods      from=recipient           weapon
        seize.place      seize                    v  territory-gain     actor      place      from=recipient           place
        take-control.v   take control             v  territory-gain     actor      -          of=place|from=recipient  -
        control.v        control                  v  territory-hold     actor      place      -                        place
        in-hand.v        be in hand               v  territory-hold     place      -          of=actor                 subject:place
        regain.v         regain                   v  territory-gain     actor      place      from=recipient           place
        withdraw.v       withdraw                 v  withdrawal         actor      -          from=place               -
        meet.v           meet                     v  meeting            mutual     recipient  with=recipient           -
        visit.v          visit                    v  visit              actor      place      -                        -
        back.v           back                     v  backing            actor      recipient  with=goods               -
        support.n        support                  n  backing            actor      recipient  for=recipient|to=recipient  -
        support.v        support                  v  support            actor      -          -                        document|talk
        displace.v       displace                 v  displacement       actor      victim     -                        -
        fire.n           exchange of fire         n  armed-clash        mutual     -          between=mutual           -
        casualty.n       casualty                 n  casualties         -          victim     among=victim             plural
        raided.v         raid                     v  attack             actor      target     -                        tense:past
        """;

    public static Lexicon Value { get; } = Build();

    public static EventTable Events(string rows) => EventTable.Read(Rows.Of("class plover mode contexts acled_type acled_sub ucdp when description", rows));

    public static TriggerTable Triggers(string rows, EventTable events) =>
        TriggerTable.Read(Rows.Of("id lemma pos class subject object prepositions needs example expect counter", rows), events);

    private static Lexicon Build()
    {
        var events = Events(EventRows);
        var triggers = Triggers(TriggerRows, events);
        return new Lexicon(
            events, triggers, LightVerbs(), CueRows.Read(), SmallRegister.Agents(), Nouns(), CommonNouns(), Sources(), Outlets(), SmallRegister.Persons(), Counts(events, triggers),
            LemmaTable.Read(Rows.Of("form lemma of", "axes  axis  -"), triggers.Verbs), SmallRegister.Read());
    }

    private static LightVerbTable LightVerbs() => LightVerbTable.Read(Rows.Of("lemma subject object status example", """
        launch       actor      trigger  occurred   -
        carry out    actor      trigger  occurred   -
        wage         actor      trigger  ongoing    -
        come under   recipient  trigger  occurred   -
        suffer       recipient  trigger  occurred   -
        repel        recipient  trigger  attempted  -
        take place|erupt|begin  trigger  -  occurred  -
        continue     trigger    -        ongoing    -
        """));

    private static PhraseTable<NounClass> CommonNouns() => NounTable.ReadCommon(Rows.Of("lemma class", """
        prosecution event
        donation money|event
        """));

    private static PhraseTable<NounClass> Nouns() => NounTable.Read(Rows.Of("lemma class", """
        weapon     weapon
        rifle      weapon
        artillery  weapon
        drone      weapon|aircraft
        town       area
        village    area
        airport    facility
        depot      building
        proposal   document
        talk       talk
        body       body
        dead       casualty
        position   area
        convoy     vehicle|group
        statement  document
        """));

    private static PhraseTable<Dragoman.Claims.SourceKind> Sources() => SourceTable.Read(Rows.Of("lemma kind example", """
        source           anonymous   -
        military source  military    -
        medical source   medical     -
        correspondent    journalist  -
        spokesman        other       -
        resident         local       -
        witness          witness     -
        statement        other       -
        """));

    private static OutletTable Outlets() => OutletTable.Read(Rows.Of("name aliases country kind side", """
        Al-Jazeera  Al Jazeera  QAT  channel  -
        Reuters     -           GBR  agency   -
        """));

    private static CountTable Counts(EventTable events, TriggerTable triggers) => CountTable.Read(Rows.Of("key of kind", """
        deaths             class  fatalities
        injuries           class  injured
        casualties         class  fatalities
        captured-fighters  class  captured
        abduction          class  abducted
        displacement       class  displaced
        weapons-seizure    class  materiel
        territory-hold     class  territory_share
        territory-gain     class  territory_share
        body               word   fatalities
        dead               word   fatalities
        protester          word   protesters
        """), events, triggers);
}
