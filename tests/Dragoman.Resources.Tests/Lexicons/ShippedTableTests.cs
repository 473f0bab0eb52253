using System.Text;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Lexicons;

/// <summary>What the shipped tables must reach. Each loads, or the program wouldn't start.</summary>
public sealed class ShippedTableTests
{
    /// <summary>PLOVER 2021, types with their modes.</summary>
    private static readonly Dictionary<string, string> Plover = new(StringComparer.Ordinal)
    {
        ["AGREE"] = "",
        ["CONSULT"] = "visit third-party multilateral phone",
        ["SUPPORT"] = "",
        ["CONCEDE"] = "",
        ["COOPERATE"] = "",
        ["AID"] = "",
        ["RETREAT"] = "withdraw release disarm ceasefire access resign",
        ["REQUEST"] = "assist change yield meet",
        ["REJECT"] = "assist change yield meet",
        ["ACCUSE"] = "disapprove investigate allege",
        ["THREATEN"] = "restrict arrest relations expel territory violence",
        ["PROTEST"] = "demo riot strike hunger boycott obstruct vandalize",
        ["SANCTION"] = "convict expel withdraw discontinue",
        ["MOBILIZE"] = "troops weapons police militia",
        ["COERCE"] = "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        ["ASSAULT"] = "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
    };

    private static readonly string[] PloverSectors =
        ["GOV", "MIL", "REB", "OPP", "PTY", "COP", "PRM", "SPY", "JUD", "LEG", "CVL", "CRM", "BUS", "LAB", "EDU", "REL", "MED", "JRN", "AGR", "ELI", "REF", "UAF", "IGO", "NGO", "UNK"];

    /// <summary>Territories that nobody lives in, or whose people reports call after another country.</summary>
    private static readonly string[] WithoutDemonym =
        ["SXM", "VIR", "VGB", "TCA", "JEY", "GGY", "ATA", "SGS", "SPM", "MNP", "BLM", "MAF", "BES", "CCK", "CXR", "NFK", "PCN", "SJM", "WLF", "ATF"];

    private static readonly string[] WithoutCapital = ["ATA", "BES", "TKL"];

    private static readonly Lexicon Lexicon = Knowledge.OpenLexicon();

    private static readonly List<EventType> Types = [.. Lexicon.Events.Classes.SelectMany(Lexicon.Events.TypesOf)];

