using System.CommandLine;
using System.Text;
using Dragoman.Lexicons;

namespace Dragoman.Training.Nouns;

/// <summary>"nouns": writes what common nouns stand for, out of a WordNet 3 database.</summary>
internal static class NounCommand
{
    private const double LeastShare = .25;

    /// <summary>Synsets (number of the lexicographer's file, first word, its number) and the class of all below them.</summary>
    private static readonly Dictionary<string, NounClass> Roots = new(StringComparer.Ordinal)
    {
        ["03:person0"] = NounClass.Person,
        ["14:people0"] = NounClass.Person,
        ["14:people2"] = NounClass.Person,
        ["14:organization0"] = NounClass.Organisation,
        ["14:social_group0"] = NounClass.Group,
        ["14:military_unit0"] = NounClass.Group,
        ["06:vehicle0"] = NounClass.Vehicle,
        ["06:aircraft0"] = NounClass.Aircraft,
        ["06:vessel0"] = NounClass.Vessel,
        ["06:weapon0"] = NounClass.Weapon,
        ["06:weaponry0"] = NounClass.Weapon,
        ["06:ammunition0"] = NounClass.Materiel,
        ["06:explosive0"] = NounClass.Materiel,
        ["06:building0"] = NounClass.Building,
        ["06:structure0"] = NounClass.Facility,
        ["06:facility0"] = NounClass.Facility,
        ["06:plant1"] = NounClass.Facility,
        ["06:road0"] = NounClass.Route,
        ["06:way0"] = NounClass.Route,
        ["06:area0"] = NounClass.Area,
        ["03:location0"] = NounClass.Area,
        ["15:region0"] = NounClass.Area,
        ["15:region1"] = NounClass.Area,
        ["21:money0"] = NounClass.Money,
        ["21:money1"] = NounClass.Money,
        ["21:money2"] = NounClass.Money,
        ["21:fund0"] = NounClass.Money,
        ["21:sum0"] = NounClass.Money,
        ["21:financial_gain0"] = NounClass.Money,
        ["03:possession0"] = NounClass.Money,
        ["06:commodity0"] = NounClass.Goods,
        ["06:clothing0"] = NounClass.Goods,
        ["03:food0"] = NounClass.Goods,
        ["13:food0"] = NounClass.Goods,
        ["03:substance0"] = NounClass.Goods,
        ["03:substance1"] = NounClass.Goods,
        ["03:artifact0"] = NounClass.Goods,
        ["10:conversation0"] = NounClass.Talk,
        ["10:discussion0"] = NounClass.Talk,
        ["10:discussion2"] = NounClass.Talk,
        ["10:negotiation0"] = NounClass.Talk,
        ["14:meeting0"] = NounClass.Talk,
        ["04:meeting0"] = NounClass.Talk,
        ["04:negotiation0"] = NounClass.Talk,
        ["03:communication0"] = NounClass.Document,
        ["04:game0"] = NounClass.Sport,
        ["04:sport0"] = NounClass.Sport,
        ["26:illness0"] = NounClass.Elsewhere,
        ["26:disease0"] = NounClass.Elsewhere,
        ["03:event0"] = NounClass.Event,
        ["03:act0"] = NounClass.Event,
        ["03:process0"] = NounClass.Event,
        ["03:phenomenon0"] = NounClass.Event,
        ["03:animal0"] = NounClass.Animal,
        ["28:time_period0"] = NounClass.Time,
        ["23:unit_of_measurement0"] = NounClass.Unit,
        ["03:cognition0"] = NounClass.Abstract,
        ["03:attribute0"] = NounClass.Abstract,
        ["03:state0"] = NounClass.Abstract,
        ["03:feeling0"] = NounClass.Abstract,
        ["03:shape0"] = NounClass.Abstract,
        ["03:relation0"] = NounClass.Abstract,
        ["04:relation0"] = NounClass.Abstract,
    };

    public static Command Create()
    {
        var wordnet = new Argument<string>("wordnet") { Description = "The folder of a WordNet 3 database (data.noun, index.noun, cntlist.rev); Debian: wordnet-base, /usr/share/wordnet." };
        var output = new Option<string>("--out") { Description = "The table to write.", DefaultValueFactory = _ => "src/Dragoman.Resources/Lexicons/nouns-wordnet.tsv", HelpName = "file" };
        var command = new Command("nouns", "Writes what common nouns stand for, out of WordNet.") { wordnet, output };
        command.SetAction(parsed => Write(WordNetNouns.Open(parsed.GetRequiredValue(wordnet)), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Write(WordNetNouns nouns, string path)
    {
        var table = new StringBuilder("lemma\tclass\n");
        foreach (var (lemma, senses) in nouns.Lemmas().OrderBy(entry => entry.Lemma, StringComparer.Ordinal))
            if (Classes(nouns, senses) is var classes and not NounClass.None)
                table.Append(lemma).Append('\t').Append(string.Join('|', Names(classes))).Append('\n');
        File.WriteAllText(path, table.ToString());
    }

    /// <summary>Of words seen in the concordances: the senses that make up a quarter of what was seen. The others are too rare to be worth their place.</summary>
    private static NounClass Classes(WordNetNouns nouns, (int Synset, int Count)[] senses)
    {
        var seen = senses.Sum(sense => sense.Count);
        return senses.Where(sense => seen > 0 && sense.Count >= seen * LeastShare).Aggregate(NounClass.None, (classes, sense) => classes | nouns.ClassOf(sense.Synset, Roots));
    }

    private static IEnumerable<string> Names(NounClass classes) =>
        Enum.GetValues<NounClass>().Where(value => value is not NounClass.None && classes.HasFlag(value)).Select(value => value.ToString().ToLowerInvariant());
}
