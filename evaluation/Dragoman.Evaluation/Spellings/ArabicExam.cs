using System.Collections.Immutable;
using Dragoman.Entities.Names;
using Dragoman.Training.Spellings;

namespace Dragoman.Evaluation.Spellings;

/// <summary>
/// Spellings of places of a country looked up among all names of the world: those of the country count, unless the country isn't given. Costs are fitted
/// without the countries of the group.
/// </summary>
public sealed class ArabicExam(string folder)
{
    private const int Folds = 5;
    private const int Most = 10;

    private readonly ImmutableArray<VariantPair> _pairs = VariantPairs.Read(folder);
    private readonly NamePool _pool = new(folder, VariantPairs.Read(folder));
    private readonly NameMatch[] _matches = new NameMatch[Most];

    /// <summary>A place has its first name alone.</summary>
    public ImmutableArray<SpellingScore> Alone()
    {
        var (geonames, osm, anywhere) = (new Tally("arabic.alone"), new Tally("arabic.libya_osm"), new Tally("arabic.no_country"));
        foreach (var group in VariantPairs.Groups)
        {
            var costs = CostFitting.Fit(VariantPairs.ToLearn(folder, group));
            var index = _pool.Index(costs, Main.Select(pair => (pair.Country, pair.Name, pair.Place)));
            var own = Main.Where(pair => group.Contains(pair.Country)).ToArray();
            Run(geonames, index, own, true);
            Run(anywhere, index, own, false);
            if (_pairs.Where(pair => pair.Country == VariantPair.OfOpenStreetMap && group.Contains(pair.Country)).ToArray() is { Length: > 0 } libya)
                Run(osm, _pool.Index(costs, libya.Select(pair => (pair.Country, pair.Name, pair.Place))), libya, true);
        }
        return [geonames.Score, osm.Score, anywhere.Score];
    }

    /// <summary>A place has its other spellings too, but for a fifth of them, which are looked up.</summary>
    public SpellingScore Beside()
    {
        var tally = new Tally("arabic.beside");
        foreach (var group in VariantPairs.Groups)
        {
            var costs = CostFitting.Fit(VariantPairs.ToLearn(folder, group));
            var own = Main.Where(pair => group.Contains(pair.Country)).ToArray();
            for (var fold = 0; fold < Folds; fold++)
            {
                var asked = own.Where(pair => FoldOf(pair) == fold && RomanisedName.Fold(pair.Name) != RomanisedName.Fold(pair.Spelled)).ToArray();
                var index = _pool.Index(costs, own.Select(pair => (pair.Country, pair.Name, pair.Place)).Concat(own.Where(pair => FoldOf(pair) != fold).Select(pair => (pair.Country, pair.Spelled, pair.Place))));
                Run(tally, index, asked, true);
            }
        }
        return tally.Score;
    }

    private IEnumerable<VariantPair> Main => _pairs.Where(pair => pair.Country != VariantPair.OfOpenStreetMap);

    private static int FoldOf(VariantPair pair) => RomanisedName.Fold(pair.Spelled).Sum(letter => letter * letter) % Folds;

    private void Run(Tally tally, PooledIndex index, VariantPair[] pairs, bool isCountryKnown)
    {
        foreach (var pair in pairs)
            tally.LookUps.Add(Judge(index, pair, isCountryKnown));
        var before = Environment.CpuUsage.TotalTime;
        foreach (var pair in pairs)
            Find(index, pair, isCountryKnown, -1);
        tally.Time += Environment.CpuUsage.TotalTime - before;
        tally.Names = Math.Max(tally.Names, index.Names.Count);
    }

    private int Find(PooledIndex index, VariantPair pair, bool isCountryKnown, int except)
    {
        var (from, to) = isCountryKnown ? index.Ranges[pair.Country] : (0, index.Names.Count);
        return index.Names.FindWithout(except, pair.Spelled, from, to, _matches);
    }

    private LookUp Judge(PooledIndex index, VariantPair pair, bool isCountryKnown)
    {
        var right = _pool.NumberOf(pair.Country, pair.Place);
        var found = _matches[..Find(index, pair, isCountryKnown, -1)];
        var at = Array.FindIndex(found, match => match.Entry == right);
        var isFirst = at == 0 || (found is [var first, ..] && Loose(index.Names.TextOf(first.Name)) == Loose(pair.Name));
        var others = _matches[..Find(index, pair, isCountryKnown, right)];
        return new(at < 0 ? null : found[at], isFirst, BestOf(found), BestOf(others));
    }

    private static NameMatch? BestOf(NameMatch[] found) => found is [var best, ..] ? best : null;

    private static string Loose(string name) => RomanisedName.Loosened(RomanisedName.Fold(name));

    private sealed class Tally(string name)
    {
        public ImmutableArray<LookUp>.Builder LookUps { get; } = ImmutableArray.CreateBuilder<LookUp>();
        public TimeSpan Time { get; set; }
        public int Names { get; set; }
        public SpellingScore Score => new(name, LookUps.ToImmutable(), Names, Time.TotalMicroseconds / Math.Max(1, LookUps.Count));
    }
}