    public static TheoryData<string> Tables =>
        [.. typeof(Knowledge).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("lexicons/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_are_written_in_one_way(string table)
    {
        var lines = Lines(table);
        Assert.DoesNotContain(lines, line => line.Contains('\r') || line.Contains('\uFEFF') || line.Contains('\u00A0'));
        // Cells are trimmed when they are read; a blank at an end hides a misplaced tab.
        Assert.Equal([], lines.Where(line => line.Split('\t').Any(cell => cell.StartsWith(' ') || cell.EndsWith(' '))));
        Assert.Equal([], lines.Where(line => line.Length > 0 && line[0] != '#').GroupBy(line => line).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    /// <summary>Else nothing that they say of their side's fights would be known for its word.</summary>
    [Fact]
    public void Outlets_speak_for_actors_of_the_register()
    {
        using var reader = new StreamReader(typeof(Knowledge).Assembly.GetManifestResourceStream("lexicons/outlets.tsv")!, Encoding.UTF8);
        var sides = Tsv.Read("outlets.tsv", reader, "name", "aliases", "country", "kind", "side").Where(row => row[4].Length > 0).ToList();
        var register = Knowledge.OpenLexicon().Actors;
        Assert.All(sides, row => Assert.Equal(("party", row[4]), (row[3], register.FindById(row[4])?.Id)));
        Assert.InRange(sides.Count, 30, 100);
    }

    [Fact]
    public void Every_type_and_mode_of_plover_is_reached()
    {
        var wanted = Plover.SelectMany(type => type.Value.Split(' ').Select(mode => (type.Key, mode.Length == 0 ? null : mode)));
        Assert.Equal([], wanted.Except(Types.Select(type => (type.Plover, type.Mode))));
        Assert.Equal(16, Plover.Count);
    }

    [Fact]
    public void No_mode_is_invented() =>
        Assert.Equal([], Types.Where(type => type.Mode is not null && !Plover[type.Plover].Split(' ').Contains(type.Mode)).Select(type => $"{type.Class}: {type.Plover}/{type.Mode}"));

    [Fact]
    public void Every_sub_type_of_acled_is_reached()
    {
        Assert.Equal(25, AcledNames.All.Count());
        Assert.Equal([], AcledNames.All.Except(Types.Select(type => type.Acled)).Select(type => type!.SubEventType));
    }

    [Fact]
    public void Every_type_of_violence_of_ucdp_is_reached()
    {
        Actor state = new("a", "A", null, "MIL", ActorKind.StateForces, "a"), rebels = new("b", "B", null, "REB", ActorKind.RebelGroup, "b"), people = new("c", "C", null, "CVL", ActorKind.Civilians, "c");
        Assert.Equal(UcdpViolence.StateBased, Lexicon.Events.Map("attack", [state], [rebels]).Ucdp);
        Assert.Equal(UcdpViolence.NonState, Lexicon.Events.Map("attack", [rebels], [rebels]).Ucdp);
        Assert.Equal(UcdpViolence.OneSided, Lexicon.Events.Map("attack", [rebels], [people]).Ucdp);
    }

    [Fact]
    public void Triggers_are_many_and_reach_every_class()
    {
        Assert.True(Lexicon.Triggers.All.Length >= 900, $"{Lexicon.Triggers.All.Length} senses");
        Assert.Equal([], Lexicon.Events.Classes.Except(Lexicon.Triggers.All.Select(trigger => trigger.Class)));
    }

    [Fact]
    public void Every_trigger_has_an_example() =>
        Assert.Equal([], Lexicon.Triggers.All.Where(trigger => trigger.Example.Length == 0).Select(trigger => trigger.Id));

    [Fact]
    public void Ids_of_triggers_name_their_word_and_part_of_speech() =>
        Assert.Equal([], Lexicon.Triggers.All.Where(trigger => trigger.Id.Split('.') is not [{ Length: > 0 }, var pos, var number] || pos != Letter(trigger.Pos) || !int.TryParse(number, out _)).Select(trigger => trigger.Id));

    [Fact]
    public void Sides_are_actors()
    {
        var ids = Lexicon.Actors.Actors.Select(actor => actor.Id).ToHashSet();
        Assert.Equal([], Lexicon.Actors.Actors.Where(actor => !ids.Contains(actor.Side)).Select(actor => $"{actor.Id}: {actor.Side}"));
    }

    [Fact]
    public void Sides_come_to_an_end()
    {
        var byId = Lexicon.Actors.Actors.ToDictionary(actor => actor.Id);
        Assert.Equal([], byId.Values.Where(actor => Chain(actor, byId).Take(6).Count() == 6).Select(actor => actor.Id));
    }

    [Fact]
    public void Actors_have_ids_countries_and_sectors_of_the_code_books()
    {
        Assert.Equal([], Lexicon.Actors.Actors.Where(actor => actor.Id.Any(c => char.IsUpper(c) || char.IsWhiteSpace(c))).Select(actor => actor.Id));
        Assert.Equal([], Lexicon.Actors.Actors.Where(actor => actor.Country is { } country && Lexicon.Actors.CountryOf(country) is null).Select(actor => $"{actor.Id}: {actor.Country}"));
        Assert.Equal([], Lexicon.Actors.Actors.Where(actor => actor.Sector is { } sector && !PloverSectors.Contains(sector)).Select(actor => $"{actor.Id}: {actor.Sector}"));
        Assert.True(Lexicon.Actors.Actors.Count() >= 1000);
    }

    [Fact]
    public void Countries_have_demonyms_and_capitals()
    {
        Assert.Equal(WithoutDemonym.Order(), Lexicon.Actors.Countries.Where(country => country.Demonyms.IsEmpty).Select(country => country.Iso3).Order());
        Assert.Equal(WithoutCapital.Order(), Lexicon.Actors.Countries.Where(country => country.Capital is null).Select(country => country.Iso3).Order());
        Assert.Equal([], Lexicon.Actors.Countries.Where(country => country.Iso3.Length != 3 || country.Iso2.Length != 2).Select(country => country.Name));
        Assert.Equal(Lexicon.Actors.Countries.Count(), Lexicon.Actors.Countries.Select(country => country.Iso2).Distinct().Count());
    }

    [Theory]
    [InlineData("LBY", "Libyan", "Tripoli")]
    [InlineData("COD", "Congolese", "Kinshasa")]
    [InlineData("MMR", "Burmese", "Nay Pyi Taw")]
    [InlineData("COL", "Colombian", "Bogota")]
    [InlineData("UKR", "Ukrainian", "Kyiv")]
    [InlineData("PSE", "Palestinian", null)]
    public void Countries_are_called(string iso3, string demonym, string? capital)
    {
        var country = Lexicon.Actors.CountryOf(iso3)!;
        Assert.Contains(demonym, country.Demonyms);
        if (capital is not null) Assert.Equal(capital, country.Capital);
    }

    /// <summary>However reporters, translators and their machines spell it.</summary>
    [Theory]
    [InlineData("sdn-rsf", "Quick Support Forces|Fast Support|fast support forces|Hemetti")]
    [InlineData("mli-jnim", "GSIM|Support to Islam and Muslims|support to Islam|Katiba Macina|Amadou Kouffa")]
    [InlineData("mli-isgs", "EIGS|ISGS|Islamic State in the Sahel")]
    [InlineData("irq-pmf", "Popular Crowd|popular crowd|tribal crowd|Hashd|Abu Fadak")]
    [InlineData("syr-ypg", "people protection units|Kurdish protection units")]
    [InlineData("syr-sdf", "QSD|Military Council of Tal Tamr|Mazloum Abdi")]
    [InlineData("syr-sna", "Olive Branch Operations Room|Euphrates Shield factions|National Army")]
    [InlineData("syr-huras", "Guardians of Religion|Rouse the Believers")]
    [InlineData("yem-irg", "legitimacy forces|legitimate government|National Army|Rashad al-Alimi")]
    [InlineData("yem-giants", "Southern Giants|Amaliqa")]
    [InlineData("yem-sbf", "security belt|Shabwa Defence")]
    [InlineData("yem-houthi", "Ansarullah|coup militias|Yahya Sarea")]
    [InlineData("lby-gna", "Government of Concord|legitimate government|Mohammed Qanunu")]
    [InlineData("lby-lna", "Flood of Dignity|LAAF|Ahmed al-Masmari")]
    [InlineData("lby-kaniyat", "ninth brigade|Kanyat")]
    [InlineData("irq-mil", "federal police of Iraq|anti-terrorism service|Golden Brigade")]
    [InlineData("ukr-kraken", "Kraken")]
    [InlineData("rus-akhmat", "Kadyrovites|Vostok-Akhmat")]
    [InlineData("rus-mil", "Rosgvardia")]
    [InlineData("ukr-dpr", "DNR people's militia|Eduard Basurin")]
    [InlineData("eth-ola", "OLF-Shene|Shene|Jaal Marroo")]
    [InlineData("eth-amhara-gov", "Amhara regional government")]
    [InlineData("bfa-vdp", "volunteers for the defence of the homeland|VDPs")]
    [InlineData("mmr-mndaa", "Kokang Army")]
    [InlineData("int-saudi-coalition", "aggression coalition|Coalition to Support Legitimacy|Turki al-Maliki")]
    [InlineData("int-unsmil", "Ghassan Salamé|Stephanie Williams")]
    [InlineData("syr-sohr", "Syrian Human Rights Observatory|Rami Abdel Rahman")]
    public void Actors_are_called(string id, string names) =>
        Assert.Equal([], names.Split('|').Where(name => !Found(name).Any(entry => entry.Actor.Id == id)));

    /// <summary>Words of every day that are parts of names.</summary>
    [Theory]
    [InlineData("emergency rooms")]
    [InlineData("state organization")]
    [InlineData("southern forces")]
    [InlineData("Units")]
    [InlineData("Amnesty")]
    [InlineData("Badr")]
    [InlineData("Amal")]
    public void Words_of_every_day_are_no_actors(string words) => Assert.Empty(Found(words));

    private static IReadOnlyList<NameEntry> Found(string name)
    {
        var words = NameWords.Of(name);
        var entries = Lexicon.Actors.FindLongest(words, 0, out var length);
        return length == words.Length ? entries : [];
    }

    private static IEnumerable<Actor> Chain(Actor actor, Dictionary<string, Actor> byId)
    {
        for (var at = actor; at.Side != at.Id; at = byId[at.Side]) yield return at;
    }

    private static string Letter(TriggerPos pos) => pos switch { TriggerPos.Verb => "v", TriggerPos.Noun => "n", _ => "a" };

    private static List<string> Lines(string table)
    {
        using var reader = new StreamReader(typeof(Knowledge).Assembly.GetManifestResourceStream(table)!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n')];
    }
}
