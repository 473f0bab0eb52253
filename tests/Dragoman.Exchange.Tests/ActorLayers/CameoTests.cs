namespace Dragoman.Exchange.Tests.ActorLayers;

/// <summary>Dictionaries as TABARI, PETRARCH and Phoenix read them.</summary>
public sealed class CameoTests : IDisposable
{
    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Theory]
    [InlineData("DUNE_RIDERS_ [LBYREB]", "cameo:dune-riders:lbyreb LBY REB: Dune Riders")]
    [InlineData("DUNE_RIDERS_ [LBYREB] # who [TUN] knows\n+RIDERS_OF_THE_DUNE_ ; old\n+DR_", "cameo:dune-riders:lbyreb LBY REB: Dune Riders, Riders of the Dune, DR")]
    [InlineData("DUNE_RIDERS_UNION_(DRU)_ [LBYREB]", "cameo:dune-riders-union:lbyreb LBY REB: Dune Riders Union, DRU")]
    [InlineData("DUNE_RIDERS_(TUNISIA)_ [TUNREB]", "cameo:dune-riders:tunreb TUN REB: Dune Riders")]
    [InlineData("THE_DUNE_COUNCIL_ [ROMOPP]", "cameo:dune-council:romopp ROU OPP: Dune Council")]
    // Its first role is whose it is; what stands behind roles names single organisations.
    [InlineData("DUNE_BUREAU_ [USAGOVMIL]", "cameo:dune-bureau:usagovmil USA GOV: Dune Bureau")]
    [InlineData("DUNE_GUARD_ [LBYDGUMIL]", "cameo:dune-guard:lbydgumil LBY MIL: Dune Guard")]
    [InlineData("DUNE_LEAGUE_ [IGODNL]", "cameo:dune-league:igodnl  IGO: Dune League")]
    [InlineData("DUNE_AID_ [NGOHLH]", "cameo:dune-aid:ngohlh  NGO: Dune Aid")]
    [InlineData("DUNE_PILGRIMS_ [MEAMOS]", "cameo:dune-pilgrims:meamos  REL: Dune Pilgrims")]
    [InlineData("DUNE_NEWS_ [INTMED]", "cameo:dune-news:intmed  JRN: Dune News")]
    public void An_actor_with_its_code(string lines, string actor)
    {
        _importing.Import("a.txt", lines + "\n");
        Assert.Equal([actor], _importing.Actors);
        Assert.Empty(_importing.Errors);
    }

    [Theory]
    [InlineData("[LBYGOV 900101-930120]", "1990-1993")]
    [InlineData("[LBYGOV 19900101-930120]", "1990-1993")]
    [InlineData("[LBYGOV <951231]", "-1995")]
    [InlineData("[LBYGOV >960101]", "1996-")]
    [InlineData("[LBYGOV >  19960101]", "1996-")]
    // Two digits up to 30 are of our century.
    [InlineData("[LBYGOV 300101-300630]", "2030-2030")]
    [InlineData("[LBYGOV 310101-530801]", "1931-1953")]
    public void Dates_bound_the_years_of_a_name(string code, string years)
    {
        _importing.Import("a.txt", $"SAM_RIDER_ {code}\n");
        Assert.Equal([$"lby-gov  : Sam Rider {years}"], _importing.Actors);
    }

    /// <summary>People stand for those whom they belong to, as leaders of the register do, so that they can be left out where persons are.</summary>
    [Fact]
    public void People_are_told_by_their_offices()
    {
        _importing.Import("a.txt", "SAM_RIDER_  ; made up\n+S._RIDER_\n\t[LBYELI 700101-900101] [LBYGOV 900101-930120]\n\t[LBYGOV >010101]\n\t[LBYOPP]\n\nNEXT_ONE_ [TUNCVL]\n");
        Assert.Equal(
        [
            "cameo:next-one:tuncvl TUN CVL: Next One",
            "lby-eli  : Sam Rider 1970-1990, S. Rider 1970-1990",
            "lby-gov  : Sam Rider 1990-1993, Sam Rider 2001-, S. Rider 1990-1993, S. Rider 2001-",
            "lby-opp  : Sam Rider, S. Rider",
        ], _importing.Actors);
        Assert.Equal([false, true, true, true], _importing.Layer.Actors.Select(actor => actor.Names.All(name => name.IsPerson)));
    }

    [Fact]
    public void Each_code_of_a_body_is_an_actor_in_its_years()
    {
        _importing.Import("a.txt", "DUNE_GUARD_\n+DG_\n\t[LBYREB 700101-900101] [LBYMIL 900101-930120]\n\t[LBYMIL >010101]\n\t[LBYOPP]\n");
        Assert.Equal(
        [
            "cameo:dune-guard:lbymil LBY MIL: Dune Guard 1990-1993, Dune Guard 2001-, DG 1990-1993, DG 2001-",
            "cameo:dune-guard:lbyopp LBY OPP: Dune Guard, DG",
            "cameo:dune-guard:lbyreb LBY REB: Dune Guard 1970-1990, DG 1970-1990",
        ], _importing.Actors);
    }

    /// <summary>"LIBYA [LBY]" is the country that ships, by more names.</summary>
    [Fact]
    public void A_country_s_own_code_gives_the_country_names()
    {
        var result = _importing.Import("a.txt", "LIBYA_ [LBY]\n+LYBIA_\n");
        Assert.Equal(["lby  : Libya, Lybia"], _importing.Actors);
        Assert.Equal(1, result.Extended);
    }

    [Fact]
    public void Kinds_of_people_with_plurals_and_sets()
    {
        var result = _importing.Import("agents.txt", "# made\n!PERSON! = MAN, MEN, WOMAN\n\nDUNE!PERSON! [~AGR]\nSAND_THIEF {SAND_THIEVES} [~CRM]\nDUNE_POLICE {} [~COP]\nRELIEF_CONVOY_CREW [NGO~]\nVILLAGE [~CVL]\n");
        Assert.Equal(
            ["dune police COP Combatant", "duneman AGR Civilian", "dunemen AGR Civilian", "dunewoman AGR Civilian", "relief convoy crew NGO Civilian", "sand thief CRM Combatant", "sand thieves CRM Combatant"],
            _importing.Layer.Agents.Select(agent => $"{agent.Lemma} {agent.Sector} {agent.Role}"));
        // A village is a place, whoever lives there.
        Assert.Equal((1, 0), (result.LeftOut, result.Bad));
    }

    [Theory]
    [InlineData("+OTHER_", "a.txt:1: is a synonym of nothing: the name that it belongs to stands before it")]
    [InlineData("[LBY]", "a.txt:1: is a code of nobody: the name that it belongs to stands before it")]
    [InlineData("LONELY_NAME_", "a.txt:1: 'LONELY_NAME_' has no code in brackets")]
    [InlineData("A_NAME_ [KKLREB]", "a.txt:1: 'KKL' of 'KKLREB' is no country")]
    [InlineData("A_NAME_ [GOVLBY]", "a.txt:1: 'GOV' of 'GOVLBY' is no country")]
    [InlineData("A_NAME_ [LBYGO]", "a.txt:1: 'LBYGO' is no code: it is made of three capital letters each")]
    [InlineData("A_NAME_ [LBYGOV 930120-900101]", "a.txt:1: '[LBYGOV 930120-900101]' ends in 1990, before it begins in 1993")]
    [InlineData("A_NAME_ [LBYGOV 931320-940101]", "a.txt:1: '931320' is no date: give YYMMDD or YYYYMMDD")]
    [InlineData("A_NAME_ [LBYGOV sometime]", "a.txt:1: '[LBYGOV sometime]' is no code: give [CODE]")]
    [InlineData("A_NAME_ [LBYGOV", "a.txt:1: has a bracket that isn't closed")]
    [InlineData("A_NAME_ [LBYGOV] more", "a.txt:1: 'more' stands behind the code")]
    [InlineData("A_NAME_ [LBYGOV]\n+SYN_ [LBY]", "a.txt:2: is a synonym with a code of its own")]
    [InlineData("X_ [LBYGOV]", "a.txt:1: 'X' is too short for a name")]
    [InlineData("MINER!FOLK! [~LAB]", "a.txt:1: 'MINER!FOLK!' is no noun, or has a set that no line before it tells of")]
    [InlineData("MINER [~QQQ]", "a.txt:1: 'QQQ' is no role: its first three letters are one of AGR, BUS")]
    public void Lines_that_are_wrong_are_told_of_by_number(string lines, string error)
    {
        _importing.Import("a.txt", lines + "\nGOOD_NAME_ [LBYREB]\n");
        Assert.StartsWith(error, Assert.Single(_importing.Errors), StringComparison.Ordinal);
        Assert.Contains("cameo:good-name:lbyreb LBY REB: Good Name", _importing.Actors);
    }

    [Fact]
    public void Codes_for_what_is_not_to_be_coded_are_left_out()
    {
        var result = _importing.Import("a.txt", "DUNE_CUP_FINAL [---]\nDUNE_OPEN [###]\nGOOD_NAME_ [LBYREB]\n");
        Assert.Equal((2, 0), (result.LeftOut, result.Bad));
    }
}
