using System.Collections.Immutable;
using Dragoman.Entities.Names;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Evaluation.Spellings;

/// <summary>All names of the world that there are at hand, country by country, beside the places that are examined.</summary>
public sealed class NamePool
{
    private static readonly Dictionary<string, string> Examined = "DZA DZ MAR MA TUN TN MRT MR LBY LY EGY EG SDN SD LBN LB JOR JO PSE PS SYR SY IRQ IQ SAU SA YEM YE ARE AE BHR BH KWT KW OMN OM QAT QA"
        .Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly Dictionary<(string Country, string Id), int> _numbers = [];
    private readonly List<string> _countries = [];
    private readonly ILookup<string, (string Name, string Id)> _names;

    /// <param name="folder">Of the data of places.</param>
    public NamePool(string folder, IEnumerable<VariantPair> pairs)
    {
        var own = pairs.Select(pair => pair.Place).ToHashSet(StringComparer.Ordinal);
        _names = Shipped(own).Concat(Files(folder)).Distinct().ToLookup(name => name.Country, name => (name.Name, name.Id), StringComparer.Ordinal);
    }

    public int NumberOf(string country, string id)
    {
        if (_numbers.TryGetValue((country, id), out var number))
            return number;
        _countries.Add(country);
        _numbers.Add((country, id), _numbers.Count);
        return _numbers.Count - 1;
    }

    /// <param name="examined">Names of the places that are examined, with their country.</param>
    public PooledIndex Index(SpellingCosts costs, IEnumerable<(string Country, string Name, string Id)> examined)
    {
        var own = examined.Distinct().ToLookup(name => name.Country, name => (name.Name, name.Id), StringComparer.Ordinal);
        var names = own.Select(group => group.Key).Union(_names.Select(group => group.Key))
            .SelectMany(country => own[country].Concat(_names[country]).Select(name => (name.Name, NumberOf(country, name.Id))));
        var index = new NameIndex(costs, names);
        var ranges = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        for (var name = 0; name < index.Count; name++)
            ranges[_countries[index.EntryOf(name)]] = (ranges.TryGetValue(_countries[index.EntryOf(name)], out var known) ? known.From : name, name + 1);
        return new(index, ranges);
    }

    /// <summary>Of the countries that are examined only settlements of GeoNames: their units bear the same names, and other collections have the same places.</summary>
    private static IEnumerable<(string Country, string Name, string Id)> Shipped(HashSet<string> own)
    {
        var gazetteer = Gazetteers.Open();
        foreach (var (name, number) in gazetteer.Names)
        {
            var place = gazetteer[number];
            var country = place.Country is { } iso3 ? Examined.GetValueOrDefault(iso3, iso3) : "";
            var isExamined = country.Length == 2;
            if (!own.Contains(place.Id) && !place.Id.StartsWith("openstreetmap:", StringComparison.Ordinal)
                && (!isExamined || (place.Kind == PlaceKind.Settlement && place.Id.StartsWith("geonames:", StringComparison.Ordinal))))
                yield return (country, name, place.Id);
        }
    }

    private static IEnumerable<(string Country, string Name, string Id)> Files(string folder)
    {
        foreach (var (file, country) in (ImmutableArray<(string, string)>)[("geonames-kenya/geonames_KE.txt", "KEN"), ("geonames-admin/NL.txt", "NLD")])
            foreach (var cells in Lines(folder, file).Select(line => line.Split('\t')).Where(cells => cells.Length > 3))
                foreach (var name in cells[3].Split(',').Prepend(cells[1]).Where(name => name.Length > 0))
                    yield return (country, name, $"geonames:{cells[0]}");
        foreach (var cells in Lines(folder, "geonames-admin/admin2Codes.txt").Select(line => line.Split('\t')))
            if (!Examined.ContainsValue(cells[0][..2]))
                yield return (cells[0][..2] + "-", cells[1], $"geonames:{cells[3]}");
        foreach (var cells in Lines(folder, "ocha-global-pcodes/global-pcodes-adm-1-2.csv").Skip(2).Select(line => line.Split(',')))
            if (!Examined.ContainsKey(cells[0]))
                yield return (cells[0], cells[3].Trim('"'), $"pcode:{cells[2]}");
    }

    private static IEnumerable<string> Lines(string folder, string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadLines(Path.Combine(folder, file)) : [];
}

/// <param name="Ranges">The names of each country.</param>
public sealed record PooledIndex(NameIndex Names, IReadOnlyDictionary<string, (int From, int To)> Ranges);
