using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

/// <summary>Actors of a world that doesn't change: two governments of one country, their armies and leaders, namesakes.</summary>
internal static class SmallRegister
{
    public const string CountryColumns = "iso3 iso2 name aliases demonyms capital government forces leaders";
    public const string ActorColumns = "id name aliases country sector kind side from to leaders";

    public const string CountryRows = """
        LBY  LY  Libya          -                 Libyan|Libyans        Tripoli     -            -                    Osama Jweili@2016..
        TUR  TR  Turkey         -                 Turkish|Turks         Ankara      -            Turkish Armed Forces  Recep Erdogan@2014..
        EGY  EG  Egypt          -                 Egyptian|Egyptians    Cairo       -            -                    -
        USA  US  United States  US|U.S.|America   American|Americans    Washington  White House  Pentagon             -
        FRA  FR  France         -                 French                Paris       -            -                    -
        RUS  RU  Russia         -                 Russian|Russians      Moscow      Kremlin      -                    -
        GBR  GB  United Kingdom  UK                British               London      -            -                    John Major@1990..1997
        ARE  AE  Emirates       UAE               Emirati               Abu Dhabi   -            -                    -
        """;

    public const string ActorRows = """
        lby-gna      Government of National Accord  GNA|G.N.A.|Al-Wefaq|Al-Wefaq government|reconciliation forces  LBY  GOV  1  lby      2015  2021  Fayez al-Sarraj@2015..2021
        lby-lna      Libyan National Army           LNA|Haftar militias                                            LBY  MIL  2  lby-lna  2014  -     Khalifa Haftar@2014..
        int-is       Islamic State                  IS|ISIS|Daesh                                                  XXX  REB  2  -        2013  -     -
        tch-old      Salvation Front                SF                                                             TCD  REB  2  -        1990  1999  -
        sdn-new      Salvation Front                SF                                                             SDN  REB  2  -        2010  -     -
        int-un       United Nations                 UN                                                             -    IGO  8  -        -     -     -
        """;

    public static ActorRegister Read() => Read(CountryRows, ActorRows);

    public static ActorRegister Read(string countries, string actors) =>
        ActorRegister.Read(Rows.Of(CountryColumns, countries), Rows.Of(ActorColumns, actors));

    public static PersonTable Persons() => PersonTable.Read(
        Rows.Of("lemma kind", """
            general        military
            major general  military
            retired        military
            president      government
            """),
        Rows.Of("name gender", "Khalifa  m"));

    public static PhraseTable<Agent> Agents() => AgentTable.Read(Rows.Of("lemma sector kind role example", """
        soldier|troop|troops|force|army|unit  MIL  1  combatant  -
        rebel|insurgent             REB  2  combatant  -
        fighter                     REB  2  combatant  -
        militia|brigade             PRM  3  combatant  -
        gunman                      UAF  3  combatant  -
        police                      COP  1  combatant  -
        civilian|resident|people|farmer  CVL  7  civilian  -
        protester                   OPP  6  protester  -
        official|minister           GOV  1  official   -
        general                     MIL  1  any        -
        spokesman                   GOV  1  official   -
        """));
}
