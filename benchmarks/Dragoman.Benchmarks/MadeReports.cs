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
    private const int WordsOfReport = 25;
    private const int WordsOfMessage = 8;

    private static readonly DateOnly FirstDay = new(2014, 1, 1);

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
        return Dense(number, random, Wars[random.Next(Wars.Length)], Days);
    }

    /// <summary>Nine of ten reports are of the first of these wars, and of two months of it.</summary>
    public static Report OneWar(int number) => number % 10 == 9 ? Dense(number) : Dense(number, new Random(number), Wars[0], 60);

    private static Report Dense(int number, Random random, (string Country, string[] Towns) war, int days)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
            text.Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {Pick(random, war.Towns)} on Monday, killing {random.Next(2, 40)} people. ")).Append(Filler(random)).Append("\n\n");
        return Of(number, random, war.Country, text, days);
    }

    /// <summary>The same wars, a happening a report: two claims, as a message of an agency has.</summary>
    public static Report Short(int number)
    {
        var random = new Random(number);
        var (country, towns) = Wars[random.Next(Wars.Length)];
        var text = new StringBuilder().Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {Pick(random, towns)} on Monday, killing {random.Next(2, 40)} people. "));
        return Of(number, random, country, text.Append(Filler(random, WordsOfMessage)).Append("\n\n"));
    }

    /// <summary>Round-ups of a country's day, eight happenings each, in towns all over the world: nearly each is an incident of its own.</summary>
    public static Func<int, Report> Spread(PackedGazetteer gazetteer)
    {
        var countries = CountriesOf(gazetteer);
        return number =>
        {
            var random = new Random(number);
            var (country, towns) = countries[random.Next(countries.Length)];
            var text = new StringBuilder();
            for (var i = 0; i < HappeningsOfRoundup; i++)
                text.Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {Pick(random, towns)} on Monday, killing {random.Next(2, 40)} people.\n\n"));
            return Of(number, random, country, text.Append(Filler(random)).Append("\n\n"));
        };
    }

    /// <summary>Two sentences each, for trials in which it is not reading that is tried. Of each four, two tell of one happening, with other words.</summary>
    public static Func<int, Report> Short(PackedGazetteer gazetteer)
    {
        var countries = CountriesOf(gazetteer);
        return number =>
        {
            var (happening, telling) = (new Random(number % 4 == 3 ? number - 1 : number), new Random(~number));
            var (country, towns) = countries[happening.Next(countries.Length)];
            var (side, act, town, day) = (Pick(happening, Sides), Pick(happening, Acts), Pick(happening, towns), happening.Next(Days));
            var toll = happening.Next(8) == 0 ? FormattableString.Invariant($", killing {happening.Next(2, 40) + telling.Next(2)} people") : "";
            var text = telling.Next(2) == 0 ? $"{side} {act} {town} on Monday{toll}, a spokesman said." : $"{side} {act} {town} early on Monday{toll}, according to residents.";
            return new Report(FormattableString.Invariant($"{text} The council has counted {number} damaged houses."))
            {
                Published = FirstDay.AddDays(day),
                Reference = $"made-{number}",
                Country = country,
                Outlet = $"Outlet {telling.Next(50)}",
            };
        };
    }

    private static (string Name, string[] Towns)[] CountriesOf(PackedGazetteer gazetteer) =>
        [.. Enumerable.Range(0, gazetteer.CountryCount).Select(country => (Name: gazetteer.Country(country), Towns: TownsOf(gazetteer, country).ToArray())).Where(country => country.Towns.Length >= 50)];

    private static ImmutableArray<string> TownsOf(PackedGazetteer gazetteer, int country)
    {
        var (from, to) = gazetteer.PlacesOf(country);
        return [.. Enumerable.Range(from, to - from).Select(place => gazetteer[place]).Where(place => place.Kind is PlaceKind.Settlement && place.Population > 5_000).Select(place => place.Name)
            .Where(name => name.All(char.IsAsciiLetter)).Distinct()];
    }

    private static Report Of(int number, Random random, string country, StringBuilder text, int days = Days) => new(text.Append(FormattableString.Invariant($"This was case{number}.\n")).ToString())
    {
        Published = FirstDay.AddDays(random.Next(days)),
        Reference = $"made-{number}",
        Country = country,
        Outlet = $"Outlet {number % 50}",
    };

    private static string Filler(Random random, int words = WordsOfReport) => $"The {string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, Words)))} {random.Next(100_000)}.";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
