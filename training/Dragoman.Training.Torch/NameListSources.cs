using Dragoman.Actors;
using Dragoman.Places;
using Dragoman.Resources;
using Dragoman.Syntax.Names;

namespace Dragoman.Training.Torch;

/// <summary>Where the lists of names come from: files of our own (training/names/lists), the gazetteer, and the tables of actors, media, given names and titles.</summary>
internal static class NameListSources
{
    private const long CityPopulation = 100_000;

    /// <summary>Smaller places are so many that about every word is the name of one.</summary>
    private const long LeastPopulation = 5_000;

    private static readonly (string File, NameList List)[] Files =
    [
        ("given-names.txt", NameList.GivenName), ("family-names.txt", NameList.FamilyName), ("honorifics.txt", NameList.Honorific), ("groups.txt", NameList.Group),
        ("government.txt", NameList.Government), ("organisations.txt", NameList.Organisation), ("outlets.txt", NameList.Outlet), ("peoples.txt", NameList.People),
        ("weapons.txt", NameList.Weapon), ("platforms.txt", NameList.Platform),
    ];

    public static IEnumerable<(NameList List, string Name)> Read(DirectoryInfo folder) =>
    [
        .. Files.SelectMany(file => File.ReadLines(Path.Combine(folder.FullName, file.File)).Where(line => line.Length > 0 && line[0] != '#').Select(line => (file.List, line))),
        .. Places(),
        .. Actors(),
        .. FirstColumn("outlets").Select(name => (NameList.Outlet, name)),
        .. FirstColumn("persons").Select(name => (NameList.GivenName, name)),
        .. FirstColumn("titles").Select(name => (NameList.Honorific, name)),
    ];

    private static IEnumerable<(NameList List, string Name)> Places()
    {
        // Without the collections that lie beside it under licences of their own.
        var gazetteer = new Gazetteer(Gazetteers.OpenPacked(), Gazetteers.Curated());
        foreach (var (name, number) in gazetteer.Names)
        {
            var place = gazetteer[number];
            switch (place.Kind)
            {
                case PlaceKind.Country or PlaceKind.Unit or PlaceKind.Region:
                    yield return (NameList.Region, name);
                    break;
                case PlaceKind.Capital:
                case PlaceKind.Settlement when place.Population >= CityPopulation:
                    yield return (NameList.City, name);
                    break;
                case PlaceKind.Settlement or PlaceKind.Subunit when place.Population is > 0 and < LeastPopulation:
                    break;
                case PlaceKind.Settlement or PlaceKind.Subunit or PlaceKind.District or PlaceKind.Valley or PlaceKind.Mountain or PlaceKind.Island or PlaceKind.Water:
                    yield return (NameList.Town, name);
                    break;
                default:
                    yield return (NameList.Facility, name);
                    break;
            }
        }
    }

    private static IEnumerable<(NameList List, string Name)> Actors()
    {
        foreach (var (name, entry) in Knowledge.OpenLexicon().Actors.Names)
            switch (entry.Kind)
            {
                case NameKind.Country:
                    yield return (NameList.Region, name);
                    break;
                case NameKind.Demonym:
                    yield return (NameList.People, name);
                    break;
                case NameKind.Leader:
                    yield return (NameList.Person, name);
                    break;
                default:
                    yield return (KnownNames.TypeOf(entry.Actor) switch { NameType.Government => NameList.Government, NameType.Group => NameList.Group, _ => NameList.Organisation }, name);
                    break;
            }
    }

    /// <summary>Of a table of the lexicon.</summary>
    private static IEnumerable<string> FirstColumn(string table)
    {
        using var stream = typeof(Knowledge).Assembly.GetManifestResourceStream($"lexicons/{table}.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t')[0];
    }
}
