using System.Collections.Immutable;
using System.Text;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Reports that nobody wrote, for archives of any size: the same number gives the same report.</summary>
public static class MadeReports
{
    /// <summary>Ten years: a hundred thousand reports are 27 a day.</summary>
    private const int Days = 3650;

    private const int HappeningsOfRoundup = 8;

    private static readonly string[] Sides = ["Rebels", "Government forces", "Al-Wefaq forces", "LNA troops", "Gunmen", "Police", "Security forces", "Turkish drones"];
    private static readonly string[] Acts = ["shelled", "attacked", "bombed", "took control of", "withdrew from", "stormed", "raided"];
    private static readonly (string Country, string[] Towns)[] Wars =
    [
        ("LBY", ["Tripoli", "Tarhuna", "Sirte", "Misrata", "Benghazi", "Sabha", "Gharyan", "Zuwara", "Ajdabiya", "Derna"]),
        ("SYR", ["Aleppo", "Idlib", "Homs", "Hama", "Raqqa", "Deir ez-Zor", "Daraa", "Douma", "Manbij", "Palmyra", "Qamishli", "Afrin"]),
        ("YEM", ["Sanaa", "Aden", "Taiz", "Hodeidah", "Marib", "Saada", "Ibb", "Dhamar", "Mukalla", "Zinjibar"]),
        ("UKR", ["Kharkiv", "Kherson", "Mariupol", "Bakhmut", "Donetsk", "Luhansk", "Zaporizhzhia", "Mykolaiv", "Izium", "Kupiansk", "Lyman", "Sumy"]),
        ("SDN", ["Khartoum", "Omdurman", "El Fasher", "Nyala", "El Geneina", "Port Sudan", "Wad Madani", "Kassala", "El Obeid", "Kadugli"]),
        ("SOM", ["Mogadishu", "Kismayo", "Baidoa", "Beledweyne", "Galkayo", "Marka", "Jowhar", "Bosaso", "Garowe", "Afgooye"]),
    ];
    private static readonly string[] Words = "market bridge hospital council convoy river school harvest electricity minister residents dawn evening smoke roads talks depot orchard silence bread families teachers radio doctors lorries".Split(' ');

    /// <summary>Six wars in sixty-four towns, four happenings a report: most incidents have several claims.</summary>
    public static Report Dense(int number)
    {
        var random = new Random(number);
        var (country, towns) = Wars[random.Next(Wars.Length)];
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
            text.Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {Pick(random, towns)} on Monday, killing {random.Next(2, 40)} people. ")).Append(Filler(random)).Append("\n\n");
        return Of(number, random, country, text);
    }

    /// <summary>Round-ups of a country's day, eight happenings each, in towns all over the world: nearly each is an incident of its own.</summary>
    public static Func<int, Report> Spread(PackedGazetteer gazetteer)
    {
        var countries = Enumerable.Range(0, gazetteer.CountryCount).Select(country => (Name: gazetteer.Country(country), Towns: TownsOf(gazetteer, country))).Where(country => country.Towns.Length >= 50).ToArray();
        return number =>
        {
            var random = new Random(number);
            var (country, towns) = countries[random.Next(countries.Length)];
            var text = new StringBuilder();
            for (var i = 0; i < HappeningsOfRoundup; i++)
                text.Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {towns[random.Next(towns.Length)]} on Monday, killing {random.Next(2, 40)} people.\n\n"));
            return Of(number, random, country, text.Append(Filler(random)).Append("\n\n"));
        };
    }

    private static ImmutableArray<string> TownsOf(PackedGazetteer gazetteer, int country)
    {
        var (from, to) = gazetteer.PlacesOf(country);
        return [.. Enumerable.Range(from, to - from).Select(place => gazetteer[place]).Where(place => place.Kind is PlaceKind.Settlement && place.Population > 5_000).Select(place => place.Name)
            .Where(name => name.All(char.IsAsciiLetter)).Distinct()];
    }

    private static Report Of(int number, Random random, string country, StringBuilder text) => new(text.Append(FormattableString.Invariant($"This was case{number}.\n")).ToString())
    {
        Published = new DateOnly(2014, 1, 1).AddDays(random.Next(Days)),
        Reference = $"made-{number}",
        Country = country,
        Outlet = $"Outlet {number % 50}",
    };

    private static string Filler(Random random) => $"The {string.Join(' ', Enumerable.Range(0, 25).Select(_ => Pick(random, Words)))} {random.Next(100_000)}.";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
